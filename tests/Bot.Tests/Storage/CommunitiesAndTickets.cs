using System.Collections.Immutable;
using System.Text;
using Waymark.Core.Communities;
using Waymark.Core.Conversations;
using Waymark.Engine;
using Waymark.Engine.Communities;
using Waymark.Storage;

namespace Waymark.Tests.Storage;

public sealed class CommunitiesAndTickets : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);
    private static readonly Account Ann = new(Platform.Telegram, "7"), Bob = new(Platform.Telegram, "8");
    private static readonly byte[] Hash = Encoding.ASCII.GetBytes("a hash");

    private readonly TemporaryDirectory _directory = new();
    private readonly SqliteStore _store;
    private readonly long _epoch;

    public CommunitiesAndTickets()
    {
        _store = SqliteStore.At(_directory.File("waymark.db"));
        _epoch = _store.Open().Epoch;
    }

    [Fact]
    public void A_community_comes_back_as_it_was_kept()
    {
        var pin = new Pin("abc", "kucoin-sms", "-100", Thread: "5", By: "7") { Message = "12", Hash = "1a2b", State = PinState.Pinned, OrderedInPrivate = true };
        var kept = new Community(Platform.Telegram, "-100", "link") { Language = "es", Left = true, BotMayPin = true, Before = "-5", Pins = [pin] };
        _store.Keep(_epoch, kept);
        _store.Keep(_epoch, new Community(Platform.Discord, "-100", "other"));

        var back = Assert.Single(_store.Communities(Platform.Telegram));
        Assert.Equal(kept with { Pins = [] }, back with { Pins = kept.Pins.Clear() });
        Assert.Equal([pin], back.Pins.AsEnumerable());
        Assert.Equal([], Assert.Single(_store.Communities(Platform.Discord)).Pins.AsEnumerable());
    }

    [Fact]
    public void A_newer_state_takes_the_place_of_the_older_and_what_is_dropped_is_gone()
    {
        _store.Keep(_epoch, new Community(Platform.Telegram, "-1", "a"));
        _store.Keep(_epoch, new Community(Platform.Telegram, "-1", "b"));
        Assert.Equal("b", Assert.Single(_store.Communities(Platform.Telegram)).Link);
        _store.Drop(_epoch, Platform.Telegram, "-1");
        Assert.Empty(_store.Communities(Platform.Telegram));
    }

    [Fact]
    public void A_community_that_moves_stands_under_its_new_id_only()
    {
        var before = new Community(Platform.Telegram, "-1", "a") { Pins = [new Pin("abc", "kucoin-sms", "-1", null, "7") { Message = "12", State = PinState.Pinned }] };
        _store.Keep(_epoch, before);
        _store.Move(_epoch, before.Moved("-100"), "-1");

        var moved = Assert.Single(_store.Communities(Platform.Telegram));
        Assert.Equal(("-100", "-1"), (moved.Id, moved.Before));
        Assert.Equal(new Pin("abc", "kucoin-sms", "-100", null, "7") { State = PinState.Ordered }, Assert.Single(moved.Pins));
    }

    [Fact]
    public void An_earlier_epoch_keeps_drops_and_issues_nothing()
    {
        var newer = _store.Open().Epoch;
        _store.Keep(newer, new Community(Platform.Telegram, "-1", "a"));
        foreach (var write in (Action[])[
            () => _store.Keep(_epoch, new Community(Platform.Telegram, "-1", "b")),
            () => _store.Drop(_epoch, Platform.Telegram, "-1"),
            () => _store.Move(_epoch, new Community(Platform.Telegram, "-2", "b"), "-1"),
            () => _store.Issue(_epoch, Hash, Noon, new Ticket(Ann, "-1"), Noon),
            () => _store.Redeem(_epoch, Hash, Ann, "event", Noon)])
            Assert.Contains("This run must stop.", Assert.Throws<StoreFencedException>(write).Message, StringComparison.Ordinal);
        Assert.Equal("a", Assert.Single(_store.Communities(Platform.Telegram)).Link);
    }

    [Fact]
    public void A_ticket_is_redeemed_once_and_by_its_owner()
    {
        _store.Issue(_epoch, Hash, Noon.AddHours(1), new Ticket(Ann, "-1"), Noon);
        Assert.Null(_store.Redeem(_epoch, Hash, Bob, "bobs", Noon));
        Assert.Equal("-1", _store.Redeem(_epoch, Hash, Ann, "first", Noon)?.Community);
        Assert.Null(_store.Redeem(_epoch, Hash, Ann, "second", Noon));
    }

    [Fact]
    public void An_event_that_comes_again_gets_its_ticket_again()
    {
        _store.Issue(_epoch, Hash, Noon.AddHours(1), new Ticket(Ann, "-1"), Noon);
        _store.Redeem(_epoch, Hash, Ann, "first", Noon);
        Assert.Equal("-1", _store.Redeem(_epoch, Hash, Ann, "first", Noon)?.Community);
    }

    [Fact]
    public void An_expired_ticket_is_worth_nothing_and_forgotten_with_the_next()
    {
        _store.Issue(_epoch, Hash, Noon.AddHours(1), new Ticket(Ann, "-1"), Noon);
        Assert.Null(_store.Redeem(_epoch, Hash, Ann, "event", Noon.AddHours(1)));
        _store.Issue(_epoch, Encoding.ASCII.GetBytes("another"), Noon.AddHours(3), new Ticket(Bob, "-1"), Noon.AddHours(2));
        Assert.Null(_store.Redeem(_epoch, Hash, Ann, "event", Noon));
    }

    [Fact]
    public void Only_the_newest_past_pins_are_remembered()
    {
        var community = new Community(Platform.Telegram, "-1", "a").With(new Pin("stands", "kucoin-sms", "-1", null, "7") { State = PinState.Pinned });
        for (var number = 0; number < 30; number++)
            community = community.With(new Pin($"{number}", "kucoin-sms", "-1", null, "7") { State = PinState.Gone });
        Assert.Equal(21, community.Pins.Length);
        Assert.NotNull(community.Find("stands"));
        Assert.NotNull(community.Find("29"));
        Assert.Null(community.Find("9"));
    }

    public void Dispose()
    {
        _store.Dispose();
        _directory.Dispose();
    }
}
