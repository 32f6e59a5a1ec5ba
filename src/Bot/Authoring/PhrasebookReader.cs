using System.Collections.Immutable;
using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Bot.Authoring;

/// <summary>Reads one language's file: what people say, and what they mean by it.</summary>
sealed class PhrasebookReader(ProblemList problems)
{
    internal NamedPhrasebook? Read(string yaml)
    {
        if (YamlMap.Load(yaml, problems) is not { } file)
            return null;
        var language = file.Required("language");
        file.Required("name");
        var phrasebook = new Phrasebook(Phrases(file, "anywhere"), Phrases(file, "alone"), file.Texts("negations"));
        file.RefuseTheRest("language", "name", "negations", "anywhere", "alone");
        return language.Length == 0 ? null : new NamedPhrasebook(language, phrasebook);
    }

    private Dictionary<Meaning, ImmutableArray<string>> Phrases(YamlMap file, string part)
    {
        var all = new Dictionary<Meaning, ImmutableArray<string>>();
        if (file.Map(part) is not { } map)
            return all;
        foreach (var word in map.Keys)
        {
            var phrases = map.Texts(word);
            if (MeaningWords.Read(word) is { } meaning)
                all[meaning] = [.. phrases];
            else
                problems.Add(map.LineOf(word), $"'{word}' is no meaning. Known are: {MeaningWords.All}.");
            foreach (var phrase in phrases.Where(phrase => Wording.Normalise(phrase).Length == 0))
                problems.Add(map.LineOf(word), $"The phrase '{phrase}' has no letter or digit, so nobody can say it.");
        }
        return all;
    }
}

sealed record NamedPhrasebook(string Language, Phrasebook Phrasebook);
