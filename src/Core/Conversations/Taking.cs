using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Core.Conversations;

/// <summary>Takes what words told as answers, so that it is not asked again.</summary>
static class Taking
{
    /// <summary>Takes every fact that is an answer to some step; the choice of the open step, if one is told, is left to be tapped.</summary>
    /// <param name="open">The step that was said last, if one was.</param>
    /// <param name="said">The words themselves, as they are compared, which may be the very label of another step's choice.</param>
    /// <param name="now">Whether the request clock may take it now; else it waits until the service is known.</param>
    internal static Choice? Take(Scene scene, Step? open, Understanding told, string said, bool now = true)
    {
        Choice? tapped = null;
        if (Matching.Elsewhere(scene, said) is { } named)
            Note(scene, named.Step, named.Choice, now, corrects: true);
        // A time or a number in passing, or beside news, is no correction.
        var corrects = told is { Corrects: true, Means: null };
        foreach (var (step, choice) in Answers(scene, told))
            if (step.Id == open?.Id)
                tapped = choice;
            else if (now || !IsWider(step, choice))
                Note(scene, step, choice, now, corrects);
        foreach (var (fact, value) in told.Facts)
            if (!IsOnlyImplied(told, fact) && scene.Guide.Mentions(fact) && (scene.Guide.Find(fact) is null || !scene.Conversation.Answers.ContainsKey(fact)) && fact != open?.Id)
                scene.Remember(fact, value);
        return tapped;
    }

    /// <summary>What was told before the service was known becomes facts of its clock.</summary>
    internal static void TakeLater(Scene scene)
    {
        foreach (var step in scene.Guide.Agenda)
            if (scene.Conversation.Answers.TryGetValue(step.Id, out var answer) && step.Find(answer) is { } choice)
            {
                Telling.Note(scene, choice, step);
                scene.Understood.Add((step, choice));
            }
    }

    private static void Note(Scene scene, Step step, Choice choice, bool now, bool corrects)
    {
        var before = scene.Conversation.Answers.GetValueOrDefault(step.Id);
        if (before is not null && (IsOfTheClock(choice) ? !corrects : before == choice.Id || (step.Id == FactNames.Goal && !corrects)))
            return; // What they want and when they tapped is put right where it is asked, or in so many words: not in passing.
        scene.Answer(step.Id, choice.Id);
        if (!IsWider(step, choice))
            scene.Understood.Add((step, choice));
        if (now)
            Telling.Note(scene, choice, step, corrects && before is not null);
    }

    /// <summary>"In the last 5 minutes" may be less than "2-10 min" says: it counts as it was told, and is not called that.</summary>
    private static bool IsWider(Step step, Choice choice) => choice.LastTap?.Youngest < step.Find(choice.Id)?.LastTap?.Youngest;

    private static bool IsOfTheClock(Choice choice) => choice.LastTap is not null || choice.Taps is not null;

    /// <summary>In the guide's order, which is the order in which the clock would have been told by tapping.</summary>
    private static IEnumerable<(Step Step, Choice Choice)> Answers(Scene scene, Understanding told)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in scene.Guide.Agenda.Concat(scene.Guide.Asides))
            if (step.Kind is StepKind.Question or StepKind.Check)
                foreach (var choice in Offering.Of(scene, step))
                    if (choice.Means == Meaning.Answer && FactOf(scene, told, step, choice) is { } fact && !IsOnlyImplied(told, fact) && taken.Add(fact))
                    {
                        yield return (step, Exact(choice, told));
                        break;
                    }
    }

    /// <summary>The fact that was told and that this choice stands for, or null. One that another step asks about is that step's to take.</summary>
    private static string? FactOf(Scene scene, Understanding told, Step step, Choice choice) => (choice.Fact ?? $"{step.Id}={choice.Id}").Split('=') is [var fact, var value]
        && told.Facts.GetValueOrDefault(fact) == value && (fact == step.Id || scene.Guide.Find(fact) is null) ? fact : null;

    /// <summary>
    /// "May I resend?" implies one tap, a question about rented numbers is not the person's own line, and "try again in
    /// 2 hours" is not how long ago the last tap was.
    /// </summary>
    private static bool IsOnlyImplied(Understanding told, string fact) => fact switch
    {
        FactNames.Tries => told.Means == Meaning.AskResend && told.Facts[fact] == "1",
        FactNames.Line => told.Facts.ContainsKey(FactNames.Faq),
        FactNames.Since => told is { Means: Meaning.TryLater, LockedFor: not null } && told.Facts[fact] != "locked",
        _ => false,
    };

    /// <summary>"6 minutes ago" tells more than "2-10 min": a minute, or a fifth, around it. "In the last 5 minutes" tells both ends.</summary>
    private static Choice Exact(Choice choice, Understanding told)
    {
        if (choice.LastTap is not { } range || told.Ago is not { } ago)
            return choice;
        if (told.AgoAtMost is { } most && most - ago > TimeSpan.FromSeconds(1))
            return choice with { LastTap = new AgeRange(ago, most) };
        var around = TimeSpan.FromMinutes(Math.Max(1, ago.TotalMinutes / 5));
        var youngest = ago - around > range.Youngest ? ago - around : range.Youngest;
        var oldest = ago + around < range.Oldest ? ago + around : range.Oldest;
        return youngest <= oldest ? choice with { LastTap = new AgeRange(youngest, oldest) } : choice;
    }
}
