using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Core.Conversations;

/// <summary>Finds the choice that typed words stand for, by its label and by what its author lists as said for it.</summary>
static class Matching
{
    /// <summary>What answers a question that nobody asked is longer than "none" and "skip".</summary>
    private const int ShortestAhead = 5;

    /// <summary>The choice with these very words, or the only one that has them before a comma ("yes" for "Yes, write to me").</summary>
    /// <param name="said">The words as they are compared, here and below.</param>
    internal static Choice? Named(Scene scene, Step step, string said)
    {
        if (said.Length < 2)
            return null; // One letter names nothing; a number belongs to a platform that shows numbers.
        var choices = Offering.Of(scene, step);
        return choices.FirstOrDefault(choice => Words(scene, step, choice).Contains(said, StringComparer.Ordinal))
            ?? Only(choices.Where(choice => Offering.Label(scene, step, choice).Split(',') is [var first, _, ..] && scene.Book.Normalised(first) == said));
    }

    /// <summary>The choice whose words stand in the sentence one after the other: the longest tell most ("under 2 min ago").</summary>
    internal static Choice? Within(Scene scene, Step step, string said)
    {
        var padded = $" {said} ";
        var found = from choice in Offering.Of(scene, step)
                    let words = Words(scene, step, choice).Where(words => words.Length > 3 && padded.Contains($" {words} ", StringComparison.Ordinal))
                    let length = words.Select(one => one.Length).DefaultIfEmpty().Max()
                    where length > 0
                    group choice by length into alike
                    orderby alike.Key descending
                    select alike;
        return found.FirstOrDefault() is { } longest ? Only(longest) : null;
    }

    /// <summary>The only answer of the agenda that is called just so and that can be noted: somebody answers ahead, or later.</summary>
    internal static (Step Step, Choice Choice)? Elsewhere(Scene scene, string said)
    {
        if (said.Length < ShortestAhead)
            return null; // "None" and "Skip" are no answer to a question that nobody asked.
        var found = from step in scene.Guide.Agenda
                    where step.Kind is StepKind.Question or StepKind.Check
                    from choice in Offering.Of(scene, step)
                    where choice is { Means: Meaning.Answer, GoTo: null } && Texts.Find(scene, $"{step.ChoiceKey(choice.Id)}.noted") is not null && scene.Book.Normalised(Offering.Label(scene, step, choice)) == said
                    select (Step: step, Choice: choice);
        return found.Take(2).ToArray() switch
        {
            [var only] => only,
            [] => Ahead(scene, said),
            _ => null,
        };
    }

    /// <summary>
    /// An author's own question, which no language file knows and which is always asked, is answered by what its author lists
    /// as said, where those words belong to one choice of the whole guide only.
    /// </summary>
    private static (Step Step, Choice Choice)? Ahead(Scene scene, string said)
    {
        var padded = $" {said} ";
        var found = from step in scene.Guide.Agenda
                    where step is { Kind: StepKind.Question or StepKind.Check, Needs: null, Before: null } && step.If.Alternatives.IsDefaultOrEmpty && !FactNames.IsKnown(step.Id)
                    from choice in Offering.Of(scene, step)
                    where choice is { Means: Meaning.Answer, GoTo: null, Fact: null, LastTap: null, Taps: null }
                    from words in Words(scene, step, choice)
                    where words.Length >= ShortestAhead && padded.Contains($" {words} ", StringComparison.Ordinal) && !IsSaidElsewhere(scene, step, choice, words)
                    select (Step: step, Choice: choice);
        return found.Distinct().Take(2).ToArray() is [var only] ? only : null;
    }

    private static bool IsSaidElsewhere(Scene scene, Step own, Choice answer, string words) => scene.Guide.Agenda.Concat(scene.Guide.Asides)
        .Any(step => step.Choices.Any(choice => (step.Id, choice.Id) != (own.Id, answer.Id) && Words(scene, step, choice).Contains(words, StringComparer.Ordinal)));

    internal static bool IsBack(Scene scene, string said) => scene.Book.Normalised(Texts.Phrase(scene, Phrases.Back)) == said;

    /// <summary>The offer for the service that the words name, where there are several.</summary>
    internal static Offer? ServiceIn(Guidebook book, string said)
    {
        var named = ServicesIn(book, said).ToArray();
        return named.DistinctBy(offer => offer.Service.Id, StringComparer.Ordinal).Count() == 1 ? named[0] : null;
    }

    /// <summary>The words name a service that the conversation is not about.</summary>
    internal static bool NamesAnother(Scene scene, string said) => ServicesIn(scene.Book, said).Any(offer => offer.Service.Id != scene.Service.Id);

    private static IEnumerable<Offer> ServicesIn(Guidebook book, string said)
    {
        var padded = $" {said} ";
        return book.Offers.Where(offer => offer.Service.Says.Prepend(offer.Service.Name)
            .Any(name => padded.Contains($" {book.Normalised(name)} ", StringComparison.Ordinal)));
    }

    /// <summary>The offer with that id, or for the service of that id, name or alias; null where there is none such.</summary>
    internal static Offer? OfferCalled(Guidebook book, string name) =>
        book.Offers.FirstOrDefault(offer => string.Equals(offer.Id, name, StringComparison.OrdinalIgnoreCase))
        ?? book.Offers.FirstOrDefault(offer => string.Equals(offer.Service.Id, name, StringComparison.OrdinalIgnoreCase))
        ?? ServiceIn(book, Wording.Normalise(name));

    /// <summary>The label, and what else its author lists as said for it.</summary>
    private static IEnumerable<string> Words(Scene scene, Step step, Choice choice) =>
        Texts.Of(scene, $"{step.ChoiceKey(choice.Id)}.says").Split('\n')
            .Prepend(Offering.Label(scene, step, choice)).Select(scene.Book.Normalised).Where(words => words.Length > 0);

    private static Choice? Only(IEnumerable<Choice> choices) => choices.Take(2).ToArray() is [var only] ? only : null;
}
