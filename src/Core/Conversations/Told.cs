using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Core.Conversations;

/// <summary>What the person told, in an author's words: never what somebody typed.</summary>
static class Told
{
    /// <summary>What was answered, in the report's words.</summary>
    internal static string Answer(Scene scene, string question)
    {
        if (!scene.Conversation.Answers.TryGetValue(question, out var answer))
            return Texts.Find(scene, $"{question}.unasked") ?? Texts.Phrase(scene, Phrases.NotSaid);
        return Texts.Find(scene, $"{question}.{answer}.report")
            ?? (question == FactNames.Carrier ? scene.Book.Networks.Find(answer)?.Name : null)
            ?? (scene.Guide.Find(question) is { } step && Offering.Find(scene, step, answer) is { } choice
                ? Offering.Label(scene, step, choice)
                : answer);
    }

    /// <summary>What was answered, as it is repeated to the person.</summary>
    internal static string Noted(Scene scene, Step step, Choice choice) =>
        Texts.Find(scene, $"{step.ChoiceKey(choice.Id)}.noted") ?? Offering.Label(scene, step, choice);

    /// <summary>Everything that was looked at or done, in the guide's order.</summary>
    internal static string Checked(Scene scene)
    {
        var done = scene.Guide.Agenda.Concat(scene.Guide.Asides).Select(step => Checked(scene, step)).OfType<string>()
            .Where(words => words.Length > 0).Distinct(StringComparer.Ordinal);
        return string.Join(", ", done) is { Length: > 0 } all ? all : Texts.Phrase(scene, Phrases.NothingYet);
    }

    private static string? Checked(Scene scene, Step step) =>
        scene.Conversation.Answers.TryGetValue(step.Id, out var choice)
            ? Texts.Find(scene, $"{step.Id}.{choice}.checked") ?? Texts.Find(scene, $"{step.Id}.checked")
            : null;
}
