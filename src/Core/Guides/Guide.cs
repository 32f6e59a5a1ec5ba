using System.Collections.Immutable;

namespace Waymark.Core.Guides;

/// <summary>One problem, as its author wrote it: what is asked and suggested in which order, and how it ends.</summary>
/// <param name="Id">The file's id, such as <c>sms</c>.</param>
/// <param name="Agenda">Likeliest first. The first step that fits and is not done comes next.</param>
/// <param name="Asides">Steps that only a choice leads to.</param>
/// <param name="Moments">What is said where the request clock, not the agenda, decides what comes.</param>
/// <param name="Outcomes">The ways in which a conversation ends.</param>
/// <param name="Texts">English, by id path such as <c>when.text</c> and <c>when.lt2m</c>.</param>
public sealed record Guide(
    string Id,
    ImmutableArray<Step> Agenda,
    ImmutableArray<Step> Asides,
    ImmutableDictionary<string, Step> Moments,
    ImmutableDictionary<string, Step> Outcomes,
    ImmutableDictionary<string, string> Texts)
{
    /// <summary>Names the structure (ids and edges, not texts): equal structures have equal hashes.</summary>
    public string Hash { get; } = StructureHash.Of(Agenda, Asides, Moments, Outcomes);

    private readonly ImmutableDictionary<string, Step> _byId = Agenda.Concat(Asides)
        .Concat(Moments.Values).Concat(Outcomes.Values)
        .DistinctBy(step => step.Id, StringComparer.Ordinal)
        .ToImmutableDictionary(step => step.Id, StringComparer.Ordinal);

    /// <summary>The step of any kind with that id, or null where the guide has none (any more).</summary>
    public Step? Find(string id) => _byId.GetValueOrDefault(id);
}
