using Waymark.DiscordServer;

namespace Waymark.Tests.DiscordServer;

public sealed class GatewayConversations
{
    [Fact]
    public async Task Hello_then_ready_then_the_guilds_numbered_from_one()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.ConnectAsync();
        var hello = await gateway.ReceiveAsync();
        Assert.Equal((10, 41_250), (hello["op"]!.GetValue<int>(), hello["d"]!["heartbeat_interval"]!.GetValue<int>()));
        await gateway.IdentifyAsync(Intents.Guilds);
        var ready = await gateway.EventAsync("READY");
        Assert.Equal(discord.App, ready["application"]!["id"]!.GetValue<string>());
        Assert.EndsWith("/resume", ready["resume_gateway_url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(ready["guilds"]![0]!["unavailable"]!.GetValue<bool>());
        var guild = await gateway.EventAsync("GUILD_CREATE");
        Assert.Equal(("help", "general", 3, 2L), (guild["name"]!.GetValue<string>(), guild["channels"]![0]!["name"]!.GetValue<string>(), guild["member_count"]!.GetValue<int>(), gateway.Sequence));
        Assert.Equal(999, discord.Server.Gateway.IdentifiesLeft);
        Assert.Empty(discord.Server.Refusals);
    }

    [Fact]
    public async Task A_heartbeat_is_acknowledged_or_the_connection_is_a_zombie()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync();
        await gateway.SendAsync("""{"op":1,"d":2}""");
        Assert.Equal(11, (await gateway.ReceiveAsync())["op"]!.GetValue<int>());
        discord.Server.Gateway.WithholdsAcks = true;
        await gateway.SendAsync("""{"op":1,"d":2}""");
        await discord.Server.Gateway.UntilAsync(one => one.Frames.Count(frame => frame["op"]!.GetValue<int>() is 1) is 2, "second heartbeat");
        discord.Server.Gateway.AskHeartbeat();
        Assert.Equal(1, (await gateway.ReceiveAsync())["op"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_heartbeat_that_names_a_number_never_sent_is_noted()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync();
        await gateway.SendAsync("""{"op":1,"d":99}""");
        await gateway.ReceiveAsync();
        Assert.Equal("gateway: HEARTBEAT_SEQUENCE: A heartbeat's d is the last s, or null; it was 99.", Assert.Single(discord.Server.Refusals).ToString());
    }

    [Fact]
    public async Task A_connection_that_does_not_beat_is_closed_where_that_is_wanted()
    {
        await using var discord = await ADiscord.StartAsync(options => options with { DropsSilentConnections = true });
        await using var gateway = await discord.IdentifiedAsync();
        await discord.LaterAsync(83);
        Assert.Equal((4009, "Session timed out."), await gateway.ClosedAsync());
    }

    [Fact]
    public async Task Nobody_is_greeted_where_hello_is_withheld_and_a_connection_may_be_refused()
    {
        await using var discord = await ADiscord.StartAsync();
        discord.Server.Gateway.RefuseConnections(1);
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => discord.ConnectAsync());
        discord.Server.Gateway.WithholdsHello = true;
        await using var gateway = await discord.ConnectAsync();
        await gateway.SendAsync("""{"op":1,"d":null}""");
        Assert.Equal(11, (await gateway.ReceiveAsync())["op"]!.GetValue<int>());
    }

    [Fact]
    public async Task What_a_client_said_is_kept_without_its_token()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync();
        var frame = Assert.Single(discord.Server.Gateway.Frames);
        Assert.Null(frame["d"]!["token"]);
        Assert.Equal("waymark", frame["d"]!["properties"]!["browser"]!.GetValue<string>());
    }
}
