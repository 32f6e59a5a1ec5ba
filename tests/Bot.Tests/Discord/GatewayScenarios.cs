using Waymark.DiscordServer;
using Waymark.OnDiscord.Gateway;
using Waymark.Tests.Engine;

namespace Waymark.Tests.OnDiscord;

/// <summary>What can happen to a connection, and that no event is lost or heard twice by it.</summary>
public sealed class GatewayScenarios
{
    private const int Identify = 2, Resume = 6;

    [Fact]
    public async Task An_ordinary_day()
    {
        await using var house = await WireHouse.OpenAsync();
        await house.SaysAsync("one");
        await house.PassAsync(3600);
        await house.SaysAsync("two");
        Assert.Equal([Identify], house.Ops);
        Assert.Equal(999, house.Gateway.IdentifiesLeft);
        Assert.Equal(["one", "two"], house.Events.Texts, StringComparer.Ordinal);
        Assert.InRange(house.Gateway.Frames.Count(frame => frame["op"]!.GetValue<int>() is 1), 86, 88); // Each 41.25 s.
    }

    [Fact]
    public async Task A_beat_that_is_asked_for_comes_at_once()
    {
        await using var house = await WireHouse.OpenAsync();
        var before = house.Gateway.Frames.Count;
        house.Gateway.AskHeartbeat();
        await house.Gateway.UntilAsync(gateway => gateway.Frames.Count > before, "beat");
        Assert.Equal(1, house.Gateway.Frames[^1]["op"]!.GetValue<int>());
        Assert.Equal(house.Gateway.Sessions[0].Sequence, house.Gateway.Frames[^1]["d"]!.GetValue<long>());
    }

    [Fact]
    public Task The_connection_breaks() => ResumesAfterAsync(house => house.Gateway.Kill());

    [Fact]
    public Task The_gateway_asks_for_a_reconnect() => ResumesAfterAsync(house => house.Gateway.AskReconnect());

