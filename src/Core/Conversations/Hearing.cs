using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Core.Conversations;

/// <summary>Takes what was typed: as a choice where it stands for one, else by what it means. Typing gets as far as tapping.</summary>
static class Hearing
{
    internal static void Read(Scene scene, Conversation? open, string text)
    {
        var step = open is null ? null : scene.Guide.Find(open.Step);
        var means = scene.Book.Understand(text, scene.Person.Language).Means;
        // To a question its own answers come first; elsewhere "nothing" and the like are news about the code.
        var isAnswer = open is { Phase: Phase.Asking or Phase.Suggesting } || means is null;
        if (step is not null && (Named(scene, step, text) ?? (isAnswer ? Within(scene, step, text) : null)) is { } choice)
            Telling.Tell(scene, choice, step);
        else if (step is not null && IsBack(scene, text))
            scene.Fire(Trigger.BackWanted);
        else if (open is { IsOpen: true })
            Understand(scene, means);
        else if (open is not null && means is Meaning.Came or Meaning.NotRequested)
            Telling.Tell(scene, new Choice("", means.Value), from: null);
        else if (open is not null && means is Meaning.Stop or Meaning.Thanks or Meaning.Worked)
            scene.Instead = Phrases.AfterTheEnd;
        else
            Begin(scene, means);
    }

    private static void Understand(Scene scene, Meaning? means)
    {
        var step = scene.Step;
        if (means is { } said && step?.Choices.FirstOrDefault(choice => choice.Means == said) is { } choice)
            Telling.Tell(scene, choice, step); // The same as tapping it: what it answers is kept.
        else if (means is { } news and not (Meaning.Tapped or Meaning.Thanks))
            Telling.Tell(scene, new Choice("", news), from: null);
        else if (!scene.Speaks && means is not Meaning.Thanks)
            scene.Leads.Add(Phrases.NotUnderstood);
    }

    /// <summary>Of a secret only its kind is left to answer; what else was meant is taken, and the conversation goes on.</summary>
    internal static void Warn(Scene scene, Safety.SecretKind kind, Meaning? means)
    {
        if (!scene.Conversation.IsOpen || scene.Conversation.Phase == Phase.Starting)
            Beginning.Restart(scene);
        scene.Leads.Insert(0, Phrases.PastedOf(kind));
        if (means is { } said and not (Meaning.StartOver or Meaning.Thanks))
            Telling.Tell(scene, new Choice("", said), from: null);
        else if (kind == Safety.SecretKind.Code)
            scene.Fire(Trigger.CodeCame);
    }

    /// <summary>Words without a conversation begin one; what they already tell is taken into it.</summary>
    private static void Begin(Scene scene, Meaning? means)
    {
        // A tap counts whenever it is told, and before the new conversation decides anything.
        if (means is Meaning.Tapped or Meaning.TappedAgain)
            Telling.Note(scene, new Choice("", means.Value), from: null);
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
        return step.Choices.FirstOrDefault(choice => Words(scene, step, choice).Contains(said, StringComparer.Ordinal))
            ?? Only(step.Choices.Where(choice => Text(scene, step, choice).Split(',') is [var first, _, ..] && scene.Book.Normalised(first) == said));
    }

    /// <summary>The choice whose words stand in the sentence one after the other: the longest tell most ("under 2 min ago").</summary>
    private static Choice? Within(Scene scene, Step step, string text)
    {
        var said = $" {Wording.Normalise(text)} ";
        var found = from choice in step.Choices
                    let words = Words(scene, step, choice).Where(words => words.Length > 3 && said.Contains($" {words} ", StringComparison.Ordinal))
                    let length = words.Select(one => one.Length).DefaultIfEmpty().Max()
                    where length > 0
                    group choice by length into alike
                    orderby alike.Key descending
                    select alike;
        return found.FirstOrDefault() is { } longest ? Only(longest) : null;
    }

    private static bool IsBack(Scene scene, string text) =>
        scene.Book.Normalised(Speaker.Phrase(scene, Phrases.Back)) == Wording.Normalise(text);

    /// <summary>The label, and what else its author lists as said for it.</summary>
    private static IEnumerable<string> Words(Scene scene, Step step, Choice choice) =>
        Speaker.TextOf(scene, $"{step.ChoiceKey(choice.Id)}.says").Split('\n')
            .Prepend(Text(scene, step, choice)).Select(scene.Book.Normalised).Where(words => words.Length > 0);

    private static string Text(Scene scene, Step step, Choice choice) => Speaker.TextOf(scene, step.ChoiceKey(choice.Id));

    private static Choice? Only(IEnumerable<Choice> choices) => choices.Take(2).ToArray() is [var only] ? only : null;
}
