using System.Collections.Frozen;

namespace Waymark.Core.Language;

/// <summary>The words of one language: found as they stand, by their beginning, or with a typing error forgiven.</summary>
sealed class Lexicon
{
    private readonly FrozenDictionary<string, Entry> _words;
    private readonly FrozenDictionary<int, (string Stem, Entry Entry)[]> _stems;
    private readonly Spelling _spelling;

    internal Lexicon(IReadOnlyDictionary<string, Entry> words, IReadOnlyDictionary<string, Entry> stems)
    {
        // A stem and a word also stand for every shorter stem that they begin with.
        foreach (var (text, entry) in words.Concat(stems.OrderBy(stem => stem.Key.Length)))
            foreach (var stem in stems.Where(stem => stem.Value != entry && text.StartsWith(stem.Key, StringComparison.Ordinal)))
                entry.TakeOver(stem.Value);
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _stems = stems.GroupBy(stem => KeyOf(stem.Key)).ToFrozenDictionary(alike => alike.Key,
            alike => alike.OrderByDescending(stem => stem.Key.Length).Select(stem => (stem.Key, stem.Value)).ToArray());
        _spelling = new Spelling(words, stems);
    }

    /// <summary>The word as it stands, or as it would be without drawing it out; null where the language does not know it.</summary>
    internal Entry? Find(Word word) => Exact(word.Text) ?? (word.IsDrawnOut ? Exact(Shortened(word.Text)) : null);

    /// <summary>The word that was probably meant by one that the language does not know.</summary>
    internal Entry? Nearest(Word word) => _spelling.Nearest(word.Text) ?? (word.IsDrawnOut ? _spelling.Nearest(Shortened(word.Text)) : null);

    private Entry? Exact(string word)
    {
        if (_words.TryGetValue(word, out var entry))
            return entry;
        if (word.Length >= 2 && _stems.TryGetValue(KeyOf(word), out var stems))
            foreach (var (stem, found) in stems)
                if (word.StartsWith(stem, StringComparison.Ordinal))
                    return found;
        return null;
    }

    private static int KeyOf(string word) => (word[0] << 16) | word[1];

    private static string Shortened(string word) => string.Concat(word.Where((letter, at) => at == 0 || word[at - 1] != letter));
}
