using System.Collections.Immutable;
using System.Globalization;
using Waymark.Core.Guides;
using Waymark.Core.Guides.Checking;
using Waymark.Core.Language;

namespace Waymark.Bot.Authoring;

/// <summary>Everything that a folder of guides holds, and everything that is wrong with it.</summary>
sealed record FolderReading(string Path)
{
    internal IReadOnlyList<GuideSource> Guides { get; init; } = [];

    internal IReadOnlyList<ServiceSource> Services { get; init; } = [];

    internal IReadOnlyList<LanguageSource> Languages { get; init; } = [];

    internal IReadOnlyList<TranslationSource> Translations { get; init; } = [];

    internal IReadOnlyList<Vendor> Vendors { get; init; } = [];

    internal Networks Networks { get; init; } = Networks.None;

    /// <summary>By file and line; notes among them.</summary>
    internal IReadOnlyList<GuideProblem> Problems { get; init; } = [];

    internal IEnumerable<GuideProblem> Errors => Problems.Where(problem => !problem.IsNote);

    /// <summary>The languages in which a guide's own texts are whole, English first.</summary>
    internal IEnumerable<string> LanguagesOf(Guide guide) => Whole.Keys.Where(whole => whole.Guide == guide.Id).Select(whole => whole.Language)
        .Order(StringComparer.Ordinal).Prepend(Guidebook.English);

    /// <summary>Without the services whose profiles are wrong, as long as another is left: one that is half filled in stops no other.</summary>
    internal FolderReading Usable(out IReadOnlyList<string> leftOut)
    {
        var wrong = Errors.Where(error => System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(error.File)) == "services")
            .GroupBy(error => error.File, StringComparer.Ordinal).ToArray();
        var left = Services.Where(service => !wrong.Any(file => file.Key == service.File)).ToArray();
        if (wrong.Length == 0 || left.Length == 0)
        {
            leftOut = [];
            return this;
        }
        leftOut = [.. wrong.Select(file => $"{file.Key} is left out, so nobody is helped with that service: line {file.First().Line}: {file.First().Text}"
            + (file.Count() > 1 ? string.Create(CultureInfo.InvariantCulture, $" And {file.Count() - 1} more; waymark guides check lists them all.") : ""))];
        return this with { Services = left, Problems = [.. Problems.Where(problem => !wrong.Any(file => file.Key == problem.File))] };
    }

    /// <summary>Throws <see cref="GuideFolderException"/> where anything is wrong.</summary>
    internal Guidebook ToBook(Operator runBy)
    {
        if (Errors.Any())
            throw new GuideFolderException([.. Errors]);
        var offers = from guide in Guides from service in Services select new Offer(guide.Guide, service.Profile);
        return new Guidebook([.. offers], Languages.ToImmutableDictionary(language => language.Language, language => new Phrasebook(language, Networks), StringComparer.Ordinal))
        {
            Operator = runBy,
            Vendors = [.. Vendors],
            Translations = new Translations(Whole, Languages.Where(language => language.NeverShare is { Length: > 0 })
                .ToImmutableDictionary(language => language.Language, language => language.NeverShare!, StringComparer.Ordinal)),
        };
    }

    private ImmutableDictionary<(string Guide, string Language), ImmutableDictionary<string, string>> Whole =>
        (from translation in Translations
         from guide in Guides
         where guide.Guide.Id == translation.Guide
         let texts = TranslationCheck.Whole(guide.Guide, translation)
         where texts is not null
         select KeyValuePair.Create((guide.Guide.Id, translation.Language), texts)).ToImmutableDictionary();
}
