using System.Collections.Immutable;

namespace Waymark.Core.Language;

/// <summary>One language as its authors wrote it: words, lists of words, and phrases with what they tell.</summary>
public sealed record LanguageSource(string Language, string Name)
{
    /// <summary>The line that says what never to share, in this language.</summary>
    public string? NeverShare { get; init; }

    /// <summary>What each command does, for the lists of platforms. English stands for what is missing.</summary>
    public ImmutableDictionary<string, string> Commands { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Lists that phrases name in braces.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Words { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    public ImmutableArray<string> Negations { get; init; } = [];

    /// <summary>Words that say nothing here ("sir", "please"): they do not count between the words of a phrase.</summary>
    public ImmutableArray<string> Fillers { get; init; } = [];

    /// <summary>Words such as "but", over which no negation reaches.</summary>
    public ImmutableArray<string> Conjunctions { get; init; } = [];

    /// <summary>Words that are right as they stand, and no misspelling of another.</summary>
    public ImmutableArray<string> Known { get; init; } = [];

    public ImmutableArray<(string Word, decimal Number)> Numbers { get; init; } = [];

    public ImmutableArray<(string Word, TimeSpan Unit)> Units { get; init; } = [];

    /// <summary>What stands behind a number that says how often.</summary>
    public ImmutableArray<string> Times { get; init; } = [];

    public ImmutableArray<PhraseSource> Phrases { get; init; } = [];
}

/// <summary>A phrase and what it tells.</summary>
/// <param name="Alone">Whether it tells that only where little else is said.</param>
public sealed record PhraseSource(string Phrase, Sense Sense, bool Alone = false);
