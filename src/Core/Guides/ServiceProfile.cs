namespace Waymark.Core.Guides;

/// <summary>One service's numbers and official route. Where a number comes from stands beside it in the service's file.</summary>
/// <param name="UsuallyArrives">The normal time a code takes.</param>
/// <param name="ResendAfter">How long after the last request the next one is worth sending.</param>
/// <param name="UseWithin">Until when a code is safe to type, from its request.</param>
/// <param name="DeadAfter">From when a code is dead, from its request.</param>
/// <param name="Attempts">Requests allowed within <paramref name="Window"/>.</param>
/// <param name="Window">The sliding window in which attempts count.</param>
/// <param name="Cooldown">How long to stop after the last allowed request, or after a reported lock.</param>
/// <param name="PauseAfterLastChance">How long to stop when the one request after a cooldown failed too.</param>
/// <param name="WrongEntries">After how many refused codes no more is typed.</param>
/// <param name="SupportPath">The way to the service's own support, inside its official app.</param>
public sealed record ServiceProfile(
    string Id,
    string Name,
    AgeRange UsuallyArrives,
    TimeSpan ResendAfter,
    TimeSpan UseWithin,
    TimeSpan DeadAfter,
    int Attempts,
    TimeSpan Window,
    TimeSpan Cooldown,
    TimeSpan PauseAfterLastChance,
    int WrongEntries,
    string SupportPath);
