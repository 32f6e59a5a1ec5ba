using System.Collections.Immutable;
using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>One turn while it is decided: the slot that the Dialogue machine works on.</summary>
sealed class Scene
{
    /// <summary>A reminder that comes later than this gives no instruction but asks where the person stands.</summary>
    internal static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(5);

    internal required Dialogue Dialogue { get; init; }

    internal required Guidebook Book { get; init; }

    internal required Person Person { get; set; }

    internal required Offer Offer { get; set; }

    internal required Guide Guide { get; set; }

    internal required DateTimeOffset Now { get; init; }

    /// <summary>When the person said it, where somebody said something.</summary>
    internal required DateTimeOffset Said { get; init; }

    internal required Conversation Conversation { get; set; }

    /// <summary>Short texts to say ahead of the step.</summary>
    internal List<string> Leads { get; } = [];

    /// <summary>What words told beyond the question that was open: steps and choices, to be named once.</summary>
    internal List<(Step Step, Choice Choice)> Understood { get; } = [];

    /// <summary>The id of the step that a choice or a topic leads to.</summary>
    internal string? Target { get; set; }

    /// <summary>The message with the secret is gone from the platform.</summary>
    internal bool Removed { get; init; }

    /// <summary>Nobody said anything: a time has come of which the person wanted to be told.</summary>
    internal bool Rings { get; init; }

    /// <summary>Until when a request clock outlives its person.</summary>
    internal DateTimeOffset? KeptUntil { get; set; }

    /// <summary>A short text to say in the place of the step's own.</summary>
    internal string? Instead { get; set; }

    /// <summary>Something is to be said at the end of this turn.</summary>
    internal bool Speaks { get; set; }

    /// <summary>The permitted request was decided in this turn, so this turn gives the permission.</summary>
    internal bool GivesPermission { get; set; }

    internal ServiceProfile Service => Offer.Service;

    internal RequestClock Clock
    {
        get => Person.Clock(Service.Id);
        set => Person = Person.With(Service.Id, value);
    }

    internal ClockPhase ClockPhase => Clock.Phase(Service, Now);

    /// <summary>The step that was said last, before this turn or since.</summary>
    internal Step? Step => Guide.Find(Conversation.Step);

    /// <summary>An id that no other request of this person has: only one request is recorded a turn and prompt.</summary>
    internal string RequestId => $"{Person.Id.Value:x}-{Person.Prompts}-{Clock.Requests.Length}-{Now.ToUnixTimeMilliseconds():x}";

    /// <summary>The same for every answer to one question of a conversation: answered anew, it is the same request.</summary>
    internal string RequestIdOf(Step? question) =>
        question is null ? RequestId : $"{Person.Id.Value:x}-{Conversation.StartedAt.ToUnixTimeMilliseconds():x}-{question.Id}";

    /// <summary>An answer of this conversation told of it, so a correction of that answer is one of it.</summary>
    internal bool IsOfAnswer(CodeRequest request) =>
        request.Id.StartsWith($"{Person.Id.Value:x}-{Conversation.StartedAt.ToUnixTimeMilliseconds():x}-", StringComparison.Ordinal);

    internal void Fire(Trigger trigger) => Dialogue.Fire(this, trigger);

    internal bool IsDone(Step step) => Conversation.Answers.ContainsKey(step.Id);

    /// <summary>Keeps what was told without a question: there is nothing to go back to.</summary>
    internal void Remember(string fact, string value) => Conversation = Conversation with { Answers = Conversation.Answers.SetItem(fact, value) };

    internal void Answer(string step, string choice) => Conversation = Conversation with
    {
        Answers = Conversation.Answers.SetItem(step, choice),
        Trail = [.. Conversation.Trail.Where(id => id != step), step],
    };

    /// <summary>Goes to a step; the phase is what the machine is to enter.</summary>
    internal Phase GoTo(Phase phase, string step)
    {
        Conversation = Conversation with { Step = step };
        Speaks = true;
        return phase;
    }
}
