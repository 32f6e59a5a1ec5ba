using System.Collections.Immutable;
using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>How what a person says, and what we permit, becomes facts of the request clock.</summary>
static class RequestFacts
{
    /// <summary>
    /// "I last asked between then and then." Where the clock already knows a request from that time or later, it is
    /// that one; else it is new. The first one told stands for an unknown number. Told again under the same id (the
    /// question was answered anew), the later time counts.
    /// </summary>
    internal static RequestClock Told(this RequestClock clock, ServiceProfile service, string id, DateTimeOffset said, AgeRange age)
    {
        var (earliest, latest) = (said - age.Oldest, said - age.Youngest);
        if (clock.Requests.FirstOrDefault(request => request.Id == id) is { } before)
            return latest <= before.Latest ? clock : clock.Replace(before, before with { Earliest = earliest, Latest = latest });
        if (clock.Requests.Any(request => request.Latest >= earliest))
            return clock;
        var known = clock.CountIn(service, latest) > 0;
        return clock.Add(service, new CodeRequest(id, earliest, latest, known ? 1 : RequestClock.AssumedCount, known ? Origin.Told : Origin.Assumed));
    }

    /// <summary>"I asked so many times." Corrects an assumed count; a count once told is only ever raised.</summary>
    internal static RequestClock Counted(this RequestClock clock, ServiceProfile service, string id, DateTimeOffset said, int taps)
    {
        if (clock.Requests.FirstOrDefault(request => request.Origin == Origin.Assumed) is not { } assumed)
        {
            var missing = taps - clock.CountIn(service, said);
            return missing <= 0 ? clock : clock.Newest is { } newest
                ? clock.Replace(newest, newest with { Count = newest.Count + missing })
                : clock.Add(service, new CodeRequest(id, said - service.Window, said, taps, Origin.Told));
        }
        var others = clock.CountIn(service, said) - assumed.Count;
        return clock.Replace(assumed, assumed with { Count = Math.Max(1, taps - others), Origin = Origin.Told });
    }

    /// <summary>
    /// "It was 15 min, actually." Only what an answer told is put right; a request that we permitted, or that was told
    /// as one of its own, stays.
    /// </summary>
    internal static RequestClock Corrected(this RequestClock clock, ServiceProfile service, string id, DateTimeOffset said, AgeRange age) =>
        clock.Requests.FirstOrDefault(request => request.Id == id && request.Origin != Origin.Permitted) is { } told
            ? clock.Replace(told, told with { Earliest = said - age.Oldest, Latest = said - age.Youngest })
            : clock.Told(service, id, said, age);

    /// <summary>"No, 2 times." The requests that an answer told are as many as are left beside the others.</summary>
    internal static RequestClock Recounted(
        this RequestClock clock, ServiceProfile service, string id, DateTimeOffset said, int taps, Func<CodeRequest, bool> isOfAnswer)
    {
        if (clock.Requests.FirstOrDefault(request => request.Latest > said - service.Window && isOfAnswer(request)) is not { } told)
            return clock.Counted(service, id, said, taps);
        var others = clock.CountIn(service, said) - told.Count;
        return clock.Replace(told, told with { Count = Math.Max(1, taps - others), Origin = Origin.Told });
    }

    /// <summary>We say "tap Resend once". It counts as made from now on.</summary>
    internal static RequestClock Permit(this RequestClock clock, ServiceProfile service, string id, DateTimeOffset now) =>
        clock.Add(service, new CodeRequest(id, now, now, 1, Origin.Permitted));

    /// <summary>A request that was made: the one we permitted, or one that we hear of only now.</summary>
    internal static RequestClock Tapped(this RequestClock clock, ServiceProfile service, string id, DateTimeOffset said)
    {
        if (clock.Permitted is { } permitted)
            return clock.Replace(permitted, permitted with { Latest = Later(permitted.Latest, said), Origin = Origin.Told });
        // One fact for all taps of one cooldown: their number counts, and a bored thumb cannot grow the state.
        if (clock.IsStopped(service, said) && clock.Newest is { DuringCooldown: true } extra && extra.Latest > said - service.Window)
            return clock.Replace(extra, extra with { Latest = Later(extra.Latest, said), Count = extra.Count + 1 });
        return clock.Add(service, new CodeRequest(id, said, said, 1, Origin.Told));
    }

    /// <summary>The permitted request was not made, or the person certainly never read of it.</summary>
    internal static RequestClock NotTapped(this RequestClock clock) =>
        clock.Permitted is { } permitted ? clock with { Requests = clock.Requests.Remove(permitted) } : clock;

    /// <summary>The service's own button was still grey: the request was not made, and cannot be for a while.</summary>
    internal static RequestClock Grey(this RequestClock clock, ServiceProfile service, DateTimeOffset said) =>
        clock.NotTapped() with { GreyUntil = Later(clock.GreyUntil ?? said, said + service.ResendAfter) };

    /// <summary>The service says "try again later": stop for its time, or for the longer one that the screen shows.</summary>
    internal static RequestClock Locked(this RequestClock clock, ServiceProfile service, DateTimeOffset said, TimeSpan? shown)
    {
        var tried = clock.Permitted is { } permitted ? clock.Replace(permitted, permitted with { Origin = Origin.Told }) : clock;
        var until = said + (shown > service.Cooldown ? shown.Value : service.Cooldown);
        return tried with { LockedUntil = Later(tried.LockedUntil ?? until, until) };
    }

    internal static RequestClock EnteredWrong(this RequestClock clock, DateTimeOffset said) =>
        clock with { WrongEntries = [.. clock.WrongEntries.TakeLast(7), said] };

    /// <summary>The code was accepted. Clears wrong entries, not requests.</summary>
    internal static RequestClock Solved(this RequestClock clock)
    {
        var solved = clock with { WrongEntries = [] };
        return solved.Newest is { } newest
            ? solved.Replace(newest, newest with { Worked = true, Origin = newest.Origin == Origin.Permitted ? Origin.Told : newest.Origin })
            : solved;
    }

    private static RequestClock Add(this RequestClock clock, ServiceProfile service, CodeRequest request) => clock with
    {
        Requests = clock.Requests.Add(request with
        {
            DuringCooldown = clock.IsStopped(service, request.Latest),
            LastChance = clock.IsAfterCooldown(service, request.Latest) && !clock.IsStopped(service, request.Latest),
        }),
    };

    private static RequestClock Replace(this RequestClock clock, CodeRequest was, CodeRequest now) =>
        clock with { Requests = clock.Requests.Replace(was, now) };

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => other > one ? other : one;
}
