using System.Collections.Frozen;
using System.Collections.Immutable;
using Waymark.Core.Language;

namespace Waymark.Core.Guides;

/// <summary>One problem, as its author wrote it: what is asked and suggested in which order, and how it ends.</summary>
/// <param name="Id">The file's id, such as <c>sms</c>.</param>
/// <param name="Agenda">Likeliest first. The first step that fits and is not done comes next.</param>
/// <param name="Asides">Steps that only a choice or a topic leads to.</param>
/// <param name="Moments">What is said where the request clock, not the agenda, decides what comes.</param>
/// <param name="Outcomes">The ways in which a conversation ends.</param>
/// <param name="Texts">English, by id path such as <c>when.text</c> and <c>when.lt2m</c>.</param>
/// <param name="Topics">What people bring up by themselves, by label.</param>
/// <param name="Claims">Which claims of the source each part carries, by id path.</param>
public sealed record Guide(
    string Id,
    ImmutableArray<Step> Agenda,
    ImmutableArray<Step> Asides,
    ImmutableDictionary<string, Step> Moments,
    ImmutableDictionary<string, Step> Outcomes,
    ImmutableDictionary<string, string> Texts,
    ImmutableDictionary<string, Topic>? Topics = null,
    ImmutableSortedDictionary<string, ImmutableArray<string>>? Claims = null)
{
    /// <summary>Names the structure (ids and edges, not texts): equal structures have equal hashes.</summary>
    public string Hash { get; } = StructureHash.Of(Agenda, Asides, Moments, Outcomes);

    private readonly ImmutableDictionary<string, Step> _byId = All(Agenda, Asides, Moments, Outcomes)
        .DistinctBy(step => step.Id, StringComparer.Ordinal)
        .ToImmutableDictionary(step => step.Id, StringComparer.Ordinal);

    private readonly FrozenSet<string> _mentioned = All(Agenda, Asides, Moments, Outcomes)
        .SelectMany(step => step.If.Facts.Concat(step.Variants.SelectMany(variant => variant.If.Facts)))
        .Concat(Texts.Values.SelectMany(Template.NamesIn)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a condition or a text asks for that fact, so that it is worth keeping.</summary>
    public bool Mentions(string fact) => _mentioned.Contains(fact);

    /// <summary>Every step of every kind, always in the same order.</summary>
    public IEnumerable<Step> Steps => All(Agenda, Asides, Moments, Outcomes);

    private static IEnumerable<Step> All(
        ImmutableArray<Step> agenda, ImmutableArray<Step> asides, ImmutableDictionary<string, Step> moments, ImmutableDictionary<string, Step> outcomes) =>
        agenda.Concat(asides).Concat(ById(moments)).Concat(ById(outcomes));

    private static IEnumerable<Step> ById(ImmutableDictionary<string, Step> steps) => steps.Values.OrderBy(step => step.Id, StringComparer.Ordinal);

    /// <summary>The step of any kind with that id, or null where the guide has none (any more).</summary>
    public Step? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The id path of what the guide is about, as it is offered.</summary>
    public const string TitleKey = "title";

    /// <summary>The id paths of what a pinned message says, in its order.</summary>
    public static IReadOnlyList<string> PinnedKeys { get; } = ["pinned.summary", "pinned.avoid"];

    /// <summary>The id path of a topic's text.</summary>
    public static string TopicKey(string topic) => $"topics.{topic}";
}
