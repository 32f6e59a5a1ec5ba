using System.Collections.Concurrent;
using System.Collections.Immutable;
using Waymark.Core.Language;

namespace Waymark.Core.Guides;

/// <summary>All that authors wrote, ready to be used; and older structures that conversations still keep to.</summary>
public sealed class Guidebook
{
    private readonly ImmutableDictionary<string, Offer> _offers;
    private readonly ImmutableDictionary<string, Phrasebook> _phrasebooks;
    private readonly Interpreter _interpreter;
    private readonly ConcurrentDictionary<string, string> _normalised = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, Guide> _structures;

    /// <param name="offers">In the order in which they are offered; at least one.</param>
    /// <param name="phrasebooks">What people say, by language; English must be there.</param>
    public Guidebook(IReadOnlyList<Offer> offers, ImmutableDictionary<string, Phrasebook> phrasebooks)
    {
        Offers = [.. offers];
        _offers = offers.ToImmutableDictionary(offer => offer.Id, StringComparer.Ordinal);
        _phrasebooks = phrasebooks;
        _interpreter = new Interpreter(phrasebooks);
        _structures = offers.Select(offer => offer.Guide).DistinctBy(guide => guide.Hash, StringComparer.Ordinal)
            .ToImmutableDictionary(guide => guide.Hash, StringComparer.Ordinal);
    }

    public const string English = "en";

    public ImmutableArray<Offer> Offers { get; }

    /// <summary>Who runs this bot, and what they decided.</summary>
    public Operator Operator { get; init; } = Operator.Unnamed;

    /// <summary>The vendors whose card an operator may choose to show.</summary>
    public ImmutableArray<Vendor> Vendors { get; init; } = [];

    /// <summary>Whole translations of guides, by language.</summary>
    public Translations Translations { get; init; } = Translations.None;

    /// <summary>The mobile networks that people name.</summary>
    public Networks Networks => _phrasebooks[English].Networks;

    /// <summary>Every structure that is known now, the current ones included.</summary>
    public IEnumerable<Guide> Structures => _structures.Values;

    public IEnumerable<string> Languages => _phrasebooks.Keys;

    /// <summary>The offered guide with that id, or the first one where it is no longer (or never was) offered.</summary>
    public Offer OfferOf(string? id) => id is not null && _offers.TryGetValue(id, out var offer) ? offer : Offers[0];

    /// <summary>The guide that somebody names by its id or its service; null where none is called so.</summary>
    public Offer? OfferCalled(string name) => Conversations.Matching.OfferCalled(this, name);

    public bool Has(string offerId) => _offers.ContainsKey(offerId);

    /// <summary>The structure that a conversation began with; today's where it is lost, for a person must not be stuck.</summary>
    public Guide StructureOf(string hash, Offer offer) => _structures.GetValueOrDefault(hash) ?? offer.Guide;

    public Phrasebook PhrasebookOf(string language) => _interpreter.Of(language);

    /// <summary>A short text of an adapter's own, in that language where the first guide is whole in it.</summary>
    public string Phrase(string id, string language)
    {
        var guide = Offers[0].Guide;
        return Translations.Find(guide.Id, language, Phrases.KeyOf(id)) ?? guide.Texts.GetValueOrDefault(Phrases.KeyOf(id)) ?? "";
    }

    /// <summary>What a text says, whatever language of the guidebook it is in.</summary>
    /// <param name="language">The person's, which wins where two explain as much of it.</param>
    public Understanding Understand(string text, string language) => _interpreter.Understand(text, language);

    /// <summary>An author's words as they are compared with what is typed; worked out once, for there are few.</summary>
    internal string Normalised(string words) => _normalised.GetOrAdd(words, Wording.Normalise);

    /// <summary>The same guides, run by somebody else.</summary>
    public Guidebook RunBy(Operator another) =>
        new(Offers, _phrasebooks) { Operator = another, Vendors = Vendors, Translations = Translations, _structures = _structures };

    /// <summary>Takes in the structures that stored conversations keep to. Call before the first turn.</summary>
    public void Remember(IEnumerable<Guide> structures)
    {
        foreach (var guide in structures)
            if (!_structures.ContainsKey(guide.Hash))
                _structures = _structures.Add(guide.Hash, guide);
    }
}
