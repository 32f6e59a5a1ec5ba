using Waymark.DiscordServer;

namespace Waymark.Tests.DiscordServer;

public sealed class WhoAndWhere
{
    [Fact]
    public async Task The_gateway_is_named_with_the_sessions_that_are_left()
    {
        await using var discord = await ADiscord.StartAsync();
        discord.Server.Gateway.LeaveIdentifies(7);
        var bot = (await discord.GetAsync("/gateway/bot")).Body;
        Assert.StartsWith("ws://127.0.0.1:", bot["url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(7, bot["session_start_limit"]!["remaining"]!.GetValue<int>());
        Assert.Equal(1000, bot["session_start_limit"]!["total"]!.GetValue<int>());
        Assert.Equal(24 * 3_600_000, bot["session_start_limit"]!["reset_after"]!.GetValue<int>());
        discord.Authorization = null;
        Assert.Equal(200, (await discord.GetAsync("/gateway")).Status);
    }

    [Fact]
    public async Task The_bot_and_its_application_are_told()
    {
        await using var discord = await ADiscord.StartAsync();
        Assert.Equal("waymark", (await discord.GetAsync("/users/@me")).Body["username"]!.GetValue<string>());
        Assert.Equal(discord.App, (await discord.GetAsync("/applications/@me")).Id);
        Assert.Equal("alice", (await discord.GetAsync($"/users/{discord.Alice.Id}")).Body["username"]!.GetValue<string>());
        Assert.Equal((404, 10013, "Unknown User"), (await discord.GetAsync("/users/1")).Error);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bot another")]
    [InlineData("waymark.test.token")]
    public async Task Without_the_bots_token_nothing_is_answered(string? authorization)
    {
        await using var discord = await ADiscord.StartAsync();
        discord.Authorization = authorization;
        Assert.Equal((401, 0, "401: Unauthorized"), (await discord.GetAsync("/users/@me")).Error);
    }

    [Fact]
    public async Task What_does_not_exist_is_told_apart()
    {
        await using var discord = await ADiscord.StartAsync();
        Assert.Equal((404, 0, "404: Not Found"), (await discord.GetAsync("/nothing/here")).Error);
        Assert.Equal((405, 0, "405: Method Not Allowed"), (await discord.DeleteAsync("/gateway")).Error);
        Assert.Equal((400, 50109, "The request body contains invalid JSON."), (await discord.PostAsync($"/channels/{discord.Channel.Id}/messages", "{")).Error);
        Assert.Equal((404, 10003, "Unknown Channel"), (await discord.GetAsync("/channels/1")).Error);
        Assert.Equal((404, 10004, "Unknown Guild"), (await discord.GetAsync("/guilds/1")).Error);
        Assert.Equal((400, 50035, "Invalid Form Body"), (await discord.GetAsync("/channels/general")).Error);
    }

    [Fact]
    public async Task A_guild_its_channels_roles_and_members_are_told()
    {
        await using var discord = await ADiscord.StartAsync();
        var (guild, mods) = ($"/guilds/{discord.Guild.Id}", discord.Guild.AddRole("mods", Permissions.ManageMessages));
        Assert.Equal(3, (await discord.GetAsync(guild + "?with_counts=true")).Body["approximate_member_count"]!.GetValue<int>());
        Assert.Equal("general", (await discord.GetAsync(guild + "/channels")).Body[0]!["name"]!.GetValue<string>());
        Assert.Equal("8192", (await discord.GetAsync($"{guild}/roles/{mods.Id}")).Body["permissions"]!.GetValue<string>());
        Assert.Equal(3, (await discord.GetAsync(guild + "/roles")).Body.AsArray().Count);
        Assert.Equal((404, 10011, "Unknown Role"), (await discord.GetAsync(guild + "/roles/1")).Error);
        Assert.Equal("alice", (await discord.GetAsync($"{guild}/members/{discord.Alice.Id}")).Body["user"]!["username"]!.GetValue<string>());
        Assert.Equal((404, 10007, "Unknown Member"), (await discord.GetAsync($"{guild}/members/{discord.Server.AddUser("bob").Id}")).Error);
        Assert.Equal((403, 50001, "Missing Access"), (await discord.GetAsync(guild + "/members?limit=5")).Error);
        Assert.Equal("help", (await discord.GetAsync("/users/@me/guilds")).Body[0]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_guild_that_the_bot_leaves_is_unknown_to_it()
    {
        await using var discord = await ADiscord.StartAsync();
        Assert.Equal(204, (await discord.DeleteAsync($"/users/@me/guilds/{discord.Guild.Id}")).Status);
        Assert.Equal((404, 10004, "Unknown Guild"), (await discord.GetAsync($"/guilds/{discord.Guild.Id}")).Error);
        Assert.Equal((403, 50001, "Missing Access"), (await discord.GetAsync($"/channels/{discord.Channel.Id}")).Error);
    }

    [Fact]
    public async Task Each_call_is_written_down_and_a_foreign_user_agent_is_noted()
    {
        await using var discord = await ADiscord.StartAsync();
        await discord.SayAsync("hello");
        var call = Assert.Single(discord.Server.Calls);
        Assert.Equal(("POST", $"/channels/{discord.Channel.Id}/messages", 200, ADiscord.Noon), (call.Method, call.Path, call.Status, call.At));
        Assert.Equal("hello", call.Body!["content"]!.GetValue<string>());
        Assert.Empty(discord.Server.Refusals);
        using var other = new HttpClient();
        await other.GetAsync(new Uri($"{discord.Server.Api}/v10/gateway"), TestContext.Current.CancellationToken);
        Assert.Equal("GET /gateway: USER_AGENT: User-Agent should be DiscordBot (url, version).", Assert.Single(discord.Server.Refusals).ToString());
    }
}
