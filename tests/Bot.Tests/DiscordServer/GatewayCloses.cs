using Waymark.DiscordServer;

namespace Waymark.Tests.DiscordServer;

public sealed class GatewayCloses
{
    [Theory]
    [InlineData("""{"op":2,"d":{"token":"wrong","intents":0,"properties":{}}}""", 4004, "Authentication failed.")]
    [InlineData("""{"op":6,"d":{"token":"wrong","session_id":"x","seq":1}}""", 4004, "Authentication failed.")]
    [InlineData("""{"op":2,"d":{"token":"waymark.test.token","intents":1,"shard":[1,1],"properties":{}}}""", 4010, "Invalid shard.")]
    [InlineData("""{"op":2,"d":{"token":"waymark.test.token","properties":{}}}""", 4013, "Invalid intent(s).")]
    [InlineData("""{"op":2,"d":{"token":"waymark.test.token","intents":1073741824,"properties":{}}}""", 4013, "Invalid intent(s).")]
    [InlineData("""{"op":2,"d":{"token":"waymark.test.token","intents":32768,"properties":{}}}""", 4014, "Disallowed intent(s).")]
    [InlineData("""{"op":3,"d":{}}""", 4003, "Not authenticated.")]
    [InlineData("""{"op":99,"d":{}}""", 4001, "Unknown opcode.")]
    [InlineData("""{"d":{}}""", 4002, "Error while decoding payload.")]
    [InlineData("""not json""", 4002, "Error while decoding payload.")]
    public async Task A_frame_that_breaks_a_rule_closes_with_its_code(string frame, int code, string reason)
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.ConnectAsync();
        await gateway.ReceiveAsync();
        await gateway.SendAsync(frame);
        Assert.Equal((code, reason), await gateway.ClosedAsync());
    }

    [Theory]
    [InlineData("?v=9&encoding=json", 4012, "Invalid API version.")]
    [InlineData("?encoding=json", 4012, "Invalid API version.")]
    [InlineData("?v=10&encoding=etf", 4002, "Error while decoding payload.")]
    [InlineData("?v=10&encoding=json&compress=zlib-stream", 4002, "Error while decoding payload.")]
    public async Task An_address_that_asks_for_something_else_is_closed(string query, int code, string reason)
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.ConnectAsync(query: query);
        Assert.Equal((code, reason), await gateway.ClosedAsync());
    }

    [Fact]
    public async Task Identifying_twice_on_one_connection_is_refused()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync();
        await gateway.IdentifyAsync(Intents.Guilds);
        Assert.Equal((4005, "Already authenticated."), await gateway.ClosedAsync());
    }

    [Fact]
    public async Task Fewer_shards_than_Discord_asks_for_are_refused()
    {
        await using var discord = await ADiscord.StartAsync(options => options with { Shards = 2 });
        await using var gateway = await discord.ConnectAsync();
        await gateway.IdentifyAsync(Intents.Guilds);
        Assert.Equal((4011, "Sharding required."), await gateway.ClosedAsync());
    }

    [Fact]
    public async Task More_than_120_frames_a_minute_are_refused()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.ConnectAsync();
        foreach (var _ in Enumerable.Range(0, 121))
            await gateway.SendAsync("""{"op":1,"d":null}""");
        Assert.Equal((4008, "Rate limited."), await gateway.ClosedAsync());
    }

    [Fact]
    public async Task A_frame_of_more_than_4096_bytes_is_refused()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.ConnectAsync();
        await gateway.SendAsync($$"""{"op":1,"d":null,"x":"{{new string('x', 4096)}}"}""");
        Assert.Equal((4002, "Error while decoding payload."), await gateway.ClosedAsync());
        Assert.Equal("FRAME_SIZE", Assert.Single(discord.Server.Refusals).Rule);
    }

    [Fact]
    public async Task Two_that_identify_within_five_seconds_are_too_many()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var first = await discord.IdentifiedAsync();
        await using var second = await discord.ConnectAsync();
        await second.ReceiveAsync();
        await second.IdentifyAsync(Intents.Guilds);
        var invalid = await second.ReceiveAsync();
        Assert.Equal((9, false), (invalid["op"]!.GetValue<int>(), invalid["d"]!.GetValue<bool>()));
        await discord.LaterAsync(5);
        await second.IdentifyAsync(Intents.Guilds);
        await second.EventAsync("READY");
    }

    [Fact]
    public async Task Over_the_days_budget_the_token_is_void()
    {
        await using var discord = await ADiscord.StartAsync();
        discord.Server.Gateway.LeaveIdentifies(0);
        await using var gateway = await discord.ConnectAsync();
        await gateway.IdentifyAsync(Intents.Guilds);
        Assert.Equal((4004, "Authentication failed."), await gateway.ClosedAsync());
        Assert.Equal("More than 1000 identified in a day: Discord resets the token.", Assert.Single(discord.Server.Refusals).Why);
    }

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4008, true)]
    [InlineData(4009, false)]
    [InlineData(4014, false)]
    public async Task A_test_closes_with_any_code_and_some_end_the_session(int code, bool isLeft)
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync();
        discord.Server.Gateway.Close(code);
        Assert.Equal(code, (await gateway.ClosedAsync()).Code);
        Assert.Equal(isLeft, discord.Server.Gateway.Sessions.Count is 1);
    }

    [Fact]
    public async Task The_next_identify_is_refused_with_the_ordered_code()
    {
        await using var discord = await ADiscord.StartAsync();
        discord.Server.Gateway.RefuseIdentify(GatewayClose.DisallowedIntents);
        await using var gateway = await discord.ConnectAsync();
        await gateway.IdentifyAsync(Intents.Guilds);
        Assert.Equal((4014, "Disallowed intent(s)."), await gateway.ClosedAsync());
    }
}
