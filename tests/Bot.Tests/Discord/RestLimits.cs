using System.Text.Json;
using System.Text.Json.Nodes;
using Waymark.DiscordServer;
using Waymark.OnDiscord.Rest;
using Waymark.Tests.Engine;

namespace Waymark.Tests.OnDiscord;

/// <summary>Limits are kept before they are reached, and a 429 holds back exactly what it is about.</summary>
public sealed class RestLimits
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_burst_to_one_channel_keeps_to_its_bucket_from_the_first_on()
    {
        await using var house = await WireHouse.OpenAsync();
        var channel = house.Guild.AddChannel("general");
        var sends = Enumerable.Range(0, 23).Select(index => house.Rest.SendAsync(Message(channel, $"{index}", patience: 60), Cancellation)).ToList();
        await house.PassUntilAsync(() => sends.TrueForAll(send => send.IsCompleted));
        await Task.WhenAll(sends).InTime();
        Assert.Equal(23, channel.Messages.Count(message => message.Author == house.Server.Bot));
        Assert.DoesNotContain(house.Server.Calls, call => call.Status is 429);
    }

    [Fact]
    public async Task One_channel_does_not_hold_up_another()
    {
        await using var house = await WireHouse.OpenAsync();
        var (busy, other) = (house.Guild.AddChannel("busy"), house.Guild.AddChannel("other"));
        for (var index = 0; index < 5; index++)
            await SendAsync(house, busy, $"{index}");
        var late = house.Rest.SendAsync(Message(busy, "late", patience: 60), Cancellation);
        await SendAsync(house, other, "at once").InTime();
        Assert.False(late.IsCompleted);
        await house.PassUntilAsync(() => late.IsCompleted);
        await late;
    }

    [Fact]
    public async Task What_would_wait_longer_than_its_patience_is_refused_unsent()
    {
        await using var house = await WireHouse.OpenAsync();
        var channel = house.Guild.AddChannel("general");
        for (var index = 0; index < 5; index++)
            await SendAsync(house, channel, $"{index}");
        var held = await Assert.ThrowsAsync<DiscordException>(() => house.Rest.SendAsync(Message(channel, "x", patience: 2), Cancellation));
        Assert.Equal((429, true, false, "Held back by a limit that is known."), (held.Status, held.NeverLeft, held.IsUncertain, held.Message));
        Assert.InRange(held.RetryAfter!.Value.TotalSeconds, 4, 5);
        var ready = house.Rest.ReadyAsync(Message(channel, "x"), Cancellation);
        Assert.False(ready.IsCompleted);
        await house.PassUntilAsync(() => ready.IsCompleted);
        await SendAsync(house, channel, "x");
    }

    [Fact]
    public async Task Fifty_a_second_over_all_are_the_most()
    {
        await using var house = await WireHouse.OpenAsync();
        await house.PassAsync(5);
        var channels = Enumerable.Range(0, 120).Select(index => house.Guild.AddChannel($"c{index}")).ToList();
        var calls = channels.ConvertAll(channel => house.Rest.SendAsync(new DiscordRequest(HttpMethod.Get, $"/channels/{channel.Id}"), Cancellation));
        await house.PassUntilAsync(() => calls.TrueForAll(call => call.IsCompleted), atMost: 20);
        await Task.WhenAll(calls).InTime();
        Assert.DoesNotContain(house.Server.Calls, call => call.Status is 429);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    public async Task A_429_of_a_bucket_holds_that_bucket_only(string scope)
    {
        await using var house = await WireHouse.OpenAsync();
        var (limited, other) = (house.Guild.AddChannel("limited"), house.Guild.AddChannel("other"));
        await SendAsync(house, limited, "before");
        house.Server.Faults.Once("POST", $"/channels/{limited.Id}/messages", new Fault.RateLimited(30, scope));
        var refused = await Assert.ThrowsAsync<DiscordException>(() => SendAsync(house, limited, "x"));
        Assert.Equal((429, 30, false), (refused.Status, refused.RetryAfter!.Value.TotalSeconds, refused.IsUncertain));
        Assert.Equal("You are being rate limited.", refused.Message);
        await SendAsync(house, other, "at once").InTime();
        var held = await Assert.ThrowsAsync<DiscordException>(() => SendAsync(house, limited, "x"));
        Assert.True(held.NeverLeft);
        await house.PassAsync(30);
        await SendAsync(house, limited, "x");
        Assert.Equal(scope is "shared" ? 0 : 1, house.Server.InvalidRequests);
    }

    [Fact]
    public async Task A_global_429_holds_all_but_interactions()
    {
        await using var house = await WireHouse.OpenAsync();
        var (limited, other) = (house.Guild.AddChannel("limited"), house.Guild.AddChannel("other"));
        house.Server.Faults.Once("POST", $"/channels/{limited.Id}/messages", new Fault.RateLimited(30, "global"));
        await Assert.ThrowsAsync<DiscordException>(() => SendAsync(house, limited, "x"));
        var held = await Assert.ThrowsAsync<DiscordException>(() => SendAsync(house, other, "x"));
        Assert.True(held.NeverLeft);
        var answered = await Assert.ThrowsAsync<DiscordException>(() => house.Rest.SendAsync(Callback(), Cancellation));
        Assert.Equal((404, 10062), (answered.Status, answered.Code)); // It left, and there is no such interaction.
        await house.PassAsync(30);
        await SendAsync(house, other, "x");
    }

    [Fact]
    public async Task A_429_of_what_stands_before_discord_holds_everything()
    {
        await using var house = await WireHouse.OpenAsync();
        var channel = house.Guild.AddChannel("general");
        house.Server.Faults.Once("POST", $"/channels/{channel.Id}/messages", new Fault.ShutOut(40));
        var refused = await Assert.ThrowsAsync<DiscordException>(() => SendAsync(house, channel, "x"));
        Assert.Equal((429, 40, "Discord answered with 429."), (refused.Status, refused.RetryAfter!.Value.TotalSeconds, refused.Message));
        Assert.True((await Assert.ThrowsAsync<DiscordException>(() => house.Rest.SendAsync(Callback(), Cancellation))).NeverLeft);
        await house.PassAsync(40);
        await SendAsync(house, channel, "x");
    }

    [Fact]
    public async Task Nothing_is_sent_while_a_ban_of_the_address_is_near()
    {
        await using var house = await WireHouse.NotStartedAsync();
        house.MostInvalid = 20;
        await house.StartAsync();
        await house.Gateway.ReadyAsync();
        house.Server.Faults.Times(20, "POST", "/channels/**", new Fault.Failed(403, 50013, "Missing Permissions"));
        var channels = Enumerable.Range(0, 21).Select(index => house.Guild.AddChannel($"c{index}")).ToList();
        foreach (var channel in channels.Take(20))
            Assert.Equal(403, (await Assert.ThrowsAsync<DiscordException>(() => SendAsync(house, channel, "x"))).Status);
        var held = await Assert.ThrowsAsync<DiscordException>(() => SendAsync(house, channels[20], "x"));
        Assert.Equal((true, 600), (held.NeverLeft, held.RetryAfter!.Value.TotalSeconds));
        Assert.Equal(20, house.Server.InvalidRequests);
        Assert.Contains("Discord refused 20 requests within ten minutes; at 10,000 it would ban this address for an hour.", house.Log.All, StringComparison.Ordinal);
        Assert.Contains("The bot lacks a permission in a channel or server of Discord (POST /channels/*/messages was refused with 50013). Give its role View Channel and Send Messages there, in threads Send Messages in Threads.", house.Log.All, StringComparison.Ordinal);
        await house.PassAsync(600);
        await SendAsync(house, channels[20], "x");
    }

    [Fact]
    public async Task A_token_that_is_revoked_stops_every_request_and_the_program()
    {
        await using var house = await WireHouse.OpenAsync();
        var channel = house.Guild.AddChannel("general");
        house.Server.Faults.Once("POST", $"/channels/{channel.Id}/messages", new Fault.Failed(401, 0, "401: Unauthorized"));
        await Assert.ThrowsAsync<DiscordException>(() => SendAsync(house, channel, "x"));
        Assert.True((await Assert.ThrowsAsync<DiscordException>(() => SendAsync(house, channel, "x"))).NeverLeft);
        await InTimeExtensions.UntilAsync(() => house.IsStopping);
        Assert.Contains("Critical Discord does not know the token in Discord:Token.", house.Log.All, StringComparison.Ordinal);
        Assert.True(house.IsRefused);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    public async Task A_server_that_fails_leaves_it_uncertain_and_nothing_is_sent_twice(int status)
    {
        await using var house = await WireHouse.OpenAsync();
        var channel = house.Guild.AddChannel("general");
        house.Server.Faults.Once("POST", $"/channels/{channel.Id}/messages", new Fault.Failed(status));
        var failed = await Assert.ThrowsAsync<DiscordException>(() => SendAsync(house, channel, "x"));
        Assert.Equal((status, true, $"Discord answered with {status}."), (failed.Status, failed.IsUncertain, failed.Message));
        Assert.Equal(1, house.Server.Calls.Count(call => call.Method is "POST"));
    }

    [Fact]
    public async Task A_lost_answer_is_uncertain_and_a_server_that_is_gone_is_not()
    {
        await using var house = await WireHouse.OpenAsync();
        var channel = house.Guild.AddChannel("general");
        house.Server.Faults.Once("POST", $"/channels/{channel.Id}/messages", new Fault.DroppedAfter());
        var lost = await Assert.ThrowsAsync<DiscordException>(() => SendAsync(house, channel, "x"));
        Assert.True(lost.IsUncertain);
        Assert.Single(channel.Messages);
        var rest = house.Rest;
        await house.Server.DisposeAsync();
        var gone = await Assert.ThrowsAsync<DiscordException>(() => rest.SendAsync(Message(channel, "x"), Cancellation));
        Assert.Equal((0, true, "Discord cannot be reached (ConnectionError)."), (gone.Status, gone.NeverLeft, gone.Message));
    }

    [Fact]
    public async Task An_answer_without_a_body_is_none()
    {
        await using var house = await WireHouse.OpenAsync();
        var channel = house.Guild.AddChannel("general");
        await SendAsync(house, channel, "x");
        var deleted = await house.Rest.SendAsync(new DiscordRequest(HttpMethod.Delete, $"/channels/{channel.Id}/messages/{channel.Messages[0].Id}"), Cancellation);
        Assert.Equal(JsonValueKind.Undefined, deleted.ValueKind);
    }

    [Theory]
    [InlineData("/interactions/123/secret-token/callback", "POST /interactions/*/*/callback", "123/secret-token", true)]
    [InlineData("/webhooks/123/secret-token/messages/@original", "POST /webhooks/*/*/messages/@original", "123/secret-token", true)]
    [InlineData("/channels/123/messages/456?around=789", "POST /channels/*/messages/*", "123", false)]
    [InlineData("/users/@me/channels", "POST /users/@me/channels", "", false)]
    public void A_request_shows_no_id_and_no_token(string path, string shown, string major, bool isInteraction)
    {
        var request = new DiscordRequest(HttpMethod.Post, path, new JsonObject { ["content"] = "text" });
        Assert.Equal((shown, major, isInteraction), (request.ToString(), request.MajorId, request.IsInteraction));
    }

    private static Task<JsonElement> SendAsync(WireHouse house, DiscordChannel channel, string text) => house.Rest.SendAsync(Message(channel, text), Cancellation);

    private static DiscordRequest Callback() => new(HttpMethod.Post, "/interactions/1/none/callback", new JsonObject { ["type"] = 5 });

    private static DiscordRequest Message(DiscordChannel channel, string text, double patience = 3) => new(HttpMethod.Post, $"/channels/{channel.Id}/messages", new JsonObject
    {
        ["content"] = text,
        ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
    })
    { Patience = TimeSpan.FromSeconds(patience) };
}
