using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Core.Conversations;

/// <summary>Finds the choice that typed words stand for: typing gets as far as tapping.</summary>
static class Hearing
{
    /// <summary>The choice with these very words, or the only one that has them before a comma ("yes" for "Yes, write to me").</summary>
    internal static Choice? Named(Scene scene, Step step, string text)
    {
        var said = Wording.Normalise(text);
        if (said.Length < 2)
            return null; // One letter names nothing; a number belongs to a platform that shows numbers.
        return step.Choices.FirstOrDefault(choice => Label(scene, step, choice) == said)
            ?? Only(step.Choices.Where(choice => Text(scene, step, choice).Split(',') is [var first, _, ..] && Wording.Normalise(first) == said));
    }

    /// <summary>The only choice whose words are all in the sentence, one after the other.</summary>
    internal static Choice? Within(Scene scene, Step step, string text)
    {
        var said = $" {Wording.Normalise(text)} ";
        return Only(step.Choices.Where(choice => Label(scene, step, choice) is { Length: > 3 } label
            && said.Contains($" {label} ", StringComparison.Ordinal)));
    }

    internal static bool IsBack(Scene scene, string text) =>
        Wording.Normalise(Speaker.Phrase(scene, Phrases.Back)) == Wording.Normalise(text);

    private static string Label(Scene scene, Step step, Choice choice) => Wording.Normalise(Text(scene, step, choice));

    private static string Text(Scene scene, Step step, Choice choice) => Speaker.TextOf(scene, step.ChoiceKey(choice.Id));

    private static Choice? Only(IEnumerable<Choice> choices) => choices.Take(2).ToArray() is [var only] ? only : null;
}
