using Waymark.Core.Guides.Checking;
using Waymark.Core.Language;

namespace Waymark.Bot.Authoring;

/// <summary>Reads the phrases of one language: by meaning, by fact, and by what the message is about.</summary>
sealed class PhraseReader(ProblemList problems, Func<string, bool> isList)
{
    internal static string[] Parts { get; } = ["urgent", "corrections", "ignored", "error_words", "under", "nearly", "over", "anywhere", "alone", "facts", "topics"];

    internal IEnumerable<PhraseSource> Read(YamlMap file) =>
    [
        .. Listed(file, "urgent", new Sense.Urgent()),
        .. Listed(file, "corrections", new Sense.Correction()),
        .. Listed(file, "ignored", new Sense.Ignored()),
        .. Listed(file, "error_words", new Sense.ErrorWord()),
        .. Listed(file, "under", new Sense.Bound(BoundKind.Under)),
        .. Listed(file, "nearly", new Sense.Bound(BoundKind.Nearly)),
        .. Listed(file, "over", new Sense.Bound(BoundKind.Over)),
        .. Meanings(file.Map("anywhere"), alone: false),
        .. Meanings(file.Map("alone"), alone: true),
        .. Facts(file.Map("facts")),
        .. Topics(file.Map("topics")),
    ];

    private IEnumerable<PhraseSource> Listed(YamlMap file, string key, Sense sense) => file.Has(key) ? Phrases(file, key, sense) : [];

    private IEnumerable<PhraseSource> Meanings(YamlMap? map, bool alone)
    {
        foreach (var word in map?.Keys ?? [])
            if (MeaningWords.Read(word) is { } meaning)
                foreach (var phrase in Phrases(map!, word, new Sense.Means(meaning), alone))
                    yield return phrase;
            else
                problems.Add(map!.LineOf(word), $"'{word}' is no meaning. Known are: {MeaningWords.All}.{Suggestion.For(word, MeaningWords.All.Split(", "))}");
    }

    private IEnumerable<PhraseSource> Facts(YamlMap? facts)
    {
        foreach (var fact in facts?.Keys ?? [])
        {
            if (!FactNames.IsKnown(fact))
                problems.Add(facts!.LineOf(fact), $"'{fact}' is no fact. Known are: {string.Join(", ", FactNames.All)}.{Suggestion.For(fact, FactNames.All)}");
            else if (facts!.Map(fact) is { } values)
                foreach (var value in values.Keys)
                    if (FactNames.IsValue(fact, value))
                        foreach (var phrase in Phrases(values, value, new Sense.Fact(fact, value)))
                            yield return phrase;
                    else
                        problems.Add(values.LineOf(value), $"'{fact}' is never '{value}'. It can be: {FactNames.Expected(fact)}.{Suggestion.For(value, FactNames.Expected(fact).Split(", "))}");
        }
    }

    private IEnumerable<PhraseSource> Topics(YamlMap? topics)
    {
        foreach (var label in topics?.Keys ?? [])
            if (Labels.Topics.Contains(label, StringComparer.Ordinal))
                foreach (var phrase in Phrases(topics!, label, new Sense.Topic(label)))
                    yield return phrase;
            else
                problems.Add(topics!.LineOf(label), $"'{label}' is no topic. Known are: {string.Join(", ", Labels.Topics.Order(StringComparer.Ordinal))}.{Suggestion.For(label, Labels.Topics)}");
    }

    private IEnumerable<PhraseSource> Phrases(YamlMap map, string key, Sense sense, bool alone = false) =>
        from read in map.Lines(key)
        where IsPhrase(read.Text, read.Line, problems, isList)
        select new PhraseSource(read.Text, sense, alone);

    /// <summary>Whether somebody can say it; what is wrong with it is noted.</summary>
    internal static bool IsPhrase(string phrase, long line, ProblemList problems, Func<string, bool> isList)
    {
        var parts = PhrasePart.Of(phrase);
        if (parts.IsEmpty)
            problems.Add(line, $"The phrase '{phrase}' has no letter or digit, so nobody can say it.");
        foreach (var unknown in parts.OfType<PhrasePart.List>().Where(list => !isList(list.Name)))
            problems.Add(line, $"'{phrase}' names the list '{unknown.Name}', which is not there. Add it under 'words', or mend the name.");
        if (phrase.Count(letter => letter is '{' or '}') != 2 * parts.Count(part => part is PhrasePart.List))
            problems.Add(line, $"In '{phrase}' the braces are not a word of their own. Write '{{code}} come', with spaces around them.");
        foreach (var stem in parts.OfType<PhrasePart.Stem>().Where(stem => stem.Text.Length < 2))
            problems.Add(line, $"'{stem.Text}-' in '{phrase}' stands for too many words. Write at least two letters before the hyphen.");
        return !parts.IsEmpty;
    }
}
