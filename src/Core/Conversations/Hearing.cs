using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Core.Conversations;

/// <summary>Takes what was typed: as a choice where it stands for one, else by what it means. Typing gets as far as tapping.</summary>
static class Hearing
{
    internal static void Read(Scene scene, Conversation? open, string text)
    {
        var step = open is null ? null : scene.Guide.Find(open.Step);
        var means = scene.Book.PhrasebookOf(scene.Person.Language).Read(text);
        if (step is not null && (Named(scene, step, text) ?? (means is null ? Within(scene, step, text) : null)) is { } choice)
            Telling.Tell(scene, choice, step);
        else if (step is not null && IsBack(scene, text))
            scene.Fire(Trigger.BackWanted);
        else if (open is { IsOpen: true } && means is null)
            scene.Leads.Add(Phrases.NotUnderstood);
        else if (open is { IsOpen: true } || open is not null && means is Meaning.Came or Meaning.NotRequested)
            Telling.Tell(scene, new Choice("", means!.Value), from: null);
        else
            Begin(scene, means);
    }

    /// <summary>Of a secret only its kind is left to answer; what else was meant is taken, and the conversation goes on.</summary>
    internal static void Warn(Scene scene, Safety.SecretKind kind, bool saysItCame)
    {
        if (!scene.Conversation.IsOpen || scene.Conversation.Phase == Phase.Starting)
            Beginning.Restart(scene);
        scene.Leads.Insert(0, Phrases.PastedOf(kind));
        if (kind == Safety.SecretKind.Code || saysItCame)
            scene.Fire(Trigger.CodeCame);
    }

    /// <summary>Words without a conversation begin one; what they already tell is taken into it.</summary>
    private static void Begin(Scene scene, Meaning? means)
    {
        Beginning.Restart(scene);
        if (means is Meaning.Came or Meaning.Refused or Meaning.NotRequested or Meaning.TryLater or Meaning.Human)
            Telling.Tell(scene, new Choice("", means.Value), from: null);
    }

    /// <summary>The choice with these very words, or the only one that has them before a comma ("yes" for "Yes, write to me").</summary>
    private static Choice? Named(Scene scene, Step step, string text)
    {
        var said = Wording.Normalise(text);
        if (said.Length < 2)
            return null; // One letter names nothing; a number belongs to a platform that shows numbers.
        return step.Choices.FirstOrDefault(choice => Label(scene, step, choice) == said)
            ?? Only(step.Choices.Where(choice => Text(scene, step, choice).Split(',') is [var first, _, ..] && Wording.Normalise(first) == said));
    }

    /// <summary>The only choice whose words are all in the sentence, one after the other.</summary>
    private static Choice? Within(Scene scene, Step step, string text)
    {
        var said = $" {Wording.Normalise(text)} ";
        return Only(step.Choices.Where(choice => Label(scene, step, choice) is { Length: > 3 } label
            && said.Contains($" {label} ", StringComparison.Ordinal)));
    }

    private static bool IsBack(Scene scene, string text) =>
        Wording.Normalise(Speaker.Phrase(scene, Phrases.Back)) == Wording.Normalise(text);

    private static string Label(Scene scene, Step step, Choice choice) => Wording.Normalise(Text(scene, step, choice));

    private static string Text(Scene scene, Step step, Choice choice) => Speaker.TextOf(scene, step.ChoiceKey(choice.Id));

    private static Choice? Only(IEnumerable<Choice> choices) => choices.Take(2).ToArray() is [var only] ? only : null;
}
