using System.Collections.Immutable;
using Waymark.Core.Guides;

namespace Waymark.Core.Language;

/// <summary>What people say in one language, and what they mean by it.</summary>
public sealed class Phrasebook
{
    /// <summary>How far before a phrase a negation still belongs to it, in letters: about four words.</summary>
    private const int NegationReach = 24;

    private readonly ImmutableArray<(string Phrase, Meaning Means, bool Alone)> _phrases;
    private readonly ImmutableArray<string> _negations;

    /// <param name="anywhere">Phrases that mean it wherever they stand in a sentence.</param>
    /// <param name="alone">Phrases that mean it only when little else is said.</param>
    /// <param name="negations">Words that turn "it came" into its opposite where they stand before it.</param>
    public Phrasebook(
        IEnumerable<KeyValuePair<Meaning, ImmutableArray<string>>> anywhere,
        IEnumerable<KeyValuePair<Meaning, ImmutableArray<string>>> alone,
        IEnumerable<string> negations)
    {
        // Longest first: "did not come" must win over "come".
        _phrases =
        [
            .. Padded(anywhere, alone: false).Concat(Padded(alone, alone: true))
                .OrderByDescending(entry => entry.Phrase.Length).ThenBy(entry => entry.Phrase, StringComparer.Ordinal),
        ];
        _negations = [.. negations.Select(negation => $" {Wording.Normalise(negation)} ")];
    }

    /// <summary>What the words mean, or null where no phrase is in them.</summary>
    public Meaning? Read(string text)
    {
        var words = $" {Wording.Normalise(text)} ";
        var count = words.Count(letter => letter == ' ') - 1;
        foreach (var (phrase, means, alone) in _phrases)
        {
            var at = words.IndexOf(phrase, StringComparison.Ordinal);
            if (at >= 0 && (!alone || count <= phrase.Count(letter => letter == ' ') + 1))
                return IsNegated(words, at, phrase.Length) ? Opposite(means) : means;
        }
        return null;
    }

    private bool IsNegated(string words, int at, int length)
    {
        var from = Math.Max(0, at - NegationReach);
        // "No code came": the negation may share its last word with the phrase.
        var before = words.AsSpan(from, at + length - from);
        foreach (var negation in _negations)
            if (before.IndexOf(negation, StringComparison.Ordinal) is var found and >= 0 && from + found < at)
                return true;
        return false;
    }

    /// <summary>What is left of a meaning that was negated; null where nothing certain is.</summary>
    private static Meaning? Opposite(Meaning means) => means switch
    {
        Meaning.Came or Meaning.Worked => Meaning.Nothing,
        Meaning.Tapped or Meaning.TappedAgain => Meaning.NotTapped,
        Meaning.Refused or Meaning.Thanks => null,
        _ => means, // "Not coming" and the like hold their own negation.
    };

    private static IEnumerable<(string Phrase, Meaning Means, bool Alone)> Padded(
        IEnumerable<KeyValuePair<Meaning, ImmutableArray<string>>> phrases, bool alone) =>
        from entry in phrases
        from phrase in entry.Value
        select ($" {Wording.Normalise(phrase)} ", entry.Key, alone);
}
