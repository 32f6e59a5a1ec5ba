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
/// <param name="Before">The id of a request or outcome that this one prepares: it comes only directly before that one.</param>
/// <param name="Needs">A method that the service must offer for the step to come.</param>
/// <param name="From">The list whose entries are further choices, ahead of the step's own; null where it has none.</param>
/// <param name="Variants">Other wordings for some facts; the first one that fits is said.</param>
public sealed record Step(
    string Id,
    StepKind Kind,
    ImmutableArray<Choice> Choices,
    Condition If,
    string? Before = null,
    string? Needs = null,
    ChoiceList? From = null,
    ImmutableArray<Variant> Variants = default)
{
    /// <summary>Empty where there are none, and in structures that were stored before there could be any.</summary>
    public ImmutableArray<Variant> Variants { get; init; } = Variants.IsDefault ? [] : Variants;

    public bool UsesRequest => Kind == StepKind.Request;

    public Choice? Find(string choiceId) => Choices.FirstOrDefault(choice => choice.Id == choiceId);

    /// <summary>The id path of this step's text in the texts.</summary>
    public string TextKey => $"{Id}.text";

    /// <summary>The id path of one choice's text.</summary>
    public string ChoiceKey(string choiceId) => $"{Id}.{choiceId}";

    /// <summary>The id path of one variant's text.</summary>
    public string VariantKey(string variantId) => $"{Id}.variants.{variantId}";
}

/// <summary>A list outside of the guide that a question's choices come from.</summary>
public enum ChoiceList
{
    /// <summary>The regional companies of the service, of its profile.</summary>
    Regions,

    /// <summary>The networks of the country that the person named.</summary>
    Carriers,

    /// <summary>The services that there are profiles for.</summary>
    Services,

    /// <summary>The languages that are understood, by their own names.</summary>
    Languages,
}

/// <summary>One button, and what tapping it tells.</summary>
/// <param name="Means">What happened, in the Dialogue's words; an answer where nothing else is said.</param>
/// <param name="LastTap">When the last request was made, as an age from now.</param>
/// <param name="Taps">How many requests were made in the service's window.</param>
/// <param name="OrMore">That many or more.</param>
/// <param name="LockedFor">The time that the person's screen shows.</param>
/// <param name="GoTo">A question, check or outcome that this choice leads to.</param>
/// <param name="Fact">What somebody says in words for this choice, as <c>fact=value</c>; the question's and the choice's own ids where it is null.</param>
/// <param name="Needs">A method that the service must offer for the choice to be there.</param>
/// <param name="If">Facts that must hold for the choice to be there.</param>
public sealed record Choice(
    string Id,
    Meaning Means = Meaning.Answer,
    AgeRange? LastTap = null,
    int? Taps = null,
    bool OrMore = false,
    TimeSpan? LockedFor = null,
    string? GoTo = null,
    string? Fact = null,
    string? Needs = null,
    Condition? If = null);

/// <summary>Another wording of a step, said where its facts hold.</summary>
public sealed record Variant(string Id, Condition If);

/// <summary>An answer such as "2-10 min": the age lies between the two.</summary>
public sealed record AgeRange(TimeSpan Youngest, TimeSpan Oldest);