    [Fact]
    public Task The_session_is_invalid_but_can_be_resumed() => ResumesAfterAsync(house => house.Gateway.Invalidate(resumable: true));

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4008)]
    public Task A_close_code_that_leaves_the_session(int code) => ResumesAfterAsync(house => house.Gateway.Close(code));

    [Theory]
    [InlineData(4007)]
    [InlineData(4009)]
    public Task A_close_code_that_ends_the_session(int code) => BeginsAnewAfterAsync(house => house.Gateway.Close(code));

    [Fact]
    public Task The_session_is_invalid_for_good() => BeginsAnewAfterAsync(house => house.Gateway.Invalidate(resumable: false));

    [Theory]
    [InlineData(4004, "Discord does not know the token in Discord:Token (4004). Open the developer portal, your application, Bot, Reset Token, and set Discord__Token to the new one.")]
    [InlineData(4010, "Discord refused the shard (4010), though this program names none. Is Discord:ApiBaseUrl the address of Discord's own interface? If it is empty, a newer Waymark is needed.")]
    [InlineData(4011, "This bot is in so many servers that Discord demands sharding (4011), from 2500 on. This Waymark runs one connection only: take the bot out of servers, or give each half of them a bot of its own.")]
    [InlineData(4012, "Discord no longer speaks version 10 of its gateway (4012). Install a newer Waymark.")]
    [InlineData(4013, "Discord does not understand the intents that this program asks for (4013). Install a newer Waymark.")]
    [InlineData(4014, "Discord does not let this bot have an intent that it asks for (4014). Open the developer portal, your application, Bot, Privileged Gateway Intents: turn on Message Content Intent if you let Waymark watch a help channel, and see whether the bot is limited there.")]
    public async Task A_close_code_that_is_for_good_ends_the_program_with_its_remedy(int code, string remedy)
    {
        await using var house = await WireHouse.OpenAsync();
        house.Gateway.Close(code);
        await InTimeExtensions.UntilAsync(() => house.IsStopping, () => house.Log.All);
        Assert.True(house.IsRefused);
        Assert.Contains($"Critical {remedy}", house.Log.All, StringComparison.Ordinal);
        Assert.Equal([Identify], house.Ops);
    }

    [Fact]
    public async Task More_servers_than_one_connection_may_serve()
    {
        await using var house = await WireHouse.NotStartedAsync(options => options with { Shards = 2 });
        await house.StartAsync();
        await InTimeExtensions.UntilAsync(() => house.IsStopping, () => house.Log.All);
        Assert.Contains("Discord demands sharding (4011)", house.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_answers_the_beats()
    {
        await using var house = await WireHouse.OpenAsync();
        house.Gateway.WithholdsAcks = true;
        await house.PassUntilAsync(() => house.Ops.Contains(Resume));
        house.Gateway.WithholdsAcks = false;
        await house.SaysAsync("after");
        Assert.Equal(1, house.Gateway.Sessions[0].Resumes);
        Assert.Single(house.Gateway.Sessions);
    }

    [Fact]
    public async Task No_hello_comes()
    {
        await using var house = await WireHouse.OpenAsync();
        house.Gateway.WithholdsHello = true;
        house.Gateway.Kill();
        await house.PassUntilAsync(() => house.Log.All.Contains("its gateway takes no connection", StringComparison.Ordinal));
        house.Gateway.WithholdsHello = false;
        await house.PassUntilAsync(() => house.Ops.Contains(Resume));
        await house.SaysAsync("after");
    }

    [Fact]
    public async Task The_gateway_takes_no_connection_for_a_while()
    {
        await using var house = await WireHouse.OpenAsync();
        house.Gateway.RefuseConnections(2);
        house.Gateway.Kill();
        house.Alice.WriteToBot("meanwhile");
        await house.PassUntilAsync(() => house.Events.Texts.Count is 1);
        Assert.Equal([Identify, Resume], house.Ops);
    }

    [Fact]
    public async Task Three_resumes_that_lead_to_nothing_are_enough()
    {
        await using var house = await WireHouse.OpenAsync();
        house.Gateway.RefuseConnections(3);
        house.Gateway.Kill();
        await house.PassUntilAsync(() => house.Ops.Count() is 2);
        Assert.Equal([Identify, Identify], house.Ops);
        await house.SaysAsync("after");
    }

    [Fact]
    public async Task Without_anything_of_discord_the_session_is_kept_for_as_long_as_it_takes()
    {
        await using var house = await WireHouse.OpenAsync();
        house.Gateway.RefuseConnections(5);
        var away = house.Server.Faults.Always("GET", "/gateway/bot", new Fault.Failed(503));
        house.Gateway.Kill();
        await house.PassUntilAsync(() => house.Ops.Count() is 2, atMost: 170);
        away.Lift();
        Assert.Equal([Identify, Resume], house.Ops);
    }

    [Fact]
    public async Task A_resume_is_refused_once_a_new_session_follows()
    {
        await using var house = await WireHouse.OpenAsync();
        house.Gateway.RefuseResumes();
        house.Gateway.Kill();
        await house.PassUntilAsync(() => house.Ops.Count() is 3);
        Assert.Equal([Identify, Resume, Identify], house.Ops);
        await house.SaysAsync("after");
    }

    [Fact]
    public async Task Events_that_come_again_are_recognised()
    {
        await using var house = await WireHouse.OpenAsync();
        await house.SaysAsync("once");
        house.Gateway.Repeat(3);
        await house.SaysAsync("then");
        Assert.Equal(["once", "then"], house.Events.Texts, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Lost_events_come_with_the_resume()
    {
        await using var house = await WireHouse.OpenAsync();
        house.Gateway.LosesEvents = true;
        house.Alice.WriteToBot("lost");
        house.Gateway.LosesEvents = false;
        house.Gateway.Kill();
        await house.PassUntilAsync(() => house.Events.Texts.Count is 1);
        Assert.Equal("lost", house.Events.Texts[0]);
    }

    [Fact]
    public async Task More_than_can_be_worked_waits_with_discord_and_nothing_is_lost()
    {
        await using var house = await WireHouse.OpenAsync();
        var held = house.Events.Hold("held");
        for (var index = 0; index < Dispatcher.Most + 100; index++)
            house.Alice.WriteToBot("held");
        await InTimeExtensions.UntilAsync(() => house.Log.All.Contains("Discord keeps the rest until there is room", StringComparison.Ordinal));
        Assert.InRange(house.Events.Texts.Count, 1, Dispatcher.Most);
        Assert.Equal(0, house.Gateway.Connections);
        held.SetResult();
        await house.PassUntilAsync(() => house.Events.Texts.Count >= Dispatcher.Most + 100);
        await house.SaysAsync("after");
        Assert.Equal(Dispatcher.Most + 101, house.Events.Texts.Count);
    }

    [Fact]
    public async Task A_clean_stop_says_goodbye_and_the_next_run_begins_anew()
    {
        await using var house = await WireHouse.OpenAsync();
        await house.SaysAsync("one");
        await house.StopAsync();
        Assert.Empty(house.Gateway.Sessions);
        await house.StartAsync();
        await house.PassUntilAsync(() => house.Gateway.Sessions.Count is 1);
        Assert.Equal([Identify, Identify], house.Ops);
    }

    [Fact]
    public async Task A_connection_that_breaks_again_and_again_is_made_less_and_less_often()
    {
        await using var house = await WireHouse.OpenAsync();
        for (var times = 1; times <= 6; times++)
        {
            house.Gateway.Kill();
            await house.PassUntilAsync(() => house.Gateway.Sessions is [var session] && session.Resumes == times);
        }
        house.Gateway.Kill();
        await house.PassAsync(30);
        Assert.Equal(6, house.Gateway.Sessions[0].Resumes); // The seventh waits for 32 s and more.
        await house.PassUntilAsync(() => house.Gateway.Sessions is [{ Resumes: 7 }]);
        await house.PassAsync(61);
        house.Gateway.Kill();
        await house.PassUntilAsync(() => house.Gateway.Sessions is [{ Resumes: 8 }], atMost: 30);
    }

    [Fact]
    public async Task A_start_says_how_to_invite_the_bot()
    {
        await using var house = await WireHouse.OpenAsync();
        Assert.Contains($"Running on Discord as waymark. Invite it by https://discord.com/oauth2/authorize?client_id={house.Server.Bot.Id}&scope=bot+applications.commands&permissions=2252074691660800", house.Log.All, StringComparison.Ordinal);
    }

    private static async Task ResumesAfterAsync(Action<WireHouse> trouble)
    {
        await using var house = await WireHouse.OpenAsync();
        await house.SaysAsync("before");
        trouble(house);
        house.Alice.WriteToBot("meanwhile");
        await house.PassUntilAsync(() => house.Gateway.Sessions is [{ Resumes: 1 }]);
        await house.SaysAsync("after");
        Assert.Equal([Identify, Resume], house.Ops);
        Assert.Equal(["before", "meanwhile", "after"], house.Events.Texts, StringComparer.Ordinal);
    }

    private static async Task BeginsAnewAfterAsync(Action<WireHouse> trouble)
    {
        await using var house = await WireHouse.OpenAsync();
        await house.SaysAsync("before");
        var from = house.Clock.GetUtcNow();
        trouble(house);
        await house.PassUntilAsync(() => house.Gateway.Sessions.Count is 1 && house.Ops.Count() is 2);
        Assert.True(house.Clock.GetUtcNow() - from >= TimeSpan.FromSeconds(1));
        await house.SaysAsync("after");
        Assert.Equal([Identify, Identify], house.Ops);
        Assert.Equal(["before", "after"], house.Events.Texts, StringComparer.Ordinal);
    }
}
