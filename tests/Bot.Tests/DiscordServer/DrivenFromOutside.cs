using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Waymark.DiscordServer;

namespace Waymark.Tests.DiscordServer;

public sealed class DrivenFromOutside
{
    private static async Task<JsonNode> ControlAsync(ADiscord discord, string verb, string json = "{}")
    {
        using var http = new HttpClient();
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        var answer = await http.PostAsync(new Uri(discord.Server.Root, $"control/{verb}"), body);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static Task<ADiscord> StartAsync() => ADiscord.StartAsync(options => options with { OffersControl = true });

    [Fact]
    public async Task Everything_that_can_be_asked_for_is_listed_with_an_example_that_is_JSON()
    {
        await using var discord = await StartAsync();
        using var http = new HttpClient();
        var listed = JsonNode.Parse(await http.GetStringAsync(new Uri(discord.Server.Root, "control"), TestContext.Current.CancellationToken))!.AsArray();
        Assert.Contains("/control/slash", listed.Select(verb => verb!["post"]!.GetValue<string>()), StringComparer.Ordinal);
        Assert.All(listed, verb => Assert.IsType<JsonObject>(JsonNode.Parse(verb!["example"]!.GetValue<string>())));
        Assert.Empty(discord.Server.Calls);
    }

    [Fact]
    public async Task People_are_made_and_act()
    {
        await using var discord = await StartAsync();
        await ControlAsync(discord, "user", """{"name":"bob"}""");
        await ControlAsync(discord, "guild", """{"name":"second","owner":"bob"}""");
        await ControlAsync(discord, "channel", """{"guild":"second","name":"talk"}""");
        var written = await ControlAsync(discord, "write", """{"user":"bob","channel":"talk","text":"hello"}""");
        Assert.Equal("hello", written["content"]!.GetValue<string>());
        await ControlAsync(discord, "pin", $$"""{"user":"bob","message":"{{written["id"]}}"}""");
        Assert.True((await ControlAsync(discord, "pins", """{"channel":"talk"}"""))[0]!["pinned"]!.GetValue<bool>());
        Assert.Equal(2, (await ControlAsync(discord, "messages", """{"user":"bob","channel":"talk"}""")).AsArray().Count);
        Assert.Equal("alice has no SendMessages in talk: give it in the guild, or by channel.For.", (await ControlAsync(discord, "write", """{"user":"alice","channel":"talk","text":"x"}"""))["error"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_command_answers_with_what_the_bot_answered()
    {
        await using var discord = await StartAsync();
        await discord.PutAsync($"/applications/{discord.App}/commands", """[{"name":"check","description":"x"}]""");
        var asking = ControlAsync(discord, "slash", """{"user":"alice","channel":"general","command":"check"}""");
        await discord.Server.Gateway.UntilAsync(_ => discord.Server.Interactions.Count is 1, "interaction");
        await discord.CallbackAsync(discord.Server.Interactions[0], """{"type":4,"data":{"content":"hello","allowed_mentions":{"parse":[]}}}""");
        var answered = await asking;
        Assert.Equal(("hello", false), (answered["original"]!["content"]!.GetValue<string>(), answered["failed"]!.GetValue<bool>()));
        Assert.Equal("check", (await ControlAsync(discord, "commands"))[0]!["name"]!.GetValue<string>());
        Assert.Equal(2, (await ControlAsync(discord, "calls")).AsArray().Count);
        Assert.Empty((await ControlAsync(discord, "refusals")).AsArray());
    }

    [Fact]
    public async Task Faults_are_ordered_and_lifted()
    {
        await using var discord = await StartAsync();
        await ControlAsync(discord, "fault", """{"fault":"failed","status":503,"path":"/users/**","times":-1}""");
        Assert.Equal(503, (await discord.GetAsync("/users/@me")).Status);
        await ControlAsync(discord, "lift");
        Assert.Equal(200, (await discord.GetAsync("/users/@me")).Status);
        await using var gateway = await discord.IdentifiedAsync();
        await ControlAsync(discord, "gateway", """{"do":"close","code":4009}""");
        Assert.Equal(4009, (await gateway.ClosedAsync()).Code);
    }

    [Theory]
    [InlineData("user", "{}", "'name' is missing: a text.")]
    [InlineData("write", """{"user":"nobody"}""", "There is no user 'nobody'; there are: waymark, alice, owner.")]
    [InlineData("fault", """{"fault":"fire"}""", "There is no fault 'fire', but: rate-limited, shut-out, failed, slow, dropped-before, dropped-after.")]
    [InlineData("press", "{}", "'user' is missing: an id or a name.")]
    [InlineData("user", "[]", "The body is a JSON object.")]
    public async Task What_is_missing_is_told_with_an_example(string verb, string json, string error)
    {
        await using var discord = await StartAsync();
        var refused = await ControlAsync(discord, verb, json);
        Assert.Equal(error, refused["error"]!.GetValue<string>());
        Assert.StartsWith($"POST /control/{verb} {{", refused["example"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_runs_alone_and_says_where_it_listens()
    {
        var limit = TimeSpan.FromSeconds(60);
        using var alone = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Waymark.Bot.DiscordServer.dll"), "--port", "0"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        try
        {
            var said = await alone.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(limit, TestContext.Current.CancellationToken);
            Assert.StartsWith("Discord listens on http://127.0.0.1:", said, StringComparison.Ordinal);
            using var http = new HttpClient();
            Assert.Contains("/control/slash", await http.GetStringAsync(new Uri(said!.Split(' ').First(word => word.EndsWith("/control", StringComparison.Ordinal))), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            alone.Kill();
        }
    }

    [Fact]
    public async Task A_server_in_a_test_has_no_such_door()
    {
        await using var discord = await ADiscord.StartAsync();
        using var http = new HttpClient();
        Assert.Equal(404, (int)(await http.GetAsync(new Uri(discord.Server.Root, "control"), TestContext.Current.CancellationToken)).StatusCode);
    }
}
