namespace Waymark.Core.Language;

/// <summary>What an utterance tells when it is read in one language: of phrases that overlap, only the longest.</summary>
sealed class Reading
{
    private readonly Sighting _text;
    private readonly int[] _owner;
    private readonly bool[] _isOfFact;
    private readonly List<Found> _accepted = [];

    private Reading(Phrasebook phrasebook, Sighting text)
    {
        (Phrasebook, _text) = (phrasebook, text);
        _owner = new int[text.Words.Length];
        _isOfFact = new bool[text.Words.Length];
        Array.Fill(_owner, -1);
    }

    internal Phrasebook Phrasebook { get; }

    /// <summary>What is told, in the order in which it is said.</summary>
    internal IReadOnlyList<Found> Told { get; private set; } = [];

    /// <summary>How much of the text it explains.</summary>
    internal double Explained { get; private set; }

    internal static Reading Of(Sighting text, Phrasebook phrasebook, List<Found> found)
    {
        var reading = new Reading(phrasebook, text);
        reading.AcceptLongest(found.Where(phrase => phrase.Sense is not (Sense.Negation or Sense.Bound or Sense.ErrorWord or Sense.Urgent or Sense.Correction)));
        reading.AcceptQuantities([.. found.Where(phrase => phrase.Sense is Sense.Bound)]);
        foreach (var error in ErrorNumbers.In(text, found))
            reading.Add(error);
        foreach (var beside in found.Where(phrase => phrase.Sense is Sense.Urgent or Sense.Correction))
            reading.Add(beside); // Also where its words tell something else too.
        var negations = found.Where(phrase => phrase.Sense is Sense.Negation && reading._owner[phrase.First] < 0).ToArray();
        if (Array.Exists(negations, reading.IsNo))
            reading.Add(new Found([0], new Sense.Correction(), Alone: false));
        reading.Told =
        [
            .. reading._accepted.Where(phrase => phrase.Sense is not Sense.Ignored && !reading.IsAskedFor(phrase)).OrderBy(phrase => phrase.First)
                .Select(phrase => Array.Exists(negations, negation => reading.Reaches(negation, phrase)) ? Negations.TurnAround(phrase) : phrase)
                .OfType<Found>(),
        ];
        for (var at = 0; at < text.Words.Length; at++)
            reading.Explained += (text.Knows(at) ? text.WeightOf(at) : 0) + (reading._owner[at] < 0 || text.Words[at].IsNumber ? 0 : 3 * text.WeightOf(at));
        return reading;
    }

    /// <summary>What another reading tells with words that are unknown to this one: many mix their language with English.</summary>
    internal IEnumerable<Found> OnlyIn(Reading other) =>
        other.Told.Where(phrase => phrase.At.All(at => _owner[at] < 0) && phrase.At.Any(at => !_text.Knows(at)) && phrase.At.Sum(at => _text.Words[at].Text.Length) >= 4);

    private void AcceptLongest(IEnumerable<Found> found)
    {
        var spoken = Spoken(Enumerable.Range(0, _text.Words.Length));
        foreach (var phrase in found
            .Where(phrase => !phrase.Alone || spoken - Spoken(phrase.At) <= PhraseSearch.LargestGap)
            .OrderByDescending(phrase => phrase.At.Length)
            .ThenBy(phrase => phrase.Last - phrase.First)
            .ThenByDescending(phrase => phrase.At.Sum(at => _text.Words[at].Text.Length))
            .ThenBy(phrase => phrase.First)
            .ThenBy(phrase => phrase.Sense is not Sense.Ignored))
            Accept(phrase);
    }

    private void Accept(Found phrase)
    {
        if (!phrase.At.All(at => _owner[at] < 0) && !MayShare(phrase))
            return;
        foreach (var at in phrase.At)
            _isOfFact[at] |= phrase.Sense is Sense.Fact;
        Add(phrase);
    }

    private void Add(Found phrase)
    {
        foreach (var at in phrase.At.Where(at => _owner[at] < 0))
            _owner[at] = _accepted.Count;
        _accepted.Add(phrase);
    }

    /// <summary>
    /// A phrase that is listed for two things tells both; a fact may stand inside a phrase that tells none, and what they want,
    /// a country or a network inside any: "exit from the {login} page".
    /// </summary>
    private bool MayShare(Found phrase)
    {
        if (_owner[phrase.First] is not (>= 0 and var owner))
            return false;
        if (_accepted[owner].HasSameWords(phrase))
            return _accepted[owner].Sense is not Sense.Ignored || phrase.Sense is not Sense.Fact;
        if (phrase.Sense is not Sense.Fact(var name, _) || _accepted[owner].Sense is Sense.Ignored || !phrase.At.All(at => _owner[at] == owner))
            return false;
        return _accepted[owner].Sense is Sense.Fact(var around, _)
            ? around != name && FactNames.StaysWhenNegated(name)
            : phrase.At.All(at => !_isOfFact[at]);
    }

    private void AcceptQuantities(IReadOnlyList<Found> bounds)
    {
        foreach (var quantity in Quantities.In(_text).Where(quantity => !IsSaidOtherwise(quantity)))
            Add(Bounds.Apply(bounds, quantity, _text));
    }

    /// <summary>"Airplane mode?" is no more than a question.</summary>
    private bool IsAskedFor(Found phrase) => phrase.Sense is Sense.Fact(var name, _) && FactNames.IsDeed(name)
        && _text.Words[phrase.First].Sentence is var sentence && _text.IsQuestion(sentence)
        && Spoken(Enumerable.Range(0, _text.Words.Length).Where(at => _text.Words[at].Sentence == sentence)) - Spoken(phrase.At) <= 1;

    /// <summary>"A one time number" is no number of tries, and "under 2 min" not 2 minutes.</summary>
    private bool IsSaidOtherwise(Found quantity) => _owner[quantity.First] is >= 0 and var owner
        && (quantity.Sense is Sense.Times || _accepted[owner].Sense is Sense.Fact(FactNames.Since, _));

    /// <summary>"No, 2 times": a word by itself, ahead of what is right.</summary>
    private bool IsNo(Found negation) =>
        negation is { First: 0, Last: 0 } && _text.Words.Length > 1 && _text.Words[1].Clause != _text.Words[0].Clause;

    /// <summary>Inside a phrase, or before it with as little between as a phrase may have, and nothing that begins a new thought.</summary>
    private bool Reaches(Found negation, Found phrase)
    {
        if (negation.First > phrase.First)
            return negation.Last < phrase.Last;
        if (negation.First == phrase.First || _text.Words[negation.Last].Clause != _text.Words[phrase.First].Clause)
            return false;
        var between = 0;
        for (var at = negation.Last + 1; at < phrase.First; at++)
        {
            if (_text[at] is { IsConjunction: true } || (_owner[at] >= 0 && !phrase.At.Contains(at)))
                return false;
            between += _text[at] is { IsFiller: true } ? 0 : 1;
        }
        return between <= PhraseSearch.LargestGap;
    }

    private int Spoken(IEnumerable<int> words) => words.Count(at => _text[at] is not { IsFiller: true });
}
