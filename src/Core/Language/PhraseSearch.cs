namespace Waymark.Core.Language;

/// <summary>Finds every phrase of a language in an utterance: words in order, in one sentence, with little between them.</summary>
sealed class PhraseSearch
{
    /// <summary>How many other words may stand between two words of a phrase; a comma counts as one, a filler as none.</summary>
    internal const int LargestGap = 2;

    private const int LongestPhrase = 16, FarthestWord = 6;

    private readonly Sighting _text;
    private readonly List<(int Symbol, int Length)>?[] _lists;
    private readonly int[] _at = new int[LongestPhrase];
    private readonly List<Found> _found = [];

    /// <summary>Ends the search in a text that was made to be dear; a message that somebody wrote needs a few hundred steps.</summary>
    private int _stepsLeft = 20_000;

    private PhraseSearch(Sighting text)
    {
        _text = text;
        _lists = new List<(int, int)>?[text.Words.Length];
    }

    /// <param name="compounds">The entries of word lists that are several words, each ending in its list's symbol.</param>
    internal static List<Found> In(Sighting text, PhraseTree<PhraseEnd> phrases, PhraseTree<int> compounds)
    {
        var search = new PhraseSearch(text);
        for (var at = 0; at < text.Words.Length; at++)
            search.FindLists(compounds.Root, at, at);
        for (var at = 0; at < text.Words.Length; at++)
            search.Go(phrases.Root, at, 0);
        return search._found;
    }

    private void FindLists(PhraseTree<int>.Node node, int from, int at)
    {
        foreach (var symbol in node.Ends)
            (_lists[from] ??= []).Add((symbol, at - from));
        if (node.Next is null || at == _text.Words.Length || _text.Words[at].Clause != _text.Words[from].Clause || _text[at] is not { } entry)
            return;
        foreach (var symbol in entry.Symbols)
            if (node.Next.TryGetValue(symbol, out var next))
                FindLists(next, from, at + 1);
    }

    /// <summary>Takes every branch that the words from here on allow.</summary>
    private void Go(PhraseTree<PhraseEnd>.Node node, int from, int depth)
    {
        foreach (var end in node.Ends)
            _found.Add(new Found(_at[..depth], end.Sense, end.Alone));
        if (node.Next is null)
            return;
        if (depth == 0)
        {
            Take(node, from, depth);
            return;
        }
        var gap = 0;
        var last = Math.Min(_text.Words.Length - 1, from + FarthestWord);
        for (var at = from; at <= last && _text.Words[at].Sentence == _text.Words[_at[0]].Sentence; at++)
        {
            if (_text.Words[at].Clause != _text.Words[at - 1].Clause && ++gap > LargestGap)
                return;
            Take(node, at, depth);
            if (_text[at] is not { IsFiller: true } && ++gap > LargestGap)
                return;
        }
    }

    private void Take(PhraseTree<PhraseEnd>.Node node, int at, int depth)
    {
        if (_text[at] is { } entry)
            foreach (var symbol in entry.Symbols)
                Follow(node, symbol, at, 1, depth);
        if (_lists[at] is { } lists)
            foreach (var (symbol, length) in lists)
                Follow(node, symbol, at, length, depth);
    }

    private void Follow(PhraseTree<PhraseEnd>.Node node, int symbol, int at, int length, int depth)
    {
        if (!node.Next!.TryGetValue(symbol, out var next) || depth + length > LongestPhrase || --_stepsLeft < 0)
            return;
        for (var word = 0; word < length; word++)
            _at[depth + word] = at + word;
        Go(next, at + length, depth + length);
    }
}

/// <param name="Alone">Whether the phrase tells it only where little else is said.</param>
readonly record struct PhraseEnd(Sense Sense, bool Alone);

/// <summary>A phrase that stands in an utterance.</summary>
/// <param name="At">Which words are its own, in order.</param>
sealed record Found(int[] At, Sense Sense, bool Alone)
{
    internal int First => At[0];

    internal int Last => At[^1];

    internal bool HasSameWords(Found other) => At.AsSpan().SequenceEqual(other.At);
}
