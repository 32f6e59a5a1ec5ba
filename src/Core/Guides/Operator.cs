using System.Collections.Immutable;

namespace Waymark.Core.Guides;

/// <summary>Who runs this bot, as <c>/about</c> tells it, whose card it may show, and how long it keeps what was said.</summary>
/// <param name="Name">Null where the operator gave none.</param>
/// <param name="Vendor">The vendor whose card may be shown to whoever asks; null for no card at all.</param>
/// <param name="Earns">Whether the operator earns from purchases there.</param>
public sealed record Operator(string? Name, Vendor? Vendor = null, bool Earns = false)
{
    /// <summary>How long a conversation stays open without a word.</summary>
    public TimeSpan IdleAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a person is kept without a word.</summary>
    public TimeSpan KeepFor { get; init; } = TimeSpan.FromDays(30);

    public static Operator Unnamed { get; } = new(Name: null);
}

/// <summary>A company that sells numbers, named only where somebody asks, and what it says of itself.</summary>
public sealed record Vendor(string Id, string Name, string Says)
{
    /// <summary>Which claims of the source its words carry.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];
}
