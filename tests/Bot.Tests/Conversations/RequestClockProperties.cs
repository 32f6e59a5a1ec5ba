using CsCheck;
using Waymark.Core.Conversations;

namespace Waymark.Tests.Conversations;

public sealed class RequestClockProperties
{
    private static readonly Gen<(RequestClock One, RequestClock Other)> Two = Gen.Select(AnyClock.Any, AnyClock.Any);

    [Fact]
    public void Merging_does_not_depend_on_the_order() => Two.Sample(clocks =>
        AnyClock.SameFacts(RequestClock.Merge(clocks.One, clocks.Other), RequestClock.Merge(clocks.Other, clocks.One)));

    [Fact]
    public void Merging_does_not_depend_on_the_grouping() => Gen.Select(AnyClock.Any, AnyClock.Any, AnyClock.Any).Sample((a, b, c) =>
        AnyClock.SameFacts(RequestClock.Merge(RequestClock.Merge(a, b), c), RequestClock.Merge(a, RequestClock.Merge(b, c))));

    [Fact]
    public void Merging_the_same_facts_again_changes_nothing() => Two.Sample(clocks =>
    {
        var merged = RequestClock.Merge(clocks.One, clocks.Other);
        return AnyClock.SameFacts(merged, RequestClock.Merge(merged, clocks.Other)) && AnyClock.SameFacts(clocks.One, RequestClock.Merge(clocks.One, clocks.One));
    });

    [Fact]
    public void A_merged_clock_is_never_laxer_than_either() => Gen.Select(Two, AnyClock.Time).Sample((clocks, at) =>
    {
        var merged = RequestClock.Merge(clocks.One, clocks.Other);
        return !merged.Phase(TheGuides.KuCoin, at).Permits
            || (clocks.One.Phase(TheGuides.KuCoin, at).Permits && clocks.Other.Phase(TheGuides.KuCoin, at).Permits);
    });

    [Fact]
    public void It_permits_exactly_what_the_rules_allow() => Gen.Select(AnyClock.Any, AnyClock.Time).Sample((clock, at) =>
        clock.Phase(TheGuides.KuCoin, at).Permits == ClockRules.Allows(clock, TheGuides.KuCoin, at));

    [Fact]
    public void The_next_allowed_time_is_the_first_at_which_the_rules_allow() => Gen.Select(AnyClock.Any, AnyClock.Time).Sample((clock, now) =>
    {
        var next = clock.NextAllowed(TheGuides.KuCoin, now);
        Assert.True(ClockRules.Allows(clock, TheGuides.KuCoin, next), "It is not allowed at the time that was named.");
        // Facts are whole seconds, so what is not allowed at any whole second before is not allowed before.
        for (var at = now; at < next; at = at.AddSeconds(Math.Max(1, Math.Floor((next - at).TotalSeconds / 50))))
            Assert.False(ClockRules.Allows(clock, TheGuides.KuCoin, at), $"It is allowed earlier, at {at:O}.");
    });

    /// <summary>What is kept of a person who is deleted: nothing after it ends may depend on it, and until then nobody is let off.</summary>
    [Fact]
    public void A_clock_counts_until_it_says_so_and_no_longer() => Gen.Select(AnyClock.Any, AnyClock.Time, Gen.Int[0, 200_000]).Sample((clock, told, later) =>
    {
        var until = clock.CountsUntil(TheGuides.KuCoin);
        var at = (until is { } end && end > told ? end : told).AddSeconds(later);
        Assert.True(until > at || clock.Phase(TheGuides.KuCoin, at) == RequestClock.Empty.Phase(TheGuides.KuCoin, at), $"At {at:O} it is {clock.Phase(TheGuides.KuCoin, at)}.");
        Assert.True(until is not null || clock is { Requests: [], LockedUntil: null, GreyUntil: null, WrongEntries: [] });
        // A request made then finds the same past, with the facts or without.
        var made = new CodeRequest("new", at, at, 1, Origin.Told);
        Assert.True(until > at || (clock with { Requests = clock.Requests.Add(made) }).Phase(TheGuides.KuCoin, at) == (RequestClock.Empty with { Requests = [made] }).Phase(TheGuides.KuCoin, at));
    });

    [Fact]
    public void Settling_changes_no_phase_from_then_on() => Gen.Select(AnyClock.Any, AnyClock.Time, Gen.Int[0, 200_000]).Sample((clock, now, later) =>
    {
        var settled = clock.Settle(TheGuides.KuCoin, now);
        var at = now.AddSeconds(later);
        return settled.Phase(TheGuides.KuCoin, at) == clock.Phase(TheGuides.KuCoin, at)
            && AnyClock.SameFacts(settled, settled.Settle(TheGuides.KuCoin, now));
    });
}
