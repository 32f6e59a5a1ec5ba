using Stateless;
using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>
/// The life of a conversation as a table. Built once per partition, because building costs far more than firing; the
/// state lives in the scene of the turn. Not for two threads: its queue is its own. After an exception, build another.
/// </summary>
sealed class Dialogue
{
    private readonly StateMachine<Phase, Trigger> _machine;
    private readonly List<(Phase From, Trigger Trigger, Target Into)> _rows = [];
    private Scene? _scene;

    internal Dialogue()
    {
        // Built before the first turn, and then it asks for a state.
        _machine = new(() => _scene?.Conversation.Phase ?? Phase.Starting, phase => Scene.Conversation = Scene.Conversation with { Phase = phase });

        var next = Target.Next;
        var due = Target.Due;
        var again = Target.Again;

        Open(Phase.Open)
            .When(Trigger.CodeCame, CodeNews.Arrived, Phase.Arrived)
            .When(Trigger.CodeWorked, scene => Agenda.End(scene, Steps.Solved), Phase.Ended)
            .When(Trigger.CodeRefused, CodeNews.Refused, Phase.Mistyped, next)
            .When(Trigger.CodeNotRequested, scene => Agenda.End(scene, Steps.Alarm), Phase.Ended)
            .When(Trigger.RequestMade, CodeNews.Requested, next)
            .When(Trigger.RequestNotMade, Agenda.Due, due)
            .When(Trigger.ResendAskedFor, Agenda.Resend, again, due)
            .When(Trigger.LockReported, Agenda.Locked, next)
            .When(Trigger.LongerTimeShown, scene => scene.GoTo(Phase.Asking, Steps.Longer), Phase.Asking)
            .When(Trigger.NothingCame, CodeNews.NothingCame, next)
            .When(Trigger.NotYetCame, CodeNews.NotYet, next)
            .When(Trigger.NextCheckWanted, Agenda.Next, next)
            .When(Trigger.TimeCame, Agenda.Due, due)
            .When(Trigger.TimeCameLate, scene => scene.GoTo(Phase.Orienting, Steps.Orient), Phase.Orienting)
            .When(Trigger.StopWanted, scene => Agenda.End(scene, Steps.Stopped), Phase.Ended)
            .When(Trigger.HumanWanted, scene => scene.GoTo(Phase.Handing, Steps.Human), Phase.Handing)
            .When(Trigger.ReportWanted, scene => Agenda.End(scene, Steps.Support), next)
            .When(Trigger.LedTo, Returning.Led, next)
            .When(Trigger.ShownAgain, Returning.Again, again, due);

        Within(Phase.Starting).When(Trigger.Started, Agenda.Next, next);
        Within(Phase.Asking)
            .When(Trigger.Answered, Returning.Answered, next)
            .When(Trigger.BackWanted, Returning.Back, next);
        Within(Phase.Suggesting)
            .When(Trigger.Answered, Returning.Answered, next)
            .When(Trigger.BackWanted, Returning.Back, next);
        Within(Phase.Consenting).When(Trigger.Answered, Returning.Answered, next);
        Within(Phase.Waiting).When(Trigger.Answered, Returning.Heard, next, again, due);
        // A question about the permission is no news about the code.
        Within(Phase.Permitted)
            .When(Trigger.NothingCame, Returning.Again, again, due)
            .When(Trigger.NotYetCame, Returning.Again, again, due)
            .When(Trigger.ResendAskedFor, Returning.Again, again, due);
        Within(Phase.Expecting);
        Within(Phase.Wondering);
        Within(Phase.Arrived);
        Within(Phase.Mistyped).When(Trigger.Answered, Returning.Heard, next, again, due);
        Within(Phase.HeldBack).When(Trigger.Answered, Returning.Heard, next, again, due);
        Within(Phase.Orienting).When(Trigger.NothingCame, Agenda.Due, due);
        Within(Phase.Handing).When(Trigger.Answered, Returning.GoOn, next);
        Open(Phase.Ended)
            .When(Trigger.CodeCame, CodeNews.Arrived, Phase.Arrived)
            .When(Trigger.CodeNotRequested, scene => Agenda.End(scene, Steps.Alarm), Phase.Ended)
            .When(Trigger.ReportWanted, scene => Agenda.End(scene, Steps.Support), next)
            .When(Trigger.HumanWanted, scene => scene.GoTo(Phase.Handing, Steps.Human), Phase.Handing)
            .When(Trigger.LedTo, Returning.Led, next)
            .When(Trigger.ShownAgain, Returning.Again, Phase.Ended);

        // What a phase has no row for changes nothing; the turn then shows the same step again.
        _machine.OnUnhandledTrigger((_, _) => { });
    }

    private Scene Scene => _scene ?? throw new InvalidOperationException("The Dialogue fires only within a turn.");

    /// <summary>Lets one thing happen to the scene.</summary>
    internal void Fire(Scene scene, Trigger trigger)
    {
        _scene = scene;
        _machine.Fire(trigger);
    }

    /// <summary>The table, row by row.</summary>
    internal IReadOnlyList<(Phase From, Trigger Trigger, Target Into)> Rows => _rows;

    private Row Open(Phase phase) => new(this, _machine.Configure(phase));

    private Row Within(Phase phase) => new(this, _machine.Configure(phase).SubstateOf(Phase.Open));

    /// <summary>One phase's part of the table.</summary>
    private sealed record Row(Dialogue Dialogue, StateMachine<Phase, Trigger>.StateConfiguration Phase)
    {
        /// <param name="choose">Goes to a step of the guide, and so to a phase.</param>
        /// <param name="into">Where it can lead; anywhere else is a mistake in this table.</param>
        internal Row When(Trigger trigger, Func<Scene, Phase> choose, params Target[] into)
        {
            foreach (var target in into)
                Dialogue._rows.Add((Phase.State, trigger, target));
            Phase.PermitDynamic(trigger, () => choose(Dialogue.Scene) is var phase && into.Any(target => target.Phases.Contains(phase))
                ? phase
                : throw new InvalidOperationException($"{trigger} led to {phase}, which the Dialogue's table does not list for it. List it there."));
            return this;
        }
    }
}
