using System.Collections.Immutable;
using Waymark.Core.Guides;

namespace Waymark.Core.Language;

/// <summary>What people say in one language, and what they mean by it.</summary>
public sealed class Phrasebook
{
    private readonly ImmutableArray<(string Phrase, Meaning Means, bool Alone)> _phrases;

    /// <param name="anywhere">Phrases that mean it wherever they stand in a sentence.</param>
    /// <param name="alone">Phrases that mean it only when little else is said.</param>
    public Phrasebook(
        IEnumerable<KeyValuePair<Meaning, ImmutableArray<string>>> anywhere,
        IEnumerable<KeyValuePair<Meaning, ImmutableArray<string>>> alone) =>
        // Longest first: "did not come" must win over "come".
        _phrases =
        [
            .. Padded(anywhere, alone: false).Concat(Padded(alone, alone: true))
                .OrderByDescending(entry => entry.Phrase.Length).ThenBy(entry => entry.Phrase, StringComparer.Ordinal),
        ];

    /// <summary>What the words mean, or null where no phrase is in them.</summary>
    public Meaning? Read(string text)
    {
        var words = $" {Wording.Normalise(text)} ";
        var count = words.Count(letter => letter == ' ') - 1;
        foreach (var (phrase, means, alone) in _phrases)
            if (words.Contains(phrase, StringComparison.Ordinal) && (!alone || count <= phrase.Count(letter => letter == ' ') + 1))
                return means;
        return null;
    }

    private static IEnumerable<(string Phrase, Meaning Means, bool Alone)> Padded(
        IEnumerable<KeyValuePair<Meaning, ImmutableArray<string>>> phrases, bool alone) =>
        from entry in phrases
        from phrase in entry.Value
        select ($" {Wording.Normalise(phrase)} ", entry.Key, alone);
}
