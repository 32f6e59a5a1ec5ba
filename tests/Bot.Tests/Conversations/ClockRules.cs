using Waymark.Core.Conversations;
using Waymark.Core.Guides;

namespace Waymark.Tests.Conversations;

/// <summary>The rules once more, in the plainest way: slower than the clock's own, and written apart from it.</summary>
static class ClockRules
{
    internal static bool Allows(RequestClock clock, ServiceProfile service, DateTimeOffset at)
    {
        var requests = clock.Requests;
        var waited = requests.All(request => at - request.Latest >= service.ResendAfter);
        var inWindow = requests.Where(request => at - request.Latest < service.Window).Sum(request => request.Count);
        var locked = clock.LockedUntil > at || clock.GreyUntil > at;
        var cooling = requests.Any(last => !last.DuringCooldown && at - last.Latest < service.Cooldown
            && requests.Where(request => request.Latest <= last.Latest && last.Latest - request.Latest < service.Window)
                .Sum(request => request.Count) >= service.Attempts);
        var closed = requests.Any(last => last.LastChance && !last.Worked && at - last.Latest < service.PauseAfterLastChance);
        return waited && inWindow < service.Attempts && !locked && !cooling && !closed;
    }
}
