namespace Waymark.Core.Language;

/// <summary>An utterance as one language sees it: what each word is to it, if anything.</summary>
sealed class Sighting
{
    /// <summary>Of a text with more words that the language does not know, the rest is hardly misspelt but in another language.</summary>
    private const int MostForgiven = 64;

    private readonly Utterance _utterance;
    private readonly Lexicon _lexicon;
    private readonly Entry?[] _entries;
    private readonly bool[] _isForgiven;

    internal Sighting(Utterance utterance, Lexicon lexicon)
    {
        (_utterance, _lexicon) = (utterance, lexicon);
        _entries = new Entry?[Words.Length];
        _isForgiven = new bool[Words.Length];
        for (var at = 0; at < Words.Length; at++)
            if ((_entries[at] = lexicon.Find(Words[at])) is not null && !Words[at].IsNumber)
                Known += Words[at].Weight;
    }

    internal Word[] Words => _utterance.Words;

    /// <summary>How much of it is words of the language, before any typing error is forgiven.</summary>
    internal double Known { get; }

    internal Entry? this[int at] => _entries[at];

    internal bool IsQuestion(int sentence) => _utterance.IsQuestion(sentence);

    internal bool Knows(int at) => _entries[at] is not null;

    /// <summary>A misspelt word says less about the language.</summary>
    internal double WeightOf(int at) => _isForgiven[at] ? Words[at].Weight / 2 : Words[at].Weight;

    internal void ForgiveTypingErrors()
    {
        var left = MostForgiven;
        for (var at = 0; at < Words.Length && left > 0; at++)
            if (_entries[at] is null && left-- > 0 && (_entries[at] = _lexicon.Nearest(Words[at])) is not null)
                _isForgiven[at] = true;
    }
}
