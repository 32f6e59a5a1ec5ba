using System.Text.Json.Nodes;

namespace Waymark.Tests.DiscordServer;

public sealed class BodiesAreRefused
{
    private const string Yes = """{"type":2,"style":1,"label":"Yes","custom_id":"yes"}""";

    public static TheoryData<string, string, string> Wrong => new()
    {
        { $$"""{"content":"{{Of(2001)}}"}""", "content", "Must be 2000 or fewer in length." },
        { """{"content":5}""", "content", "Could not interpret \"5\" as string." },
        { $$"""{"content":"x","nonce":"{{Of(26)}}"}""", "nonce", "Nonce must be 25 or fewer in length." },
        { """{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "allowed_mentions", "parse:[\"users\"] and users: [ids...] are mutually exclusive." },
        { """{"content":"x","allowed_mentions":{"parse":["all"]}}""", "allowed_mentions.parse.0", "Value must be one of ('users', 'roles', 'everyone')." },
        { """{"flags":32768,"content":"x","components":[{"type":10,"content":"y"}]}""", "flags", "The 'content' and 'embeds' fields cannot be used when using MessageFlags.IS_COMPONENTS_V2" },
        { Rows(Many($$"""{"type":1,"components":[{{Link}}]}""", 6)), "components", "Must be between 0 and 5 in length." },
        { Row(Many(Link, 6)), "components.0.components", "Must be between 1 and 5 in length." },
        { Row(""), "components.0.components", "Must be between 1 and 5 in length." },
        { Row($"{Yes},{Yes}"), "components.0.components.1.custom_id", "Component custom id cannot be duplicated" },
        { Row($$"""{"type":2,"style":1,"label":"x","custom_id":"{{Of(101)}}"}"""), "components.0.components.0.custom_id", "Must be between 1 and 100 in length." },
        { Row("""{"type":2,"style":1,"label":"x","custom_id":""}"""), "components.0.components.0.custom_id", "Must be between 1 and 100 in length." },
        { Row("""{"type":2,"style":1,"label":"x"}"""), "components.0.components.0.custom_id", "This field is required" },
        { Row($$"""{"type":2,"style":1,"label":"{{Of(81)}}","custom_id":"a"}"""), "components.0.components.0.label", "Must be 80 or fewer in length." },
        { Row("""{"type":2,"style":1,"custom_id":"a"}"""), "components.0.components.0", "A button must have a label or an emoji" },
        { Row("""{"type":2,"style":5,"label":"x"}"""), "components.0.components.0.url", "This field is required" },
        { Row("""{"type":2,"style":5,"label":"x","url":"ftp://example.org"}"""), "components.0.components.0.url", "Scheme \"ftp://example.org\" is not supported. Scheme must be one of ('discord', 'https', 'http')." },
        { Row("""{"type":2,"style":1,"label":"x","custom_id":"a","url":"https://example.org"}"""), "components.0.components.0", "A custom id and url cannot both be specified" },
        { Row("""{"type":2,"label":"x","custom_id":"a"}"""), "components.0.components.0.style", "This field is required" },
        { Row("""{"type":4,"style":1,"label":"x","custom_id":"a"}"""), "components.0.components.0.type", "Value must be one of {2, 3, 5, 6, 7, 8}." },
        { Rows("""{"type":10,"content":"x"}"""), "components.0.type", "Value must be one of {1}." },
        { Row($$"""{"type":3,"custom_id":"a","options":[{{Many("""{"label":"x","value":"#"}""", 26)}}]}"""), "components.0.components.0.options", "Must be between 1 and 25 in length." },
        { Row("""{"type":3,"custom_id":"a","options":[{"label":"x","value":"1"},{"label":"y","value":"1"}]}"""), "components.0.components.0.options.1.value", "The specified option value is already used" },
        { Row("""{"type":3,"custom_id":"a","options":[{"label":"x"}]}"""), "components.0.components.0.options.0.value", "This field is required" },
        { Row("""{"type":3,"custom_id":"a","max_values":2,"options":[{"label":"x","value":"1"}]}"""), "components.0.components.0.max_values", "max_values is greater than the number of options" },
        { Row($$"""{"type":3,"custom_id":"a","options":[{"label":"x","value":"1"}]},{{Yes}}"""), "components.0.components", "The specified component exceeds the maximum width" },
        { $$"""{"embeds":[{"title":"{{Of(257)}}"}]}""", "embeds.0.title", "Must be 256 or fewer in length." },
        { $$"""{"embeds":[{"description":"{{Of(4097)}}"}]}""", "embeds.0.description", "Must be 4096 or fewer in length." },
        { $$"""{"embeds":[{"description":"{{Of(4000)}}"},{"description":"{{Of(2001)}}"}]}""", "embeds", "Embed size exceeds maximum size of 6000" },
        { """{"embeds":[{"fields":[{"name":"n"}]}]}""", "embeds.0.fields.0.value", "This field is required" },
        { $$"""{"embeds":[{{Many("""{"title":"x"}""", 11)}}]}""", "embeds", "Must be between 0 and 10 in length." },
        { """{"embeds":[{}]}""", "embeds.0.description", "This field is required" },
        { $$"""{"flags":32768,"components":[{"type":10,"content":"{{Of(2500)}}"},{"type":10,"content":"{{Of(2500)}}"}]}""", "components", "The total amount of displayable text cannot exceed 4000." },
        { $$"""{"flags":32768,"components":[{"type":17,"components":[{{Many("""{"type":10,"content":"x"}""", 40)}}]}]}""", "components", "The total number of components cannot exceed 40, not 41." },
        { """{"components":{}}""", "components", "Only iterables may be used in a ListType" },
        { """[]""", "", "Only dictionaries may be used in a DictType" },
    };

    private const string Link = """{"type":2,"style":5,"label":"x","url":"https://example.org"}""";

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_a_message_may_not_hold_is_told_at_its_place(string body, string at, string message)
    {
        await using var discord = await ADiscord.StartAsync();
        var refused = await discord.PostAsync($"/channels/{discord.Channel.Id}/messages", body);
        Assert.Equal((400, 50035, "Invalid Form Body"), refused.Error);
        var node = at.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(refused.Body["errors"]!, (from, part) => from[part]!);
        Assert.Contains(message, node["_errors"]!.AsArray().Select(error => error!["message"]!.GetValue<string>()), StringComparer.Ordinal);
        Assert.Contains(discord.Server.Refusals, refusal => refusal.Answered && refusal.Why == (at is "" ? message : $"{at}: {message}"));
        Assert.Empty(discord.Channel.Messages);
    }

    [Theory]
    [InlineData("""{"content":"x","allowed_mention":{"parse":[]},"allowed_mentions":{"parse":[]}}""", "UNKNOWN_PROPERTY", "allowed_mention: Discord knows no such property and ignores it.")]
    [InlineData("""{"content":"x"}""", "ALLOWED_MENTIONS", "allowed_mentions: Without it every mention in the text rings; send it always.")]
    [InlineData("""{"content":"x","enforce_nonce":true,"allowed_mentions":{"parse":[]}}""", "NONCE", "enforce_nonce: enforce_nonce does nothing without a nonce.")]
    [InlineData("""{"content":"x","flags":64,"allowed_mentions":{"parse":[]}}""", "FLAGS", "flags: 64 cannot be set here and is ignored.")]
    public async Task What_Discord_lets_pass_in_silence_is_noted(string body, string rule, string why)
    {
        await using var discord = await ADiscord.StartAsync();
        Assert.Equal(200, (await discord.PostAsync($"/channels/{discord.Channel.Id}/messages", body)).Status);
        var noted = Assert.Single(discord.Server.Refusals, refusal => refusal.Rule is not "OPENAPI");
        Assert.Equal((rule, why, false), (noted.Rule, noted.Why, noted.Answered));
        Assert.Null(discord.Channel.Messages[0].OnlyFor);
    }

    [Theory]
    [InlineData("""{"custom_id":"m","title":"#","components":[%]}""", "title", "Must be between 1 and 45 in length.")]
    [InlineData("""{"custom_id":"m","title":"t","components":[]}""", "components", "Must be between 1 and 5 in length.")]
    [InlineData("""{"custom_id":"m","title":"t","components":[%,%,%,%,%,%]}""", "components", "Must be between 1 and 5 in length.")]
    [InlineData("""{"title":"t","components":[%]}""", "custom_id", "This field is required")]
    [InlineData("""{"custom_id":"m","title":"t","components":[%,%]}""", "components.1.components.0.custom_id", "Component custom id cannot be duplicated")]
    [InlineData("""{"custom_id":"m","title":"t","components":[{"type":1,"components":[{"type":4,"style":1,"custom_id":"a"}]}]}""", "components.0.components.0.label", "This field is required")]
    [InlineData("""{"custom_id":"m","title":"t","components":[{"type":18,"label":"#","component":{"type":4,"style":1,"custom_id":"a"}}]}""", "components.0.label", "Must be between 1 and 45 in length.")]
    [InlineData("""{"custom_id":"m","title":"t","components":[{"type":2,"style":1,"label":"x","custom_id":"b"}]}""", "components.0.type", "Value must be one of {1, 10, 18}.")]
    public async Task What_a_modal_may_not_hold_is_told_at_its_place(string modal, string at, string message)
    {
        await using var discord = await ADiscord.StartAsync();
        var data = modal.Replace("%", """{"type":1,"components":[{"type":4,"style":1,"label":"When?","custom_id":"a"}]}""", StringComparison.Ordinal).Replace("#", Of(46), StringComparison.Ordinal);
        var refused = await discord.CallbackAsync(await discord.SlashAsync(), $$"""{"type":9,"data":{{data}}}""");
        Assert.Equal((400, 50035, "Invalid Form Body"), refused.Error);
        var node = at.Split('.').Aggregate(refused.Body["errors"]!["data"]!, (from, part) => from[part]!);
        Assert.Equal(message, node["_errors"]![0]!["message"]!.GetValue<string>());
    }

    private static string Of(int letters) => new('x', letters);

    private static string Rows(string rows) => $$"""{"content":"x","components":[{{rows}}]}""";

    private static string Row(string components) => Rows($$"""{"type":1,"components":[{{components}}]}""");

    private static string Many(string one, int count) => string.Join(',', Enumerable.Range(0, count).Select(index => one.Replace("#", $"{index}", StringComparison.Ordinal)));
}
