using System.Globalization;
using System.Text.Json.Nodes;
using Waymark.DiscordServer;

namespace Waymark.Tests.DiscordServer;

public sealed class Messages
{
    [Fact]
    public async Task A_message_is_sent_read_edited_and_deleted()
    {
        await using var discord = await ADiscord.StartAsync();
        var messages = $"/channels/{discord.Channel.Id}/messages";
        var sent = await discord.SayAsync("hello");
        Assert.Equal("hello", (await discord.GetAsync($"{messages}/{sent.Id}")).Body["content"]!.GetValue<string>());
        await discord.LaterAsync(1);
        var edited = await discord.PatchAsync($"{messages}/{sent.Id}", ADiscord.Text("goodbye"));
        Assert.Equal("2026-01-05T12:00:01.000000+00:00", edited.Body["edited_timestamp"]!.GetValue<string>());
        var message = Assert.Single(discord.Channel.SeenBy(discord.Alice));
        Assert.Equal(("goodbye", "hello"), (message.Content, message.Earlier[0]["content"]!.GetValue<string>()));
        Assert.Equal(204, (await discord.DeleteAsync($"{messages}/{sent.Id}")).Status);
        Assert.Equal((404, 10008, "Unknown Message"), (await discord.GetAsync($"{messages}/{sent.Id}")).Error);
        Assert.Empty(discord.Channel.SeenBy(discord.Alice));
    }

    [Fact]
    public async Task An_edit_leaves_what_it_does_not_name()
    {
        await using var discord = await ADiscord.StartAsync();
        var message = await discord.SaidAsync("""{"content":"a","allowed_mentions":{"parse":[]},"components":[{"type":1,"components":[{"type":2,"style":2,"label":"Go","custom_id":"go"}]}]}""");
        await discord.PatchAsync($"/channels/{discord.Channel.Id}/messages/{message.Id}", ADiscord.Text("b"));
        Assert.Equal(("b", "Go"), (message.Content, Assert.Single(message.Buttons).Label));
    }

    [Fact]
    public async Task Only_own_messages_are_edited_and_others_deleted_with_the_right()
    {
        await using var discord = await ADiscord.StartAsync();
        var one = $"/channels/{discord.Channel.Id}/messages/{discord.Alice.Write(discord.Channel, "mine").Id}";
        Assert.Equal((403, 50005, "Cannot edit a message authored by another user"), (await discord.PatchAsync(one, ADiscord.Text("x"))).Error);
        Assert.Equal((403, 50013, "Missing Permissions"), (await discord.DeleteAsync(one)).Error);
        discord.Guild.LetBot(Permissions.Usual | Permissions.ManageMessages);
        Assert.Equal(204, (await discord.DeleteAsync(one)).Status);
    }

    [Fact]
    public async Task A_list_goes_back_from_the_newest_within_bounds()
    {
        await using var discord = await ADiscord.StartAsync(options => options with { RateLimits = false });
        var ids = Enumerable.Range(0, 5).Select(index => discord.Alice.Write(discord.Channel, $"{index}").Id).ToList();
        var messages = $"/channels/{discord.Channel.Id}/messages";
        Assert.Equal(["4", "3"], await ContentsAsync(messages + "?limit=2"), StringComparer.Ordinal);
        Assert.Equal(["1", "0"], await ContentsAsync($"{messages}?before={ids[2]}"), StringComparer.Ordinal);
        Assert.Equal(["2", "1"], await ContentsAsync($"{messages}?limit=2&after={ids[0]}"), StringComparer.Ordinal);
        Assert.Equal((400, 50035, "Invalid Form Body"), (await discord.GetAsync(messages + "?limit=101")).Error);
        discord.Guild.Everyone.Permissions &= ~Permissions.ReadMessageHistory;
        discord.Guild.LetBot(Permissions.ViewChannel | Permissions.SendMessages);
        Assert.Empty(await ContentsAsync(messages));
        Assert.Equal((403, 50013, "Missing Permissions"), (await discord.GetAsync($"{messages}/{ids[0]}")).Error);

        async Task<string[]> ContentsAsync(string path) => [.. (await discord.GetAsync(path)).Body.AsArray().Select(message => message!["content"]!.GetValue<string>())];
    }

