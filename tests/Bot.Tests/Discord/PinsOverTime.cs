using Waymark.DiscordServer;
using Waymark.Tests.Engine;
using Permissions = Waymark.DiscordServer.Permissions;

namespace Waymark.Tests.OnDiscord;

/// <summary>What becomes of a pin after it is pinned: other words, other hands, a crash, a server that is left.</summary>
public sealed class PinsOverTime : IAsyncLifetime
{
    private PinHouse _house = null!;

    private string Gone => $"The guide that you pinned in \"<#{_house.Channel.Id}>\" is not pinned any more.\n/pin pins it again.";

    public async ValueTask InitializeAsync() => _house = await PinHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task It_changes_in_place_when_the_guide_does()
    {
        var pinned = await _house.PinAsync();
        using var guides = new GuidesCopy();
        guides.Replace("sms.yaml", "Your {service} SMS code does not come?", "No {service} SMS code?");
        _house.House.Guides = guides.Folder;
        await _house.House.RestartAsync();
        await InTimeExtensions.UntilAsync(() => pinned.Content.StartsWith("No KuCoin SMS code?", StringComparison.Ordinal), () => _house.House.Log.All);
        Assert.True(pinned.IsPinned);
        Assert.Single(pinned.Buttons);
        Assert.Single(_house.ForAll());
    }

    [Fact]
    public async Task A_start_with_the_same_guide_touches_nothing()
    {
        var pinned = await _house.PinAsync();
        await _house.House.RestartAsync();
        await _house.House.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(pinned.Earlier);
    }

