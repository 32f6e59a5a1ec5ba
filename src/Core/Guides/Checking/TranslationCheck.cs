using System.Collections.Immutable;
using Waymark.Core.Language;

namespace Waymark.Core.Guides.Checking;

/// <summary>Finds what is wrong with a translation, and what is left to translate.</summary>
public static class TranslationCheck
{
    /// <summary>What is stale or missing is only a note: until it is mended, the language is not offered for the guide.</summary>
    public static IEnumerable<GuideProblem> Check(TranslationSource translation, GuideSource guide, ImmutableArray<ServiceProfile> services)
    {
        var surroundings = new Surroundings(guide.Guide, services, guide.OwnNumbers);
        var texts = GuideTexts.Of(guide.Guide).DistinctBy(text => text.Key, StringComparer.Ordinal).ToDictionary(text => text.Key, StringComparer.Ordinal);
        foreach (var (key, translated) in translation.Texts)
            if (!texts.TryGetValue(key, out var english))
                yield return Problem(translated.Line, $"'{key}' is no text of the guide '{guide.Guide.Id}'. Leave it out, or mend its name.{Suggestion.For(key, texts.Keys)}");
            else
                foreach (var problem in OfText(translated, english, surroundings))
                    yield return problem with { File = translation.File };
        if (Open(guide.Guide, translation).Where(open => !open.IsOptional).ToArray() is { Length: > 0 } open)
            yield return Problem(1, $"{open.Length} texts are not translated as they stand now, so {translation.Language} is not offered for '{guide.Guide.Id}': waymark guides missing {translation.Language} lists them.", isNote: true);

        GuideProblem Problem(long line, string text, bool isNote = false) => new(translation.File, line, text, isNote);
    }

    /// <summary>What has no translation of its English as it stands now, in the guide's order. The same English is listed once.</summary>
    /// <param name="translation">Null where nobody has begun.</param>
    public static IEnumerable<OpenText> Open(Guide guide, TranslationSource? translation)
    {
        var byHash = (translation?.Texts.Values ?? []).Where(text => text.Text.Length > 0).Select(text => text.Of).ToHashSet(StringComparer.Ordinal);
        return from text in GuideTexts.Of(guide).DistinctBy(text => text.Words, StringComparer.Ordinal)
               let hash = Translations.HashOf(text.Words)
               where !byHash.Contains(hash)
               select new OpenText(text.Key, text.Words, hash, translation?.Texts.GetValueOrDefault(text.Key)?.Text, text.Use == TextUse.Said);
    }

    /// <summary>Every text of the guide in that language, or null while some are missing.</summary>
    public static ImmutableDictionary<string, string>? Whole(Guide guide, TranslationSource translation)
    {
        if (Open(guide, translation).Any(open => !open.IsOptional))
            return null;
        var byHash = translation.Texts.Values.Where(text => text.Text.Length > 0)
            .GroupBy(text => text.Of, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Text, StringComparer.Ordinal);
        return guide.Texts.Select(english => KeyValuePair.Create(english.Key, Of(english.Key, english.Value)))
            .Where(text => text.Value is not null).ToImmutableDictionary(text => text.Key, text => text.Value!, StringComparer.Ordinal);

        string? Of(string key, string english) => english.Length == 0 ? english
            : translation.Texts.GetValueOrDefault(key) is { Text.Length: > 0 } own && own.Of == Translations.HashOf(english) ? own.Text
            : byHash.GetValueOrDefault(Translations.HashOf(english));
    }

    private static IEnumerable<GuideProblem> OfText(TranslatedText translated, GuideText english, Surroundings surroundings)
    {
        if (translated.Text.Length == 0)
            yield break; // Pasted, and still to be written: it counts as missing.
        if (translated.Of != Translations.HashOf(english.Words) && english.Use != TextUse.Said)
            yield return new GuideProblem("", translated.Line, $"The English of '{english.Key}' has changed since: it is now {Translations.HashOf(english.Words)}. Look at the text again.", IsNote: true);
        foreach (var name in Template.NamesIn(translated.Text).Except(Template.NamesIn(english.Words), StringComparer.Ordinal))
            yield return new GuideProblem("", translated.Line, $"'{english.Key}' names {{{name}}}, which its English does not. Its names are: {string.Join(", ", Template.NamesIn(english.Words).Distinct(StringComparer.Ordinal).Select(known => $"{{{known}}}"))}.");
        foreach (var problem in GuideCheck.OfText(english with { Words = translated.Text }, surroundings))
            yield return new GuideProblem("", translated.Line, problem);
    }
}

/// <summary>A text that is still to be translated.</summary>
/// <param name="Before">Its translation of an older English, where there is one.</param>
/// <param name="IsOptional">What people type: the language is offered without it.</param>
public sealed record OpenText(string Key, string English, string Hash, string? Before, bool IsOptional);
