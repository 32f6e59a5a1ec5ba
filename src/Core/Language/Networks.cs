using System.Collections.Immutable;

namespace Waymark.Core.Language;

/// <summary>The mobile networks that people name, and the countries whose networks are known to filter codes.</summary>
public sealed class Networks(IReadOnlyList<Carrier> carriers, IEnumerable<string> filtering)
{
    private readonly ImmutableDictionary<string, Carrier> _carriers = carriers.ToImmutableDictionary(carrier => carrier.Id, StringComparer.Ordinal);
    private readonly ImmutableHashSet<string> _filtering = filtering.ToImmutableHashSet(StringComparer.Ordinal);

    public static Networks None { get; } = new([], []);

    public IReadOnlyList<Carrier> Carriers { get; } = carriers;

    public Carrier? Find(string id) => _carriers.GetValueOrDefault(id);

    public bool Filters(string country) => _filtering.Contains(country);

    /// <summary>Whether it filters where most of its people are: the country that is named first.</summary>
    internal bool CarrierFilters(string id) => Find(id) is { Countries: [var first, ..] } && Filters(first);
}

/// <summary>One mobile network.</summary>
/// <param name="Countries">Where it is, as ISO 3166 alpha-2, where most of its people are first; where it is only one, the name tells the country too.</param>
/// <param name="Says">What people call it.</param>
/// <param name="Languages">In which languages those words mean it; in all, where none is named.</param>
public sealed record Carrier(string Id, string Name, ImmutableArray<string> Countries, ImmutableArray<string> Says, ImmutableArray<string> Languages);
