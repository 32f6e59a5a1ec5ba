using System.Collections.Immutable;

namespace Waymark.Core.Guides;

/// <summary>Holds when every named fact has one of its values. An empty condition always holds.</summary>
public sealed record Condition(ImmutableSortedDictionary<string, ImmutableArray<string>> Facts)
{
    /// <summary>The fact that names the request clock's phase: ready, waiting, held, last_chance or closed.</summary>
    public const string Clock = "clock";

    /// <summary>The fact that tells whether the number of requests is known or assumed.</summary>
    public const string Count = "count";

    public static Condition Always { get; } = new(ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty);

    public bool Holds(Func<string, string?> valueOf) =>
        Facts.All(fact => valueOf(fact.Key) is { } value && fact.Value.Contains(value, StringComparer.Ordinal));
}
