using System.Collections.Immutable;

namespace Waymark.Core.Guides;

/// <summary>One service's numbers and official routes. Where each number comes from stands beside it in the service's file.</summary>
/// <param name="UsuallyArrives">The normal time a code takes.</param>
/// <param name="ResendAfter">How long after the last request the next one is worth sending.</param>
/// <param name="UseWithin">Until when a code is safe to type, from its request.</param>
/// <param name="DeadAfter">From when a code is dead, from its request.</param>
/// <param name="Attempts">Requests allowed within <paramref name="Window"/>.</param>
/// <param name="Window">The sliding window in which attempts count.</param>
/// <param name="Cooldown">How long to stop after the last allowed request, or after a reported lock.</param>
/// <param name="PauseAfterLastChance">How long to stop when the one request after a cooldown failed too.</param>
/// <param name="WrongEntries">After how many refused codes no more is typed.</param>
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
    int WrongEntries)
{
    /// <summary>What else people call the service.</summary>
    public ImmutableArray<string> Says { get; init; } = [];

    /// <summary>Its companies by region, each with its name: different help desks.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Regions { get; init; } = [];

    /// <summary>The ways in that it offers beside a text, such as <c>voice</c> and <c>passkey</c>.</summary>
    public ImmutableArray<string> Methods { get; init; } = [];

    public bool Offers(string method) => Methods.Contains(method, StringComparer.Ordinal);

    /// <summary>Ids of a guide's steps that make no sense for this service.</summary>
    public ImmutableArray<string> LeavesOut { get; init; } = [];

    /// <summary>The only hosts that a text about this service may link to.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>Ways inside its official app, by name: <c>support</c>, <c>freeze</c>, <c>recovery</c>, <c>announcements</c>.</summary>
    public ImmutableSortedDictionary<string, string> Paths { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Which claims of the source its numbers carry, by id path such as <c>numbers.cooldown</c>.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Claims { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    public const string Authenticator = "authenticator";
    public const string Passkey = "passkey";
    public const string Email = "email";
    public const string Voice = "voice";

    /// <summary>The ways in that a profile may name.</summary>
    public static IReadOnlyList<string> MethodNames { get; } = [Authenticator, Passkey, Email, Voice];

    /// <summary>The paths that every profile has.</summary>
    public static IReadOnlyList<string> PathNames { get; } = ["support", "freeze", "recovery", "announcements"];
}
