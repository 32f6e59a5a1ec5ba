using System.Collections.Immutable;
using Waymark.Core.Guides.Checking;

namespace Waymark.Bot.Authoring;

/// <summary>Reads the texts of one guide in another language.</summary>
sealed class TranslationReader(ProblemList problems)
{
    internal TranslationSource? Read(string yaml)
    {
        if (YamlMap.Load(yaml, problems) is not { } file)
            return null;
        var (language, guide) = (file.Required("language"), file.Required("guide"));
        var texts = ImmutableSortedDictionary.CreateBuilder<string, TranslatedText>(StringComparer.Ordinal);
        if (file.Map("texts") is { } map)
            foreach (var key in map.Keys)
                if (map.Map(key) is { } entry)
                {
                    var said = string.Join('\n', entry.Texts("text"));
                    if (!entry.Has("text"))
                        problems.Add(entry.Line, "'text' is missing here. Add 'text: ...'.");
                    texts[key] = new TranslatedText(entry.Required("of"), said.TrimEnd('\n'), map.LineOfKey(key));
                    entry.RefuseTheRest("of", "text");
                }
        file.RefuseTheRest("language", "guide", "texts");
        return language.Length == 0 || guide.Length == 0 ? null : new TranslationSource(language, guide, problems.File, texts.ToImmutable());
    }
}
