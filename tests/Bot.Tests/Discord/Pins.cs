using System.Text.Json.Nodes;
using Waymark.DiscordServer;
using Waymark.Tests.Engine;
using Permissions = Waymark.DiscordServer.Permissions;

namespace Waymark.Tests.OnDiscord;

/// <summary><c>/pin</c>, <c>/unpin</c>, <c>/guides</c> and the two commands in a message's menu.</summary>
public sealed class Pins : IAsyncLifetime
{
    private const string Nobody = "Only members with the permission \"Pin Messages\" can do that.";

    private PinHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await PinHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_preview_that_only_the_moderator_sees_becomes_the_pinned_message()
    {
        var preview = await _house.GiveAsync("pin");
        Assert.Same(_house.Mona, preview.OnlyFor);
        Assert.Equal(["Pin it", "Not now"], preview.Buttons.Select(button => button.Label), StringComparer.Ordinal);
        Assert.Empty(_house.ForAll());
        var words = preview.Content;
        await _house.PressAsync(preview, "Pin it");
        Assert.Equal("Pinned. The message follows the guide by itself when its words change.", preview.Content);
        Assert.Empty(preview.Buttons);
        var pinned = Assert.Single(_house.ForAll());
        Assert.True(pinned.IsPinned);
        Assert.Equal(words, pinned.Content);
    }

    [Fact]
    public async Task The_menu_of_a_message_pins_as_well()
    {
        var said = _house.Ana.Write(_house.Channel, "no code at all!!");
        var preview = await _house.Mona.Command(said, "Pin a guide here").ShownAsync();
        await _house.PressAsync(preview, "Pin it");
        Assert.NotSame(said, Assert.Single(_house.Channel.Pins).Message);
    }

    [Fact]
    public async Task The_pinned_message_says_what_it_is_what_not_to_do_never_to_share_and_which_bot_it_is()
    {
        var pinned = await _house.PinAsync();
        foreach (var words in (string[])["Your KuCoin SMS code does not come?", "do not tap Resend again and again", "Never send your code, password or phone number here.", $"@{_house.House.Server.Bot.Name}#0001; any other name is a fake."])
            Assert.Contains(words, pinned.Content, StringComparison.Ordinal);
        Assert.Equal("Start", Assert.Single(pinned.Buttons).Label);
        Assert.Empty(pinned.Body["allowed_mentions"]!["parse"]!.AsArray());
    }

    [Fact]
    public async Task Not_now_pins_nothing()
    {
        var preview = await _house.GiveAsync("pin");
        await _house.PressAsync(preview, "Not now");
        Assert.Equal("Nothing was pinned.", preview.Content);
        Assert.Empty(preview.Buttons);
        Assert.Empty(_house.ForAll());
    }

    [Fact]
    public async Task A_double_tap_pins_once()
    {
        var preview = await _house.GiveAsync("pin");
        var (first, second) = (_house.Mona.Press(preview, "Pin it"), _house.Mona.Press(preview, "Pin it"));
        await Task.WhenAll(first.AnsweredAsync(), second.AnsweredAsync());
        await InTimeExtensions.UntilAsync(() => preview.Content.StartsWith("Pinned.", StringComparison.Ordinal), () => _house.House.Log.All);
        Assert.Equal("That was done already.", (await second.ShownAsync()).Content);
        Assert.Single(_house.ForAll());
        Assert.Single(_house.Channel.Pins);
    }

