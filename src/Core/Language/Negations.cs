using Waymark.Core.Guides;

namespace Waymark.Core.Language;

/// <summary>What a negation leaves of what a phrase tells.</summary>
static class Negations
{
    /// <summary>The opposite, or null where nothing certain is left.</summary>
    internal static Found? TurnAround(Found phrase) => phrase.Sense switch
    {
        Sense.Means(var meaning) => Opposite(meaning) is { } opposite ? phrase with { Sense = new Sense.Means(opposite) } : null,
        Sense.Fact(var name, var value) when FactNames.StaysWhenNegated(name) || FactNames.HoldsNegation(value) => phrase,
        Sense.Fact(var name, var value) => FactNames.Opposite(name, value) is { } other ? phrase with { Sense = new Sense.Fact(name, other) } : null,
        _ => phrase, // A time, a count and what a message is about stay what they are.
    };

    private static Meaning? Opposite(Meaning means) => means switch
    {
        Meaning.Came or Meaning.Worked => Meaning.Nothing,
        Meaning.Tapped or Meaning.TappedAgain => Meaning.NotTapped,
        Meaning.Refused or Meaning.Thanks => null,
        _ => means, // "Not coming" and the like hold their own negation.
    };
}
