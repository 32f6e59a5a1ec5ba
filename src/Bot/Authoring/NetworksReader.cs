using System.Collections.Immutable;
using Waymark.Core.Language;

namespace Waymark.Bot.Authoring;

/// <summary>Reads the file of mobile networks: what they are called, where they are, and where codes are filtered.</summary>
sealed class NetworksReader(ProblemList problems)
{
    internal Networks? Read(string yaml)
    {
        if (YamlMap.Load(yaml, problems) is not { } file)
            return null;
        var filtering = Countries(file, "filtering");
        var carriers = file.Map("carriers") is { } map ? map.Keys.Select(id => map.Map(id) is { } carrier ? CarrierOf(carrier, id) : null).OfType<Carrier>().ToArray() : [];
        file.RefuseTheRest("filtering", "carriers");
        return new Networks(carriers, filtering);
    }

    private Carrier CarrierOf(YamlMap map, string id)
    {
        var name = map.Required("name");
        var says = map.Has("says") ? map.Lines("says") : [(name, map.Line)];
        var carrier = new Carrier(id, name, Countries(map, "countries"),
            [.. says.Where(said => PhraseReader.IsPhrase(said.Text, said.Line, problems, _ => false)).Select(said => said.Text)],
            map.Has("languages") ? [.. map.Texts("languages")] : []);
        map.RefuseTheRest("name", "countries", "says", "languages");
        return carrier;
    }

    private ImmutableArray<string> Countries(YamlMap map, string key)
    {
        var read = map.Has(key) ? map.Lines(key) : [];
        foreach (var (country, line) in read.Where(country => !FactNames.IsValue(FactNames.Country, country.Text)))
            problems.Add(line, $"'{country}' is no country. Write {FactNames.Expected(FactNames.Country)}.");
        return [.. read.Select(country => country.Text)];
    }
}
