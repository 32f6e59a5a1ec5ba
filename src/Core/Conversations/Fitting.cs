using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>Which steps of the guide's order fit now, and which of them come first.</summary>
static class Fitting
{
    /// <summary>The request or outcome that the step just done was preparing.</summary>
    internal static Step? Prepared(Scene scene) =>
        scene.Step is { Before: { } id } step && scene.IsDone(step) && scene.Guide.Find(id) is { } target
            && (target.Kind == StepKind.Outcome || Fits(scene, target)) ? target : null;

    /// <summary>What is to be done directly before a request or an outcome, if anything.</summary>
    internal static Step? First(Scene scene, string target) =>
        scene.Guide.Agenda.FirstOrDefault(step => step.Before == target && Fits(scene, step));

    /// <summary>What an answer leads to and was not come to: who tells it in words gets as far as who taps it.</summary>
    internal static Step? LedTo(Scene scene) => (
        from step in scene.Guide.Agenda
        where scene.Conversation.Answers.ContainsKey(step.Id)
        let target = step.Find(scene.Conversation.Answers[step.Id])?.GoTo is { } id ? scene.Guide.Find(id) : null
        where target is { Kind: StepKind.Question or StepKind.Check } && !scene.IsDone(target) && Suits(scene, target)
        select target).FirstOrDefault();

    internal static bool Suits(Scene scene, Step step) =>
        Offering.IsOffered(scene, step) && step.If.Holds(fact => Facts.ValueOf(scene, fact));

    internal static bool PreparesOutcome(Scene scene, Step step) =>
        step.Before is { } id && scene.Guide.Find(id) is { Kind: StepKind.Outcome };

    internal static bool Fits(Scene scene, Step step) =>
        !scene.IsDone(step)
        && (!step.UsesRequest || scene.ClockPhase is ClockPhase.LastChance || MayTryAgain(scene))
        && Suits(scene, step)
        && (step.Before is not { } id || (scene.Guide.Find(id) is { } target && (target.Kind == StepKind.Outcome || Fits(scene, target))));

    /// <summary>However far apart they were: as many failed requests as the service allows in a window are enough.</summary>
    private static bool MayTryAgain(Scene scene) =>
        scene.ClockPhase.Permits && scene.Conversation.Failures < scene.Service.Attempts;

    /// <summary>Somebody may be at the number or the account: nothing goes ahead of the answer, no request least of all.</summary>
    internal static bool IsAlarmOpen(Scene scene) => scene.Conversation.Phase is Phase.Asking or Phase.Suggesting
        && scene.Step is { } step && MayAlarm(step) && !scene.IsDone(step);

    internal static bool MayAlarm(Step step) => step.Choices.Any(choice => choice.Means == Meaning.Alarm);
}
