using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>Leads back to where the person stood, or on from there.</summary>
static class Returning
{
    internal static Phase Back(Scene scene)
    {
        var open = scene.Conversation;
        if (open.Step == Steps.Longer)
            return Agenda.Locked(scene);
        if (open.Outcome is { } outcome)
            return scene.GoTo(Phase.Ended, outcome);
        for (var trail = open.Trail; trail.Length > 0; trail = trail[..^1])
        {
            if (scene.Guide.Find(trail[^1]) is not { Kind: StepKind.Question or StepKind.Check } step)
                continue;
            scene.Conversation = open with { Trail = trail[..^1], Answers = open.Answers.Remove(step.Id) };
            return Agenda.Go(scene, step);
        }
        return scene.GoTo(open.Phase, open.Step);
    }

    /// <summary>Back to the code that is on the way, or to the end that an aside was asked after, else to what comes next.</summary>
    internal static Phase Answered(Scene scene)
    {
        if (Fitting.Prepared(scene) is { Kind: StepKind.Outcome })
            return Agenda.Next(scene);
        if (!Fitting.IsAlarmOpen(scene) && scene.Conversation.Awaits && CodeNews.CodeMayCome(scene))
            return scene.Conversation.Phase == Phase.Consenting ? CodeNews.Expect(scene) : CodeNews.StillExpect(scene);
        return scene.Conversation.Outcome is { } outcome ? scene.GoTo(Phase.Ended, outcome) : Agenda.Next(scene);
    }

    /// <summary>"Go on here", after the words about a human: after an end there is nothing but that end.</summary>
    internal static Phase GoOn(Scene scene) => scene.Conversation.Outcome is { } outcome ? scene.GoTo(Phase.Ended, outcome) : Agenda.Next(scene);

    /// <summary>A fact that was told where none was asked for: to what it leads to, else the same step again.</summary>
    internal static Phase Heard(Scene scene) => Fitting.LedTo(scene) is { } step ? Agenda.Go(scene, step) : IsOver(scene) ? GoOn(scene) : Again(scene);

    /// <summary>What was put right has moved the time that was waited for.</summary>
    private static bool IsOver(Scene scene) => scene.Conversation.Phase switch
    {
        Phase.Waiting => scene.ClockPhase is not ClockPhase.Waiting,
        Phase.HeldBack => scene.ClockPhase is not (ClockPhase.CoolingDown or ClockPhase.Closed),
        _ => false,
    };

    /// <summary>To the step that a choice or a topic names. A request is none: only the clock leads there.</summary>
    internal static Phase Led(Scene scene)
    {
        if (scene.Target is not { } id || scene.Guide.Find(id) is not { UsesRequest: false } step || !(step.Kind == StepKind.Outcome || Fitting.Suits(scene, step)))
            return Agenda.Next(scene);
        if (Fitting.MayAlarm(step)) // What was answered another time says nothing about now.
            scene.Conversation = scene.Conversation with { Answers = scene.Conversation.Answers.Remove(id) };
        return Agenda.Go(scene, step);
    }

    /// <summary>The same step once more; a permission that was given is mentioned, never given again.</summary>
    internal static Phase Again(Scene scene)
    {
        var open = scene.Conversation;
        return open switch
        {
            { Phase: Phase.Starting } => Agenda.Next(scene),
            { Phase: Phase.Permitted } when scene.Clock.Permitted is not null => scene.GoTo(Phase.Permitted, Steps.PermittedBefore),
            { Phase: Phase.Permitted } => Agenda.Due(scene),
            { Outcome: not null } when IsOver(scene) => GoOn(scene), // Nothing is due after an end, so nothing else leads out of the pause.
            { Phase: Phase.Expecting } when scene.Instead is null => CodeNews.StillExpect(scene),
            // What is true of a code changes with its age.
            { Phase: Phase.Arrived } => CodeNews.Arrived(scene),
            { Phase: Phase.HeldBack, Step: Steps.Hold } when !CodeNews.CodeMayCome(scene) => scene.GoTo(Phase.HeldBack, Steps.HoldDead),
            _ => scene.GoTo(open.Phase, open.Step),
        };
    }
}
