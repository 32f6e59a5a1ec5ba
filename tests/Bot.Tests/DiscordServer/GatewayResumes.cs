using Waymark.DiscordServer;

namespace Waymark.Tests.DiscordServer;

public sealed class GatewayResumes
{
    private static async Task<RawGateway> AgainAsync(ADiscord discord, RawGateway old, long? sequence = null)
    {
        var gateway = await discord.ConnectAsync("/resume");
        await gateway.ReceiveAsync();
        await gateway.ResumeAsync(old.SessionId, sequence ?? old.Sequence);
        return gateway;
    }

    [Fact]
    public async Task What_happened_while_it_was_away_is_replayed_before_resumed()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync();
        discord.Server.Gateway.Kill();
        Assert.Equal(0, (await gateway.ClosedAsync()).Code);
        discord.Alice.WriteToBot("first");
        discord.Alice.WriteToBot("second");
        await using var again = await AgainAsync(discord, gateway);
        Assert.Equal("first", (await again.EventAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>());
        Assert.Equal("second", (await again.EventAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>());
        await again.EventAsync("RESUMED");
        Assert.Equal(1, Assert.Single(discord.Server.Gateway.Sessions).Resumes);
        Assert.Equal(999, discord.Server.Gateway.IdentifiesLeft);
        discord.Alice.WriteToBot("third");
        Assert.Equal("third", (await again.EventAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_earlier_number_brings_more_and_lost_events_come_too()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync();
        discord.Server.Gateway.LosesEvents = true;
        discord.Alice.WriteToBot("lost");
        discord.Server.Gateway.LosesEvents = false;
        await gateway.CloseAsync(4000);
        await gateway.ClosedAsync();
        await using var again = await AgainAsync(discord, gateway, sequence: 1);
        await again.EventAsync("GUILD_CREATE");
        Assert.Equal("lost", (await again.EventAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, false)]
    [InlineData(4900, true)]
    public async Task A_client_that_says_goodbye_ends_its_session_and_any_other_code_keeps_it(int code, bool isKept)
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync();
        await gateway.CloseAsync(code);
        await gateway.ClosedAsync();
        await discord.Server.Gateway.UntilAsync(one => one.Connections is 0, "closed connection");
        await using var again = await AgainAsync(discord, gateway);
        var answer = await again.ReceiveAsync();
        Assert.Equal(isKept ? 0 : 9, answer["op"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_session_that_was_away_too_long_or_is_unknown_begins_anew()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync();
        discord.Server.Gateway.Kill();
        await discord.LaterAsync(180);
        await using var late = await AgainAsync(discord, gateway);
        var invalid = await late.ReceiveAsync();
        Assert.Equal((9, false), (invalid["op"]!.GetValue<int>(), invalid["d"]!.GetValue<bool>()));
        await late.IdentifyAsync(Intents.Guilds);
        await late.EventAsync("READY");
    }

    [Fact]
    public async Task A_number_that_was_never_sent_is_refused()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync();
        discord.Server.Gateway.Kill();
        await using var again = await AgainAsync(discord, gateway, sequence: 99);
        Assert.Equal((4007, "Invalid seq."), await again.ClosedAsync());
    }

    [Fact]
    public async Task The_server_asks_for_a_reconnect_and_takes_a_session_away_or_leaves_it()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync();
        discord.Server.Gateway.AskReconnect();
        Assert.Equal(7, (await gateway.ReceiveAsync())["op"]!.GetValue<int>());
        discord.Server.Gateway.Invalidate(resumable: true);
        Assert.True((await gateway.ReceiveAsync())["d"]!.GetValue<bool>());
        Assert.Single(discord.Server.Gateway.Sessions);
        discord.Server.Gateway.Invalidate(resumable: false);
        Assert.False((await gateway.ReceiveAsync())["d"]!.GetValue<bool>());
        Assert.Empty(discord.Server.Gateway.Sessions);
    }

    [Fact]
    public async Task Resumes_are_refused_as_often_as_ordered()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync();
        discord.Server.Gateway.Kill();
        discord.Server.Gateway.RefuseResumes(1);
        await using var refused = await AgainAsync(discord, gateway);
        Assert.Equal(9, (await refused.ReceiveAsync())["op"]!.GetValue<int>());
        await using var again = await AgainAsync(discord, gateway);
        await again.EventAsync("RESUMED");
    }

    [Fact]
    public async Task Events_come_again_with_the_same_numbers()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync();
        discord.Alice.WriteToBot("once");
        var first = await gateway.ReceiveAsync();
        discord.Server.Gateway.Repeat();
        Assert.Equal(first.ToJsonString(), (await gateway.ReceiveAsync()).ToJsonString());
    }

    [Fact]
    public async Task A_resume_at_the_wrong_address_is_noted()
    {
        await using var discord = await ADiscord.StartAsync();
        await using var gateway = await discord.IdentifiedAsync();
        discord.Server.Gateway.Kill();
        await using var again = await discord.ConnectAsync();
        await again.ReceiveAsync();
        await again.ResumeAsync(gateway.SessionId, gateway.Sequence);
        await again.EventAsync("RESUMED");
        Assert.Equal("A resume goes to the resume_gateway_url of READY.", Assert.Single(discord.Server.Refusals).Why);
    }
}
