using Waymark.TelegramServer;

namespace Waymark.Tests.OnTelegram;

/// <summary><c>/pin</c> in private, which is the only way for a channel.</summary>
public sealed class PinsFromPrivate : IAsyncLifetime
{
    private static readonly AdminRights OfChannel = new() { CanPostMessages = true, CanEditMessages = true };

    private TelegramHouse _house = null!;
    private ServerUser _mona = null!, _ana = null!;
    private ServerChat _channel = null!, _group = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await Group.OpenAsync();
        (_mona, _ana) = (_house.Server.User(7, "Mona"), _house.Server.User(8));
        _channel = _house.Server.Channel("News").With(_mona, MemberStatus.Administrator, OfChannel);
        _group = _house.Server.Group("Traders").With(_mona, MemberStatus.Administrator, Group.MayPin with { IsAnonymous = true }).With(_ana);
        await _mona.SetBotAsync(_channel, MemberStatus.Administrator, OfChannel);
        await _mona.SetBotAsync(_group, MemberStatus.Administrator, Group.MayPin);
        await _mona.SetBotAsync(_house.Server.Group("Other").With(_mona), MemberStatus.Administrator, Group.MayPin);
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("News")]
    [InlineData("Traders")]
    public async Task Places_where_both_may_pin_are_offered_and_one_is_pinned_in(string title)
    {
        var places = await _house.SayAsync(_mona, "/pin");
        Assert.Equal(["News", "Traders"], places.Buttons.Select(button => button.Text).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        await _mona.TapAsync(places, title);
        await _house.Server.UntilAsync(() => places.Buttons.Any(button => button.Text == "Pin it"));
        Assert.StartsWith("Pinned.", (await (await _mona.TapAsync(places, "Pin it")).AnswerAsync()).Text, StringComparison.Ordinal);
        var pinned = Assert.Single((title == "News" ? _channel : _group).PinnedMessages);
        Assert.Contains("Somebody may write to you now as support.", (await _house.FollowAsync(_ana, pinned)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_pin_nowhere_is_told_what_it_takes() =>
        Assert.StartsWith("I know no place where both of us may pin.", (await _house.SayAsync(_ana, "/pin")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_right_in_a_channel_that_was_lost_is_named()
    {
        var places = await _house.SayAsync(_mona, "/pin");
        await _mona.SetBotAsync(_channel, MemberStatus.Administrator, new AdminRights { CanPostMessages = true });
        await _mona.TapAsync(places, "News");
        await _house.Server.UntilAsync(() => places.Text!.Contains("\"Post messages\" and \"Edit messages\"", StringComparison.Ordinal));
        Assert.DoesNotContain(_channel.Messages, message => !message.IsService);
    }

    [Fact]
    public async Task What_was_pinned_can_be_taken_down_from_private_too()
    {
        var places = await _house.SayAsync(_mona, "/pin");
        await _mona.TapAsync(places, "News");
        await _house.Server.UntilAsync(() => places.Buttons.Any(button => button.Text == "Pin it"));
        await (await _mona.TapAsync(places, "Pin it")).AnswerAsync();
        var pins = await _house.SayAsync(_mona, "/unpin");
        await _mona.TapAsync(pins, "News: KuCoin: The SMS code does not come");
        await _house.Server.UntilAsync(() => pins.Text == "Unpinned.");
        Assert.Empty(_channel.PinnedMessages);
        Assert.Equal("No guide of mine is pinned here.", (await _house.SayAsync(_ana, "/unpin")).Text);
    }

    [Fact]
    public async Task A_place_that_the_bot_has_left_is_offered_no_more()
    {
        await _mona.SetBotAsync(_channel, MemberStatus.Left);
        await _house.Server.UntilAsync(() => _house.Server.PendingUpdates == 0);
        Assert.Equal(["Traders"], (await _house.SayAsync(_mona, "/pin")).Buttons.Select(button => button.Text), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_place_that_only_a_command_told_of_is_offered_too()
    {
        await _house.StopAsync();
        var club = _house.Server.Group("Club").With(_mona, MemberStatus.Creator).With(_ana);
        await _mona.SetBotAsync(club, MemberStatus.Administrator, Group.MayPin);
        _house.Clock.Set(_house.Clock.GetUtcNow() + TimeSpan.FromHours(25)); // Telegram keeps no update so long.
        await _house.StartAsync();
        await _ana.SendAsync(club, "/check");
        await _house.OnlyForAsync(club, _ana);
        Assert.Contains((await _house.SayAsync(_mona, "/pin")).Buttons, button => button.Text == "Club");
    }

    [Fact]
    public async Task Words_behind_the_command_are_looked_at_as_always() =>
        Assert.Contains("never share a code", (await _house.SayAsync(_ana, "/pin my code is 493817")).Text, StringComparison.Ordinal);
}
