using System.Text.Json.Nodes;
using Waymark.TelegramServer;

namespace Waymark.Tests.OnTelegram;

/// <summary>What goes wrong between the bot and Telegram, in the middle of a conversation.</summary>
public sealed class Faults : IAsyncLifetime
{
    private TelegramHouse _house = null!;
    private ServerUser _ana = null!, _bob = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await TelegramHouse.OpenAsync();
        (_ana, _bob) = (_house.Server.User(7), _house.Server.User(8, "Bob"));
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_chat_that_is_too_fast_waits_as_long_as_it_is_told_and_delays_no_other()
    {
        _house.Server.Faults.Lay(Failure.TooManyRequests(3600), "sendMessage", chat: 7);
        await _ana.SendAsync(_ana.PrivateChat, "it does not come");
        await _house.Server.CallAsync("sendMessage", call => call.ChatId == 7);
        await _house.SayAsync(_bob, "it does not come");
        Assert.Empty(_house.MessagesTo(_ana));
        await _house.PassAsync(TimeSpan.FromMinutes(59));
        Assert.Empty(_house.MessagesTo(_ana));
        await _house.PassAsync(TimeSpan.FromMinutes(2));
        await _house.NextAsync(_ana);
    }

    [Fact]
    public async Task A_proxys_error_page_loses_nothing()
    {
        _house.Server.Faults.Lay(Failure.BadGateway, "sendMessage", times: 3);
        await _ana.SendAsync(_ana.PrivateChat, "it does not come");
        await _house.PassUntilAsync(() => _house.MessagesTo(_ana).Count == 1, TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_line_that_breaks_before_the_message_was_taken_loses_nothing()
    {
        _house.Server.Faults.Lay(new Failure.DropBefore(), "sendMessage");
        await _ana.SendAsync(_ana.PrivateChat, "it does not come");
        await _house.PassUntilAsync(() => _house.MessagesTo(_ana).Count == 1, TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_line_that_breaks_after_the_message_was_taken_doubles_nothing_for_who_answers_it()
    {
        _house.Server.Faults.Lay(new Failure.DropAfter(), "sendMessage");
        await _ana.SendAsync(_ana.PrivateChat, "it does not come");
        var prompt = await _house.NextAsync(_ana);
        await _house.TapAsync(_ana, prompt, "Under 2 min");
        await _house.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(2, _house.MessagesTo(_ana).Count);
    }

    [Fact]
    public async Task A_permission_that_may_have_arrived_is_not_said_again()
    {
        await _house.SayAsync(_ana, "it does not come");
        var consent = await _house.TapAsync(_ana, _house.Newest(_ana), "Under 2 min");
        await _house.TapAsync(_ana, consent, "Yes, write to me");
        _house.Server.Faults.Lay(new Failure.DropAfter(), "sendMessage");
        await _house.PassAsync(TimeSpan.FromMinutes(30));
        Assert.Single(_house.MessagesTo(_ana), message => message.Text!.Contains("tap Resend in KuCoin once", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_is_passed_and_stops_no_other()
    {
        _house.Server.SendRaw(new JsonObject { ["message"] = new JsonObject { ["message_id"] = "poison", ["text"] = "my code is 482913" } });
        await _house.SayAsync(_ana, "it does not come");
        Assert.Contains("(message) could not be worked and was passed", _house.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("482913", _house.Log.All, StringComparison.Ordinal);
        await _house.Server.UntilAsync(() => _house.Server.PendingUpdates == 0);
    }

    [Fact]
    public async Task What_was_said_while_the_bot_was_away_is_answered_once()
    {
        await _house.StopAsync();
        await _ana.SendAsync(_ana.PrivateChat, "it does not come");
        await _ana.SendAsync(_ana.PrivateChat, "Under 2 min");
        await _house.StartAsync();
        await _house.NextAsync(_ana);
        await _house.Engine.WhenIdleAsync();
        Assert.Single(_house.MessagesTo(_ana));
    }

    [Fact]
    public async Task Ids_that_begin_again_at_random_lose_nothing()
    {
        await _house.SayAsync(_ana, "it does not come");
        _house.Server.RestartUpdateIds(1);
        await _house.TapAsync(_ana, _house.Newest(_ana), "Under 2 min");
    }

    [Fact]
    public async Task A_poll_that_is_refused_is_told_with_its_remedy_and_tried_again()
    {
        _house.Server.Faults.Lay(Failure.Conflict, "getUpdates");
        await _ana.SendAsync(_ana.PrivateChat, "hello"); // Ends a poll that waits already; the next one is refused.
        await _house.PassUntilAsync(() => _house.MessagesTo(_ana).Count == 1 && _house.Server.PendingUpdates == 0, TimeSpan.FromMinutes(2));
        Assert.Contains("Another program polls Telegram with the same token", _house.Log.All, StringComparison.Ordinal);
        await _house.SayAsync(_ana, "it does not come");
    }

    [Fact]
    public async Task An_update_that_was_brought_twice_is_one()
    {
        await _house.SayAsync(_ana, "it does not come");
        _house.Server.Faults.Lay(new Failure.DropAfter(), "getUpdates", times: 2);
        await _ana.SendAsync(_ana.PrivateChat, "Under 2 min");
        await _house.PassUntilAsync(() => _house.MessagesTo(_ana).Count == 2 && _house.Server.PendingUpdates == 0, TimeSpan.FromMinutes(2));
        Assert.Equal(2, _house.MessagesTo(_ana).Count);
    }
}
