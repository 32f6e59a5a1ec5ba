using System.Collections.Immutable;

namespace Waymark.Core.Guides;

/// <summary>What a step is for. The Dialogue knows by it which phase the conversation is in.</summary>
public enum StepKind
{
    /// <summary>Asks; the answer is remembered under the step's id.</summary>
    Question,

    /// <summary>Something to look at or do that reaches no server of the service.</summary>
    Check,

    /// <summary>Leads to a code request on the service's side, so it is reachable only while the clock permits.</summary>
    Request,

    /// <summary>Said where the clock decides, not the agenda.</summary>
    Moment,

    /// <summary>An end.</summary>
    Outcome,
}

/// <summary>One thing that the bot says, with the choices it offers.</summary>
/// <param name="If">Facts that must hold for the step to come; empty where it always may.</param>
/// <param name="Before">The id of a request step that this one prepares: it comes only directly before that one.</param>
/// <param name="Report">Whether the report names this step when it is done.</param>
public sealed record Step(
    string Id,
    StepKind Kind,
    ImmutableArray<Choice> Choices,
    Condition If,
    string? Before = null,
    bool Report = false)
{
    public bool UsesRequest => Kind == StepKind.Request;

    public Choice? Find(string choiceId) => Choices.FirstOrDefault(choice => choice.Id == choiceId);

    /// <summary>The id path of this step's text in the texts.</summary>
    public string TextKey => $"{Id}.text";

    /// <summary>The id path of one choice's text.</summary>
    public string ChoiceKey(string choiceId) => $"{Id}.{choiceId}";
}

/// <summary>One button, and what tapping it tells.</summary>
/// <param name="Means">What happened, in the Dialogue's words; an answer where nothing else is said.</param>
/// <param name="LastTap">When the last request was made, as an age from now.</param>
/// <param name="Taps">How many requests were made in the service's window.</param>
/// <param name="LockedFor">The time that the person's screen shows.</param>
/// <param name="GoTo">An aside that this choice leads to.</param>
public sealed record Choice(
    string Id,
    Meaning Means = Meaning.Answer,
    AgeRange? LastTap = null,
    int? Taps = null,
    TimeSpan? LockedFor = null,
    string? GoTo = null);

/// <summary>An answer such as "2-10 min": the age lies between the two.</summary>
public sealed record AgeRange(TimeSpan Youngest, TimeSpan Oldest);