    [Fact]
    public async Task Where_discord_lets_it_change_no_more_now_it_changes_an_hour_later()
    {
        var pinned = await _house.PinAsync();
        using var guides = new GuidesCopy();
        guides.Replace("sms.yaml", "Your {service} SMS code does not come?", "No {service} SMS code?");
        _house.House.Guides = guides.Folder;
        var limit = _house.House.Server.Faults.Always("PATCH", "/channels/*/messages/*", new Fault.Failed(400, 30046, "Maximum number of edits to messages older than 1 hour reached."));
        await _house.House.RestartAsync();
        await _house.House.PassAsync(TimeSpan.FromMinutes(1));
        Assert.StartsWith("Your KuCoin", pinned.Content, StringComparison.Ordinal);
        limit.Lift();
        await _house.House.PassAsync(TimeSpan.FromHours(1.1));
        await InTimeExtensions.UntilAsync(() => pinned.Content.StartsWith("No KuCoin SMS code?", StringComparison.Ordinal), () => _house.House.Log.All);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_pinned_it_is_told_once_that_it_is_gone(bool isDeleted)
    {
        await OpenDirectAsync();
        var pinned = await _house.PinAsync();
        Undo(pinned, isDeleted);
        await _house.CalmAsync();
        await InTimeExtensions.UntilAsync(() => _house.ToMona().Any(message => message.Content == Gone), () => _house.House.Log.All);
        await _house.House.PassAsync(TimeSpan.FromHours(2));
        await _house.House.RestartAsync();
        await _house.House.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Single(_house.ToMona(), message => message.Content == Gone);
        Assert.Equal("No guide of mine is pinned here.", (await _house.GiveAsync("unpin")).Content);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_happened_while_the_bot_was_away_is_noticed_after_its_start(bool isDeleted)
    {
        await OpenDirectAsync();
        var pinned = await _house.PinAsync();
        await _house.House.StopAsync();
        Undo(pinned, isDeleted);
        await _house.House.StartAsync();
        await _house.House.PassAsync(TimeSpan.FromMinutes(1));
        await InTimeExtensions.UntilAsync(() => _house.ToMona().Any(message => message.Content == Gone), () => _house.House.Log.All);
    }

    [Fact]
    public async Task Whoever_has_no_open_direct_messages_with_the_bot_is_not_written_to()
    {
        var pinned = await _house.PinAsync();
        _house.House.Owner.Unpin(pinned);
        await _house.CalmAsync();
        await InTimeExtensions.AWhileAsync();
        Assert.DoesNotContain(_house.House.Server.Calls, call => call.Path.EndsWith("/users/@me/channels", StringComparison.Ordinal));
        Assert.Equal("No guide of mine is pinned here.", (await _house.GiveAsync("unpin")).Content);
    }

    [Fact]
    public async Task What_moderators_take_down_by_command_is_told_to_nobody()
    {
        await OpenDirectAsync();
        var before = _house.ToMona().Count;
        await _house.PinAsync();
        await _house.GiveAsync("unpin");
        await _house.CalmAsync();
        await InTimeExtensions.AWhileAsync();
        Assert.Equal(before, _house.ToMona().Count);
    }

    [Fact]
    public async Task Other_pins_that_come_and_go_are_no_reason_to_call_ours_gone()
    {
        await OpenDirectAsync();
        var before = _house.ToMona().Count;
        var pinned = await _house.PinAsync();
        var other = _house.House.Owner.Write(_house.Channel, "rules");
        _house.House.Owner.Pin(other);
        _house.House.Owner.Unpin(other);
        await _house.CalmAsync();
        await InTimeExtensions.UntilAsync(() => Asked(pinned) == 1, () => _house.House.Log.All); // Once for all three.
        Assert.Equal(before, _house.ToMona().Count);
        Assert.Equal("Unpinned.", (await _house.GiveAsync("unpin")).Content);
    }

    [Fact]
    public async Task A_bot_that_cannot_see_the_channel_any_more_calls_nothing_gone()
    {
        await OpenDirectAsync();
        var pinned = await _house.PinAsync();
        _house.Channel.For(_house.House.Server.Bot, deny: Permissions.ViewChannel);
        await _house.House.PassAsync(TimeSpan.FromHours(1.1));
        await InTimeExtensions.UntilAsync(() => Asked(pinned) > 0, () => _house.House.Log.All);
        _house.Channel.For(_house.House.Server.Bot);
        Assert.Equal("Unpinned.", (await _house.GiveAsync("unpin")).Content);
    }

    [Fact]
    public async Task A_server_that_is_left_is_not_looked_after_until_the_bot_is_back()
    {
        var pinned = await _house.PinAsync();
        _house.House.Guild.RemoveBot();
        await InTimeExtensions.AWhileAsync();
        await _house.House.PassAsync(TimeSpan.FromHours(2));
        Assert.Equal(0, Asked(pinned));
        _house.House.Guild.AddBot(Permissions.Usual | Permissions.PinMessages);
        await InTimeExtensions.AWhileAsync();
        await _house.House.PassAsync(TimeSpan.FromHours(2));
        await InTimeExtensions.UntilAsync(() => Asked(pinned) > 0, () => _house.House.Log.All);
    }

    [Fact]
    public async Task An_outage_of_discord_is_no_leaving()
    {
        var pinned = await _house.PinAsync();
        _house.House.Guild.GoAway();
        await InTimeExtensions.AWhileAsync();
        await _house.House.PassAsync(TimeSpan.FromHours(2));
        await InTimeExtensions.UntilAsync(() => Asked(pinned) > 0, () => _house.House.Log.All);
    }

    [Fact]
    public async Task A_stop_between_sending_and_pinning_is_finished_by_the_next_start_with_the_same_message()
    {
        var preview = await _house.GiveAsync("pin");
        var down = _house.House.Server.Faults.Always("PUT", "/channels/*/messages/pins/*", new Fault.Failed(503));
        _house.Mona.Press(preview, "Pin it");
        await InTimeExtensions.UntilAsync(() => _house.ForAll().Count == 1, () => _house.House.Log.All);
        await _house.House.StopAsync();
        down.Lift();
        await _house.House.StartAsync();
        await InTimeExtensions.UntilAsync(() => _house.Channel.Pins.Count == 1, () => _house.House.Log.All);
        Assert.Single(_house.ForAll());
    }

    [Fact]
    public async Task An_order_whose_sending_was_never_stored_stands_there_once_too()
    {
        var preview = await _house.GiveAsync("pin");
        // The message is there, and its answer never comes: the bot ends without knowing its id.
        var lost = _house.House.Server.Faults.Always("POST", "/channels/*/messages", new Fault.DroppedAfter());
        _house.Mona.Press(preview, "Pin it");
        await InTimeExtensions.UntilAsync(() => _house.ForAll().Count == 1, () => _house.House.Log.All);
        await _house.House.StopAsync();
        lost.Lift();
        await _house.House.StartAsync();
        await InTimeExtensions.UntilAsync(() => _house.Channel.Pins.Count == 1, () => _house.House.Log.All);
        Assert.True(Assert.Single(_house.ForAll()).IsPinned);
    }

    private int Asked(DiscordMessage pinned) =>
        _house.House.Server.Calls.Count(call => call.Method == "GET" && call.Path.EndsWith($"/messages/{pinned.Id}", StringComparison.Ordinal));

    private void Undo(DiscordMessage pinned, bool isDeleted)
    {
        if (isDeleted)
            _house.House.Owner.Delete(pinned);
        else
            _house.House.Owner.Unpin(pinned);
    }

    /// <summary>Mona once wrote to the bot, so it is known that she reads there.</summary>
    private async Task OpenDirectAsync()
    {
        _house.Mona.WriteToBot("hello");
        await _house.House.DirectAsync(who: _house.Mona);
    }
}
