using Stateless;
using Stateless.Graph;
using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>
/// The life of a conversation as a table. Built once per partition, because building costs far more than firing; the
/// state lives in the scene of the turn. Not for two threads: its queue is its own. After an exception, build another.
/// </summary>
sealed class Dialogue
{
    private readonly StateMachine<Phase, Trigger> _machine;
    private Scene? _scene;

    internal Dialogue()
    {
        // Built before the first turn, and then it asks for a state.
        _machine = new(() => _scene?.Conversation.Phase ?? Phase.Starting, phase => Scene.Conversation = Scene.Conversation with { Phase = phase });

        _machine.Configure(Phase.Open)
            .PermitDynamic(Trigger.CodeCame, () => Agenda.Arrived(Scene))
            .PermitDynamic(Trigger.CodeWorked, () => End(Steps.Solved))
            .PermitDynamic(Trigger.CodeRefused, () => Agenda.Refused(Scene))
            .PermitDynamic(Trigger.CodeNotRequested, () => End(Steps.Alarm))
            .PermitDynamic(Trigger.RequestMade, () => Agenda.Requested(Scene))
            .PermitDynamic(Trigger.RequestNotMade, () => Agenda.Due(Scene))
            .PermitDynamic(Trigger.ResendAskedFor, () => Agenda.Resend(Scene))
            .PermitDynamic(Trigger.LockReported, () => Agenda.Next(Scene))
            .PermitDynamic(Trigger.LongerTimeShown, () => Scene.GoTo(Phase.Asking, Steps.Longer))
            .PermitDynamic(Trigger.NothingCame, () => Agenda.NothingCame(Scene))
            .PermitDynamic(Trigger.NotYetCame, () => Agenda.NotYet(Scene))
            .PermitDynamic(Trigger.NextCheckWanted, () => Agenda.Next(Scene))
            .PermitDynamic(Trigger.TimeCame, () => Agenda.Due(Scene))
            .PermitDynamic(Trigger.TimeCameLate, () => Scene.GoTo(Phase.Orienting, Steps.Orient))
            .PermitDynamic(Trigger.StopWanted, () => End(Steps.Stopped))
            .PermitDynamic(Trigger.HumanWanted, () => Scene.GoTo(Phase.Handing, Steps.Human))
            .PermitDynamic(Trigger.ReportWanted, () => End(Steps.Support))
            .PermitDynamic(Trigger.ShownAgain, () => Agenda.Again(Scene));

        Substate(Phase.Starting).PermitDynamic(Trigger.Started, () => Agenda.Next(Scene));
        Substate(Phase.Asking)
            .PermitDynamic(Trigger.Answered, () => Agenda.Answered(Scene))
            .PermitDynamic(Trigger.BackWanted, () => Agenda.Back(Scene));
        Substate(Phase.Suggesting)
            .PermitDynamic(Trigger.Answered, () => Agenda.Answered(Scene))
            .PermitDynamic(Trigger.BackWanted, () => Agenda.Back(Scene));
        Substate(Phase.Consenting).PermitDynamic(Trigger.Answered, () => Agenda.Answered(Scene));
        Substate(Phase.Waiting);
        Substate(Phase.Permitted)
            // A question about the permission is no news about the code.
            .PermitDynamic(Trigger.NothingCame, () => Agenda.Again(Scene))
            .PermitDynamic(Trigger.ResendAskedFor, () => Agenda.Again(Scene));
        Substate(Phase.Expecting);
        Substate(Phase.Wondering);
        Substate(Phase.Arrived);
        Substate(Phase.Mistyped);
        Substate(Phase.HeldBack);
        Substate(Phase.Orienting).PermitDynamic(Trigger.NothingCame, () => Agenda.Due(Scene));
        Substate(Phase.Handing).PermitDynamic(Trigger.Answered, () => Agenda.Next(Scene));
        _machine.Configure(Phase.Ended)
            .PermitDynamic(Trigger.CodeCame, () => Agenda.Arrived(Scene))
            .PermitDynamic(Trigger.CodeNotRequested, () => End(Steps.Alarm))
            .PermitDynamic(Trigger.ShownAgain, () => Agenda.Again(Scene));

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

    /// <summary>The table as a Mermaid state diagram; docs/dialogue.md holds it, and a test keeps the two equal.</summary>
    internal string Draw() => MermaidGraph.Format(_machine.GetInfo(), MermaidGraphDirection.LeftToRight);

    private StateMachine<Phase, Trigger>.StateConfiguration Substate(Phase phase) =>
        _machine.Configure(phase).SubstateOf(Phase.Open);

    private Phase End(string outcome) => Scene.GoTo(Phase.Ended, outcome);
}
