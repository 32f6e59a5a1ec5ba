using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>What each meaning changes in the facts, and the trigger it is for the Dialogue.</summary>
static class Telling
{
    /// <summary>What a choice or a sentence tells becomes facts, then a trigger.</summary>
    /// <param name="from">The step whose choice it is, or null for a sentence.</param>
    internal static void Tell(Scene scene, Choice choice, Step? from)
    {
        if (choice.Means == Meaning.StartOver)
        {
            Beginning.Restart(scene);
            return;
        }
        if (from is { Id: Steps.WhichService } && choice.GoTo is null)
        {
            Beginning.Choose(scene, choice.Id);
            return;
        }
        if (IsDone(choice, from))
            scene.Answer(from!.Id, choice.Id);
        Note(scene, choice, from);
        if (choice.Means == Meaning.Unchanged)
            return; // A toast is enough, and the prompt stays.
        scene.Target = choice.GoTo;
        scene.Fire(choice.GoTo is null ? TriggerOf(choice.Means) : Trigger.LedTo);
    }

    /// <summary>A question is done when it is answered; a request when it was made, or is not offered there.</summary>
    private static bool IsDone(Choice choice, Step? step) => step?.Kind switch
    {
        StepKind.Question or StepKind.Check => true,
        StepKind.Request => choice.Means is Meaning.Tapped or Meaning.NotTapped,
        _ => false,
    };

    /// <param name="corrects">It takes the place of what was answered before.</param>
    internal static void Note(Scene scene, Choice choice, Step? from, bool corrects = false)
    {
        var (clock, service, said) = (scene.Clock, scene.Service, scene.Said);
        if (choice.LastTap is { } age)
        {
            clock = corrects
                ? clock.Corrected(service, scene.RequestIdOf(from), said, age)
                : clock.Told(service, scene.RequestIdOf(from), said, age);
            if (TapsTold(scene) is { } before)
                clock = clock.Counted(service, scene.RequestId, said, before);
        }
        // A number of taps without a time waits for the time, unless it is reason enough to stop.
        if (TapsOf(service, choice) is { } told && corrects)
            clock = clock.Recounted(service, scene.RequestIdOf(from), said, told, scene.IsOfAnswer);
        else if (TapsOf(service, choice) is { } taps && (taps >= service.Attempts || clock.CountIn(service, said) > 0))
            clock = clock.Counted(service, scene.RequestIdOf(from), said, taps);
        if (choice.LockedFor is { } shown)
            clock = clock.Locked(service, said, shown);
        scene.Clock = choice.Means switch
        {
            Meaning.Tapped or Meaning.TappedAgain => clock.Tapped(service, scene.RequestId, said),
            Meaning.NotTapped => clock.NotTapped(),
            Meaning.Grey => clock.Grey(service, said),
            Meaning.TryLater => clock.Locked(service, said, shown: null),
            Meaning.Refused => clock.EnteredWrong(said),
            Meaning.Worked => clock.Solved(),
            // Somebody else may be at the account: no more codes while that is looked into.
            Meaning.NotRequested or Meaning.Alarm => clock.Locked(service, said, service.PauseAfterLastChance),
            _ => clock,
        };
        if (choice.Means is Meaning.Write or Meaning.DoNotWrite)
        {
            scene.Person = scene.Person with { MayWrite = choice.Means == Meaning.Write };
            scene.Leads.Add(choice.Means == Meaning.Write ? Phrases.Meanwhile : Phrases.MeanwhileQuiet);
        }
    }

    /// <summary>"3 or more" may be all that the service allows.</summary>
    private static int? TapsOf(ServiceProfile service, Choice choice) => choice.OrMore ? Math.Max(choice.Taps ?? 0, service.Attempts) : choice.Taps;

    private static int? TapsTold(Scene scene) => scene.Guide.Agenda
        .Select(step => scene.Conversation.Answers.TryGetValue(step.Id, out var answer) ? step.Find(answer) is { } choice ? TapsOf(scene.Service, choice) : null : null)
        .FirstOrDefault(taps => taps is not null);

    private static Trigger TriggerOf(Meaning means) => means switch
    {
        Meaning.Came => Trigger.CodeCame,
        Meaning.Worked => Trigger.CodeWorked,
        Meaning.Refused => Trigger.CodeRefused,
        Meaning.NotRequested or Meaning.Alarm => Trigger.CodeNotRequested,
        Meaning.Tapped or Meaning.TappedAgain => Trigger.RequestMade,
        Meaning.NotTapped or Meaning.Grey => Trigger.RequestNotMade,
        Meaning.TryLater => Trigger.LockReported,
        Meaning.LongerTime => Trigger.LongerTimeShown,
        Meaning.Nothing => Trigger.NothingCame,
        Meaning.NotYet => Trigger.NotYetCame,
        Meaning.NextCheck => Trigger.NextCheckWanted,
        Meaning.AskResend => Trigger.ResendAskedFor,
        Meaning.Report => Trigger.ReportWanted,
        Meaning.Back => Trigger.BackWanted,
        Meaning.Stop => Trigger.StopWanted,
        Meaning.Human => Trigger.HumanWanted,
        Meaning.Thanks => Trigger.ShownAgain,
        Meaning.Answer or Meaning.Write or Meaning.DoNotWrite or Meaning.GoOn or Meaning.StartOver => Trigger.Answered,
        _ => throw new ArgumentOutOfRangeException(nameof(means), means, "No trigger belongs to this meaning."),
    };
}
