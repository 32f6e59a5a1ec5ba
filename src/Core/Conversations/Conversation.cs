using System.Collections.Immutable;

namespace Waymark.Core.Conversations;

/// <summary>A person going through one guide for one service.</summary>
/// <param name="Guide">The offered guide's id: the service's and the guide's.</param>
/// <param name="Structure">The hash of the guide's structure that this conversation keeps to.</param>
/// <param name="Step">The id of the step that was said last.</param>
/// <param name="Answers">What the person told: a step's id and the choice, or a fact said in words and its value.</param>
/// <param name="Trail">Answered steps in order, for Back.</param>
/// <param name="Due">When the bot has something to say by itself; null where it has not.</param>
/// <param name="HoldTold">The end of the cooldown that the person has been told of.</param>
/// <param name="Failures">Requests made in this conversation whose code did not come.</param>
/// <param name="Unseen">The last prompt certainly reached nobody.</param>
/// <param name="Awaits">A request was made whose code is not known to have come or failed.</param>
/// <param name="Outcome">The outcome that was reached last; null before the first.</param>
/// <param name="Community">Where the person came from, if from a community.</param>
public sealed record Conversation(
    string Guide,
    string Structure,
    Phase Phase,
    string Step,
    DateTimeOffset StartedAt,
    ImmutableSortedDictionary<string, string> Answers,
    ImmutableArray<string> Trail,
    DateTimeOffset? Due = null,
    DateTimeOffset? HoldTold = null,
    int Failures = 0,
    bool Unseen = false,
    bool Awaits = false,
    string? Outcome = null,
    string? Community = null)
{
    public bool IsOpen => Phase != Phase.Ended;
}

/// <summary>Where a conversation is. Stored by name: rename with a migration.</summary>
public enum Phase
{
    /// <summary>Everything that is not ended; never a conversation's own phase.</summary>
    Open,

    /// <summary>Not begun: the first step is about to be chosen.</summary>
    Starting,

    /// <summary>A question is open.</summary>
    Asking,

    /// <summary>A check is suggested.</summary>
    Suggesting,

    /// <summary>Asked whether the bot may write by itself.</summary>
    Consenting,

    /// <summary>Nothing to do until a request is allowed.</summary>
    Waiting,

    /// <summary>The one request worth sending is permitted.</summary>
    Permitted,

    /// <summary>A request was made; its code is on the way.</summary>
    Expecting,

    /// <summary>Asked whether the code came.</summary>
    Wondering,

    /// <summary>A code came and is to be typed, on the service only.</summary>
    Arrived,

    /// <summary>A code was refused.</summary>
    Mistyped,

    /// <summary>Stopped for the service's time.</summary>
    HeldBack,

    /// <summary>The bot does not know where the person stands, and asks instead of telling.</summary>
    Orienting,

    /// <summary>The person wants a human.</summary>
    Handing,

    /// <summary>Over, with an outcome.</summary>
    Ended,
}
