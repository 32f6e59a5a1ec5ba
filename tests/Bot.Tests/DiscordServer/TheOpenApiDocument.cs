using Waymark.DiscordServer;

namespace Waymark.Tests.DiscordServer;

public sealed class TheOpenApiDocument
{
    /// <summary>A document of the same shape as Discord's, small enough to be read here.</summary>
    private const string Small = """
        {"paths":{
          "/channels/{channel_id}/messages":{"post":{"requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Create"}}}},"responses":{}}},
          "/users/@me":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Me"}}}}}}}},
         "components":{"schemas":{
          "Me":{"type":"object","required":["id","wings"],"properties":{"id":{"$ref":"#/components/schemas/Snowflake"}}},
          "Snowflake":{"type":"string","pattern":"^(0|[1-9][0-9]*)$"},
          "Create":{"type":"object","properties":{
            "content":{"type":["string","null"],"maxLength":5},
            "flags":{"type":"integer","maximum":7},
            "allowed_mentions":{"oneOf":[{"type":"null"},{"type":"object","properties":{"parse":{"type":"array","uniqueItems":true,"maxItems":1}}}]},
            "components":{"type":"array","items":{"oneOf":[
              {"type":"object","required":["type"],"properties":{"type":{"type":"integer","enum":[1]},"components":{"type":"array"}}},
              {"type":"object","required":["type"],"properties":{"type":{"type":"integer","enum":[10]},"content":{"type":"string"}}}]}}}}}}}
        """;

    [Theory]
    [InlineData("""{"content":"x"}""", null)]
    [InlineData("""{"content":"too long"}""", "content has 8 characters, not 0 to 5")]
    [InlineData("""{"content":7}""", "content is integer, not [\"string\",\"null\"]")]
    [InlineData("""{"content":"x","flags":8}""", "flags is 8, not  to 7")]
    [InlineData("""{"content":"x","allowed_mention":{}}""", "allowed_mention is no property that the document knows")]
    [InlineData("""{"content":"x","allowed_mentions":{"pars":[]}}""", "allowed_mentions.pars is no property that the document knows")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["users","users"]}}""", "allowed_mentions.parse has an item twice")]
    [InlineData("""{"content":"x","components":[{"type":1,"component":[]}]}""", "components.0.component is no property that the document knows")]
    public async Task A_request_is_held_against_it_strictly(string body, string? problem)
    {
        using var folder = new TempFolder();
        var file = folder.Write("openapi.json", Small);
        await using var discord = await ADiscord.StartAsync(options => options with { OpenApi = file, ChecksAnswers = false });
        await discord.PostAsync($"/channels/{discord.Channel.Id}/messages", body);
        var told = discord.Server.Refusals.Where(refusal => refusal.Rule is "OPENAPI").Select(refusal => refusal.Why);
        if (problem is null)
            Assert.Empty(told);
        else
            Assert.Contains(problem, told, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_route_that_it_does_not_have_and_an_answer_that_does_not_fit_are_told()
    {
        using var folder = new TempFolder();
        var file = folder.Write("openapi.json", Small);
        await using var server = await DiscordApiServer.StartAsync(new() { OpenApi = file, ChecksAnswers = true });
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bot {server.Token}");
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1)");
        await http.GetAsync(new Uri($"{server.Api}/v10/users/@me"), TestContext.Current.CancellationToken);
        await http.GetAsync(new Uri($"{server.Api}/v10/gateway"), TestContext.Current.CancellationToken);
        Assert.Equal(["GET /users/@me: ANSWER: the body lacks wings", "GET /gateway: OPENAPI: the document has no GET /gateway"], server.Refusals.Select(refusal => refusal.ToString()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_path_without_a_file_is_told_at_the_start()
    {
        var missing = await Assert.ThrowsAsync<FileNotFoundException>(() => DiscordApiServer.StartAsync(new() { OpenApi = "nowhere.json" }));
        Assert.Equal("There is no OpenAPI document at nowhere.json. Leave the path out to check by the server's own rules alone.", missing.Message);
    }

    [Fact]
    public async Task Discords_own_document_finds_nothing_wrong_with_ordinary_requests()
    {
        Assert.SkipWhen(TheDocument.Path is null, "WAYMARK_DISCORD_OPENAPI does not name Discord's OpenAPI document.");
        await using var discord = await ADiscord.StartAsync();
        var check = await discord.SlashAsync();
        await discord.CallbackAsync(check, """{"type":5,"data":{"flags":64}}""", "?with_response=true");
        await discord.PatchAsync($"/webhooks/{discord.App}/{check.Token}/messages/@original", ADiscord.Text("done"));
        await discord.PostAsync($"/channels/{discord.Channel.Id}/messages", """
            {"content":"When?","nonce":"row-1","enforce_nonce":true,"allowed_mentions":{"parse":[]},"components":[
             {"type":1,"components":[{"type":2,"style":1,"label":"Now","custom_id":"now"}]},
             {"type":1,"components":[{"type":3,"custom_id":"which","options":[{"label":"One","value":"1"}]}]}]}
            """);
        await discord.PostAsync("/users/@me/channels", $$"""{"recipient_id":"{{discord.Alice.Id}}"}""");
        Assert.Empty(discord.Server.Refusals);
    }
}
