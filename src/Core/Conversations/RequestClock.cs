using System.Collections.Immutable;
using System.Globalization;
using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>
/// What is known of one person's code requests to one service: facts only. Where the person stands follows from the
/// facts, the service's numbers and the time, so two clocks can be merged without a rule for every pair of states.
/// </summary>
/// <param name="Requests">Every request that can still matter, each under an id of its own.</param>
/// <param name="LockedUntil">The end of the longest lock that the service reported.</param>
/// <param name="GreyUntil">The service's own button was still grey: not before this.</param>
/// <param name="WrongEntries">When a code was refused, since the last one that worked.</param>
public sealed record RequestClock(
    ImmutableArray<CodeRequest> Requests,
    DateTimeOffset? LockedUntil = null,
    DateTimeOffset? GreyUntil = null,
    ImmutableArray<DateTimeOffset> WrongEntries = default)
{
    /// <summary>An unknown number of taps counts as this many.</summary>
    public const int AssumedCount = 2;

    public static RequestClock Empty { get; } = new([], null, null, []);

    /// <summary>The request that we permitted and have not heard about.</summary>
    public CodeRequest? Permitted => Requests.FirstOrDefault(request => request.Origin == Origin.Permitted);

    /// <summary>The latest request, a permitted one included: the next one waits from it.</summary>
    public CodeRequest? Newest
    {
        get
        {
            CodeRequest? newest = null;
            foreach (var request in Requests)
                if (newest is null || request.Latest >= newest.Latest) // Of two at the same moment the one told later.
                    newest = request;
            return newest;
        }
    }

    /// <summary>The requests known to be made, oldest first.</summary>
    public IEnumerable<CodeRequest> Made => Requests.Where(request => request.Origin != Origin.Permitted).OrderBy(request => request.Latest);

    /// <summary>Requests that count at that moment in the service's window. One from the future (a clock jumped) counts.</summary>
    public int CountIn(ServiceProfile service, DateTimeOffset at) =>
        Requests.Where(request => request.Latest > at - service.Window).Sum(request => request.Count);

    /// <summary>The earliest time, now or later, at which a request is allowed.</summary>
    public DateTimeOffset NextAllowed(ServiceProfile service, DateTimeOffset now)
    {
        var at = Max(now, Max(WaitEnd(service), Max(CooldownEnd(service), ClosedEnd(service))));
        while (CountIn(service, at) >= service.Attempts)
        {
            var windowStart = at - service.Window;
            at = Requests.Where(request => request.Latest > windowStart).Min(request => request.Latest) + service.Window;
        }
        return at;
    }

    public ClockPhase Phase(ServiceProfile service, DateTimeOffset now)
    {
        var next = NextAllowed(service, now);
        if (next <= now)
            return IsAfterCooldown(service, now)
                ? new ClockPhase.LastChance()
                : new ClockPhase.Ready(service.Attempts - CountIn(service, now));
        if (ClosedEnd(service) > now)
            return new ClockPhase.Closed(next);
        if (CooldownEnd(service) > now || CountIn(service, now) >= service.Attempts)
            return new ClockPhase.CoolingDown(next);
        return new ClockPhase.Waiting(next);
    }

    /// <summary>Forgets what cannot matter any more. No phase at or after now changes.</summary>
    public RequestClock Settle(ServiceProfile service, DateTimeOffset now)
    {
        // A request reaches furthest by filling a window, whose cooldown then makes a last chance for a day.
        var reach = service.Window + service.Cooldown + service.PauseAfterLastChance;
        var lockReach = service.PauseAfterLastChance;
        return this with
        {
            Requests = Requests.RemoveAll(request => request.Latest + reach <= now),
            LockedUntil = LockedUntil + lockReach <= now ? null : LockedUntil,
            GreyUntil = GreyUntil <= now ? null : GreyUntil,
            WrongEntries = WrongEntries.RemoveAll(at => at + service.PauseAfterLastChance <= now),
        };
    }

    /// <summary>The first moment from which on none of it changes any phase or count; null where there is nothing.</summary>
    public DateTimeOffset? CountsUntil(ServiceProfile service) => Max(
        Max(Requests.Max(request => (DateTimeOffset?)(request.Latest + service.Window)), WaitEnd(service)),
        Max(Max(CooldownEnd(service) + service.PauseAfterLastChance, ClosedEnd(service)),
            WrongEntries.Max(at => (DateTimeOffset?)(at + service.PauseAfterLastChance))));

    /// <summary>The same facts, under ids that tell nothing of whose they are.</summary>
    internal RequestClock Unnamed() => this with { Requests = [.. Requests.Select(Unnamed)] };

    private static CodeRequest Unnamed(CodeRequest request, int place) => request with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"kept-{request.Earliest.ToUnixTimeMilliseconds():x}-{request.Latest.ToUnixTimeMilliseconds():x}-{place}"),
    };

    /// <summary>Both clocks' facts together: never laxer than either.</summary>
    public static RequestClock Merge(RequestClock one, RequestClock other) => new(
        [.. one.Requests.Union(other.Requests).OrderBy(request => request.Latest)
            .ThenBy(request => request.Id, StringComparer.Ordinal).ThenBy(request => request.ToString(), StringComparer.Ordinal)],
        Max(one.LockedUntil, other.LockedUntil),
        Max(one.GreyUntil, other.GreyUntil),
        [.. one.WrongEntries.Union(other.WrongEntries).Order()]);

    /// <summary>Whether a cooldown ended less than a day before: then one request is left, not a fresh window.</summary>
    internal bool IsAfterCooldown(ServiceProfile service, DateTimeOffset at) =>
        CooldownEnd(service) is { } end && end <= at && at < end + service.PauseAfterLastChance;

    internal bool IsStopped(ServiceProfile service, DateTimeOffset at) =>
        CooldownEnd(service) > at || ClosedEnd(service) > at;

    private DateTimeOffset? WaitEnd(ServiceProfile service) => Max(Newest?.Latest + service.ResendAfter, GreyUntil);

    private DateTimeOffset? CooldownEnd(ServiceProfile service)
    {
        var end = LockedUntil;
        foreach (var last in Requests)
        {
            if (last.DuringCooldown)
                continue;
            var count = 0;
            foreach (var request in Requests)
                if (request.Latest <= last.Latest && request.Latest > last.Latest - service.Window)
                    count += request.Count;
            if (count >= service.Attempts)
                end = Max(end, last.Latest + service.Cooldown);
        }
        return end;
    }

    private DateTimeOffset? ClosedEnd(ServiceProfile service) => Requests
        .Where(request => request is { LastChance: true, Worked: false })
        .Max(request => (DateTimeOffset?)(request.Latest + service.PauseAfterLastChance));

    private static DateTimeOffset? Max(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other > one ? other : one;

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