    [Theory]
    [InlineData("pin")]
    [InlineData("unpin")]
    [InlineData("guides")]
    [InlineData("Pin a guide here")]
    [InlineData("Offer the guide")]
    public void Discord_itself_offers_them_only_to_those_who_may_pin(string command)
    {
        var said = _house.Ana.Write(_house.Channel, "hello");
        Assert.Contains("default_member_permissions asks for more", Assert.Throws<InvalidOperationException>(
            () => command is "pin" or "unpin" or "guides" ? _house.Ana.Slash(_house.Channel, command) : _house.Ana.Command(said, command)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_right_that_was_lost_between_preview_and_tap_is_lost()
    {
        var preview = await _house.GiveAsync("pin");
        _house.Channel.For(_house.Mona, deny: Permissions.PinMessages);
        await _house.PressAsync(preview, "Pin it");
        Assert.Equal(Nobody, preview.Content);
        Assert.Empty(_house.ForAll());
    }

    [Fact]
    public async Task An_administrator_may()
    {
        _house.House.Guild.AddMember(_house.Ana, _house.House.Guild.AddRole("admins", Permissions.Administrator));
        await _house.PinAsync(who: _house.Ana);
    }

    [Fact]
    public async Task A_bot_without_the_permission_names_it_before_the_preview_and_after_it()
    {
        const string Need = "I may not do that here. I need \"Pin Messages\": an administrator can give it to me.";
        var preview = await _house.GiveAsync("pin");
        _house.House.Guild.LetBot(Permissions.Usual);
        await _house.PressAsync(preview, "Pin it");
        Assert.Equal(Need, preview.Content);
        Assert.Equal(Need, (await _house.GiveAsync("pin")).Content);
        _house.Channel.For(_house.House.Server.Bot, deny: Permissions.SendMessages | Permissions.ReadMessageHistory);
        Assert.Equal("I may not do that here. I need \"Send Messages\", \"Read Message History\", \"Pin Messages\": an administrator can give it to me.", (await _house.GiveAsync("pin")).Content);
        Assert.Empty(_house.ForAll());
    }

    [Fact]
    public async Task In_a_thread_it_is_the_permission_for_threads_that_counts()
    {
        var thread = _house.House.Guild.AddThread(_house.Channel, "codes");
        _house.Channel.For(_house.House.Server.Bot, deny: Permissions.SendMessagesInThreads);
        Assert.Contains("\"Send Messages in Threads\"", (await _house.GiveAsync("pin", where: thread)).Content, StringComparison.Ordinal);
        _house.Channel.For(_house.House.Server.Bot, deny: Permissions.SendMessages);
        Assert.True((await _house.PinAsync(thread)).IsPinned);
    }

    [Fact]
    public async Task A_permission_that_goes_while_the_message_is_on_its_way_leaves_no_message_behind()
    {
        var preview = await _house.GiveAsync("pin");
        _house.House.Server.Faults.Once("PUT", "/channels/*/messages/pins/*", new Fault.Failed(403, 50013, "Missing Permissions"));
        await _house.PressAsync(preview, "Pin it");
        Assert.Contains("I need \"View Channel\", \"Send Messages\", \"Read Message History\", \"Pin Messages\"", preview.Content, StringComparison.Ordinal);
        Assert.Empty(_house.ForAll());
    }

    [Fact]
    public async Task Where_250_messages_are_pinned_it_says_so_and_leaves_none_behind()
    {
        foreach (var index in Enumerable.Range(0, 250))
            _house.House.Owner.Pin(_house.House.Owner.Write(_house.Channel, $"{index}"));
        var preview = await _house.PressAsync(await _house.GiveAsync("pin"), "Pin it");
        Assert.Equal("This channel has 250 pins, and Discord allows no more.\nUnpin one of them, then pin the guide again.", preview.Content);
        Assert.Empty(_house.ForAll());
        _house.House.Owner.Unpin(_house.Channel.Pins[0].Message);
        await _house.PressAsync(await _house.GiveAsync("pin"), "Pin it");
        Assert.True(Assert.Single(_house.ForAll()).IsPinned);
    }

    [Fact]
    public async Task Pinning_anew_takes_the_older_pin_down()
    {
        var older = await _house.PinAsync();
        var preview = await _house.GiveAsync("pin");
        await _house.PressAsync(preview, "Pin it");
        Assert.False(older.IsPinned);
        Assert.True(Assert.Single(_house.Channel.Pins).Message.IsPinned);
    }

    [Fact]
    public async Task Unpin_takes_it_down_and_its_button_still_leads_to_the_guide()
    {
        var pinned = await _house.PinAsync();
        Assert.Equal("Unpinned.", (await _house.GiveAsync("unpin")).Content);
        Assert.False(pinned.IsPinned);
        Assert.Equal("No guide of mine is pinned here.", (await _house.GiveAsync("unpin")).Content);
        Assert.Contains("I help when a KuCoin SMS code does not come.", (await _house.Ana.Press(pinned, "Start").ShownAsync()).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pin_that_may_not_be_taken_down_stands_and_the_permission_is_named()
    {
        var pinned = await _house.PinAsync();
        _house.House.Guild.LetBot(Permissions.Usual);
        Assert.Contains("I need \"Pin Messages\"", (await _house.GiveAsync("unpin")).Content, StringComparison.Ordinal);
        Assert.True(pinned.IsPinned);
        _house.House.Guild.LetBot(Permissions.Usual | Permissions.PinMessages);
        Assert.Equal("Unpinned.", (await _house.GiveAsync("unpin")).Content);
    }

    [Fact]
    public async Task Guides_are_listed_for_moderators()
    {
        var list = await _house.GiveAsync("guides");
        Assert.EndsWith("KuCoin: The SMS code does not come", list.Content, StringComparison.Ordinal);
        Assert.Same(_house.Mona, list.OnlyFor);
    }

    [Fact]
    public async Task With_more_than_one_guide_the_moderator_chooses_which_to_pin_and_to_unpin()
    {
        using var guides = new GuidesCopy();
        guides.Write("services/sample.yaml", TheCheckout.TextOf("docs/examples/second-service/services/sample.yaml"));
        _house.House.Guides = guides.Folder;
        await _house.House.RestartAsync();
        foreach (var title in (string[])["Sample: The SMS code does not come", "KuCoin: The SMS code does not come"])
        {
            var choice = await _house.GiveAsync("pin");
            Assert.Equal("Which guide shall I pin?", choice.Content);
            await _house.PressAsync(await _house.PressAsync(choice, title), "Pin it");
        }
        var (kucoin, sample) = (_house.Channel.Pins[0].Message, _house.Channel.Pins[1].Message);
        Assert.Contains("Your Sample SMS code", sample.Content, StringComparison.Ordinal);
        Assert.Contains("I help when a Sample SMS code", (await _house.Ana.Press(sample, "Start").ShownAsync()).Content, StringComparison.Ordinal);
        var which = await _house.GiveAsync("unpin");
        Assert.Equal("Which one shall I unpin?", which.Content);
        Assert.Equal("Unpinned.", (await _house.PressAsync(which, "Sample: The SMS code does not come")).Content);
        Assert.Equal((true, false), (kucoin.IsPinned, sample.IsPinned));
    }

    [Fact]
    public async Task What_is_refused_on_the_way_is_tried_again_and_stands_there_once()
    {
        var preview = await _house.GiveAsync("pin");
        _house.House.Server.Faults.Once("POST", "/channels/*/messages", new Fault.DroppedAfter());
        _house.House.Server.Faults.Once("PUT", "/channels/*/messages/pins/*", new Fault.Failed(502));
        _house.Mona.Press(preview, "Pin it");
        await _house.House.PassUntilAsync(() => preview.Content.StartsWith("Pinned.", StringComparison.Ordinal));
        Assert.True(Assert.Single(_house.ForAll()).IsPinned);
    }

    [Fact]
    public async Task Nothing_that_moderators_have_done_rings_for_anybody()
    {
        await _house.PinAsync();
        await _house.Mona.Command(_house.Ana.Write(_house.Channel, "help"), "Offer the guide").ShownAsync();
        foreach (var call in _house.House.Server.Calls.Where(call => call.Body is JsonObject))
            if ((call.Body!["data"] as JsonObject ?? call.Body.AsObject()) is var message && message["content"] is not null)
                Assert.Empty(message["allowed_mentions"]!["parse"]!.AsArray());
    }
}