    [Fact]
    public async Task An_enforced_nonce_brings_the_same_message_for_some_minutes()
    {
        await using var discord = await ADiscord.StartAsync();
        const string Body = """{"content":"once","nonce":"row-17","enforce_nonce":true,"allowed_mentions":{"parse":[]}}""";
        var path = $"/channels/{discord.Channel.Id}/messages";
        var first = await discord.PostAsync(path, Body);
        Assert.Equal(first.Id, (await discord.PostAsync(path, Body)).Id);
        Assert.Equal("row-17", first.Body["nonce"]!.GetValue<string>());
        Assert.NotEqual(first.Id, (await discord.PostAsync(path, Body.Replace(",\"enforce_nonce\":true", "", StringComparison.Ordinal))).Id, StringComparer.Ordinal);
        await discord.LaterAsync(300);
        Assert.NotEqual(first.Id, (await discord.PostAsync(path, Body)).Id, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Mentions_ring_as_far_as_they_are_allowed()
    {
        await using var discord = await ADiscord.StartAsync();
        var (alice, id) = (discord.Alice.Mention, discord.Alice.Id.ToString(CultureInfo.InvariantCulture));
        Assert.Equal([discord.Alice], (await discord.SaidAsync($$"""{"content":"{{alice}}"}""")).Pinged);
        Assert.Equal("ALLOWED_MENTIONS", Assert.Single(discord.Server.Refusals).Rule);
        Assert.Empty((await discord.SaidAsync($$$"""{"content":"{{{alice}}}","allowed_mentions":{"parse":[]}}""")).Pinged);
        var named = await discord.SaidAsync($$$"""{"content":"{{{alice}}} @everyone","allowed_mentions":{"users":["{{{id}}}"]}}""");
        Assert.Equal([discord.Alice], named.Pinged);
        Assert.False(named.PingedEveryone);
        Assert.Single(discord.Server.Refusals);
    }

    [Fact]
    public async Task A_reply_names_a_message_that_exists()
    {
        await using var discord = await ADiscord.StartAsync();
        var question = discord.Alice.Write(discord.Channel, "help?");
        var reply = await discord.PostAsync($"/channels/{discord.Channel.Id}/messages", $$$"""{"content":"yes","message_reference":{"message_id":"{{{question.Id}}}"},"allowed_mentions":{"replied_user":true}}""");
        Assert.Equal("alice", reply.Body["mentions"]![0]!["username"]!.GetValue<string>());
        var unknown = await discord.PostAsync($"/channels/{discord.Channel.Id}/messages", """{"content":"yes","message_reference":{"message_id":"1"},"allowed_mentions":{"parse":[]}}""");
        Assert.Equal("Unknown message", unknown.Body["errors"]!["message_reference"]!["_errors"]![0]!["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task Edits_of_a_message_older_than_an_hour_are_few()
    {
        await using var discord = await ADiscord.StartAsync();
        var one = $"/channels/{discord.Channel.Id}/messages/{(await discord.SayAsync("old")).Id}";
        await discord.LaterAsync(3601);
        foreach (var text in new[] { "a", "b", "c" })
            Assert.Equal(200, (await discord.PatchAsync(one, ADiscord.Text(text))).Status);
        Assert.Equal((429, 30046, "Maximum number of edits to messages older than 1 hour reached. Try again later."), (await discord.PatchAsync(one, ADiscord.Text("d"))).Error);
    }

    [Fact]
    public async Task Files_come_beside_the_body()
    {
        await using var discord = await ADiscord.StartAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", discord.Authorization);
        using var form = new MultipartFormDataContent { { new StringContent(ADiscord.Text("with a file")), "payload_json" }, { new StringContent("text"), "files[0]", "report.txt" } };
        var answer = await http.PostAsync(new Uri($"{discord.Server.Api}/v10/channels/{discord.Channel.Id}/messages"), form, TestContext.Current.CancellationToken);
        Assert.Equal("with a file", JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["content"]!.GetValue<string>());
    }
}
