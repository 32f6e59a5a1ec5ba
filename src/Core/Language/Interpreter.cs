using System.Collections.Immutable;
using Waymark.Core.Guides;

namespace Waymark.Core.Language;

/// <summary>Reads a text in the person's language and in all others; the reading that explains most of it wins.</summary>
sealed class Interpreter(ImmutableDictionary<string, Phrasebook> phrasebooks)
{
    /// <summary>What another language must explain more than the person's: about one short phrase, so that a single word does not win.</summary>
    private const double Margin = 2.5, MarginOfEnglish = 1;

    /// <summary>English after the person's own language, then the others, always in the same order.</summary>
    private readonly ImmutableArray<Phrasebook> _inOrder =
        [.. phrasebooks.Values.OrderBy(book => book.Language != Guidebook.English).ThenBy(book => book.Language, StringComparer.Ordinal)];

    /// <summary>The phrasebook of "hi-Deva" is that of "hi" where it has none of its own; English is for all others.</summary>
    internal Phrasebook Of(string language) => phrasebooks.GetValueOrDefault(language)
        ?? phrasebooks[LanguageTag.Nearest(phrasebooks.Keys, language) ?? Guidebook.English];

    internal Understanding Understand(string text, string language)
    {
        var own = Of(language);
        var utterance = Utterance.Of(text);
        var sightings = _inOrder.Select(book => (Book: book, Text: book.Sight(utterance))).ToArray();
        // A language that knows hardly any of the words explains nothing, and is not worth a search; but English may tell a part.
        var enough = sightings.Max(sighting => sighting.Text.Known) / 2;
        var readings = (from sighting in sightings
                        where sighting.Book == own || (sighting.Text.Known > 0 && (sighting.Text.Known >= enough || sighting.Book.Language == Guidebook.English))
                        select sighting.Book.Read(sighting.Text)).ToArray();
        var best = readings.MaxBy(reading => reading.Explained - Handicap(reading.Phrasebook))!;
        var told = best.Told.Concat(readings.Where(reading => reading != best && (reading.Phrasebook == own || reading.Phrasebook.Language == Guidebook.English))
            .OrderByDescending(reading => reading.Explained).Take(1).SelectMany(best.OnlyIn));
        return Gist.Of([.. told.OrderBy(phrase => phrase.First)], utterance.Words, own.Networks, best.Phrasebook.Language);

        double Handicap(Phrasebook book) => book == own ? 0 : book.Language == Guidebook.English ? MarginOfEnglish : Margin;
    }
}
