using System.Collections.Immutable;
using System.Globalization;
using Waymark.Core.Guides.Checking;
using Waymark.Core.Language;

namespace Waymark.Bot.Authoring;

/// <summary>Reads one language's file: what people say, and what they mean by it.</summary>
sealed class LanguageReader(ProblemList problems)
{
    private static readonly ImmutableSortedDictionary<string, TimeSpan> UnitNames = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        new Dictionary<string, TimeSpan>(StringComparer.Ordinal)
        {
            ["second"] = TimeSpan.FromSeconds(1),
            ["minute"] = TimeSpan.FromMinutes(1),
            ["hour"] = TimeSpan.FromHours(1),
            ["day"] = TimeSpan.FromDays(1),
            ["week"] = TimeSpan.FromDays(7),
        });

    internal LanguageSource? Read(string yaml)
    {
        if (YamlMap.Load(yaml, problems) is not { } file)
            return null;
        var (language, name) = (file.Required("language"), file.Required("name"));
        var words = Lists(file.Map("words"));
        var source = new LanguageSource(language, name)
        {
            NeverShare = file.Text("never_share"),
            Commands = Commands(file.Map("commands")),
            Words = words,
            Negations = Words(file, "negations"),
            Fillers = Words(file, "fillers"),
            Conjunctions = Words(file, "conjunctions"),
            Known = Words(file, "known"),
            Numbers = Keyed(file.Map("numbers"), Number, "a number such as 2 or 0.5"),
            Units = Keyed<TimeSpan>(file.Map("units"), unit => UnitNames.TryGetValue(unit, out var span) ? span : null, $"one of: {string.Join(", ", UnitNames.Keys)}"),
            Times = Words(file, "times"),
            Phrases = [.. new PhraseReader(problems, words.ContainsKey).Read(file)],
        };
        file.RefuseTheRest(["language", "name", "never_share", "commands", "words", "negations", "fillers", "conjunctions", "known", "numbers", "units", "times", .. PhraseReader.Parts]);
        return language.Length == 0 ? null : source;
    }

    private ImmutableDictionary<string, string> Commands(YamlMap? map)
    {
        if (map is null)
            return ImmutableDictionary<string, string>.Empty;
        var all = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in map.Keys)
            if (!CommandNames.All.Contains(name, StringComparer.Ordinal))
                problems.Add(map.LineOfKey(name), $"'{name}' is no command. Known are: {string.Join(", ", CommandNames.All)}.{Suggestion.For(name, CommandNames.All)}");
            else if (map.Text(name) is { } text && IsDescription(text, name, map.LineOf(name)))
                all[name] = text;
        if (CommandNames.All.Where(name => !map.Has(name)).ToArray() is { Length: > 0 } missing)
            problems.Add(map.Line, $"'commands' says nothing of: {string.Join(", ", missing)}. Add them, or leave 'commands' out: English stands then.");
        return all.ToImmutable();
    }

    private bool IsDescription(string text, string name, long line)
    {
        if (text.Length is > 0 and <= CommandNames.LongestDescription && !text.Contains('\n', StringComparison.Ordinal))
            return true;
        problems.Add(line, string.Create(CultureInfo.InvariantCulture, $"What '{name}' does is told in {text.Length} characters; platforms show one line of 1 to {CommandNames.LongestDescription}. Shorten it."));
        return false;
    }

    private ImmutableDictionary<string, ImmutableArray<string>> Lists(YamlMap? map) => map is null
        ? ImmutableDictionary<string, ImmutableArray<string>>.Empty
        : map.Keys.ToImmutableDictionary(name => name, name => Words(map, name), StringComparer.Ordinal);

    private ImmutableArray<string> Words(YamlMap map, string key)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var (word, line) in map.Has(key) ? map.Lines(key) : [])
            if (PhraseReader.IsPhrase(word, line, problems, _ => false))
                words.Add(word);
        return words.ToImmutable();
    }

    private ImmutableArray<(string Word, T Value)> Keyed<T>(YamlMap? map, Func<string, T?> valueOf, string expected)
        where T : struct
    {
        var all = ImmutableArray.CreateBuilder<(string, T)>();
        foreach (var key in map?.Keys ?? [])
            if (valueOf(key) is { } value)
                all.AddRange(Words(map!, key).Select(word => (word, value)));
            else
                problems.Add(map!.LineOf(key), $"'{key}' is not known here. Write {expected}.{Suggestion.For(key, UnitNames.Keys)}");
        return all.ToImmutable();
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
