using Waymark.Bot.Authoring;

namespace Waymark.Tests.Authoring;

/// <summary>Asks the readers which keys they know, by a key that they do not.</summary>
static class ReaderKeys
{
    private const string Unknown = "zzz";

    /// <summary>Where in a shipped file an unknown key is put, and where the schema says which are known.</summary>
    internal static IReadOnlyList<(string Place, string File, string Before, string Put, string Schema, string Path)> Places { get; } =
    [
        ("guide", "sms.yaml", "guide: sms\n", "zzz: 1\n", "guide", ""),
        ("question", "sms.yaml", "  - question: goal\n", "    zzz: 1\n", "guide", "definitions/item/oneOf/0"),
        ("check", "sms.yaml", "  - check: inbox\n", "    zzz: 1\n", "guide", "definitions/item/oneOf/1"),
        ("request", "sms.yaml", "  - request: fresh\n", "    zzz: 1\n", "guide", "definitions/item/oneOf/2"),
        ("moment", "sms.yaml", "  orient:\n", "    zzz: 1\n", "guide", "definitions/step"),
        ("outcome", "sms.yaml", "  reported:\n", "    zzz: 1\n", "guide", "definitions/step"),
        ("choice", "sms.yaml", "      home: { ", "zzz: 1, ", "guide", "definitions/choice/anyOf/1"),
        ("variant", "sms.yaml", "      iphone:\n", "        zzz: 1\n", "guide", "definitions/variant"),
        ("topic", "sms.yaml", "  incident: { ", "zzz: 1, ", "guide", "properties/topics/additionalProperties/anyOf/1"),
        ("pinned", "sms.yaml", "pinned:\n", "  zzz: 1\n", "guide", "properties/pinned"),
        ("phrase", "sms.yaml", "phrases:\n", "  own: { text: Own, zzz: 1 }\n", "guide", "properties/phrases/additionalProperties/anyOf/1"),
        ("service", "services/kucoin.yaml", "service: kucoin\n", "zzz: 1\n", "service", ""),
        ("paths", "services/kucoin.yaml", "paths:\n", "  zzz: 1\n", "service", "properties/paths"),
        ("numbers", "services/kucoin.yaml", "numbers:\n", "  zzz: 1\n", "service", "properties/numbers"),
        ("number", "services/kucoin.yaml", "  attempts: { ", "zzz: 1, ", "service", "properties/numbers/properties/attempts"),
        ("hosts", "hosts.yaml", "", "zzz: 1\n", "hosts", ""),
        ("vendor", "vendors/smspin.yaml", "vendor: smspin\n", "zzz: 1\n", "vendor", ""),
        ("language", "languages/en.yaml", "language: en\n", "zzz: 1\n", "language", ""),
        ("networks", "networks.yaml", "", "zzz: 1\n", "networks", ""),
        ("carrier", "networks.yaml", "carriers:\n", "  own: { name: Own, countries: [IN], zzz: 1 }\n", "networks", "properties/carriers/additionalProperties"),
        ("translation", "translations/xx.yaml", "language: xx\n", "zzz: 1\n", "translation", ""),
        ("translated text", "translations/xx.yaml", "texts:\n", "  since.text: { of: 1a2b3c4d, text: \"\", zzz: 1 }\n", "translation", "properties/texts/additionalProperties"),
    ];

    internal static IEnumerable<string> OfAll() => Places.SelectMany(place => Of(place.Place)).Distinct(StringComparer.Ordinal);

    /// <summary>The keys that are known in that place, as the refusal of an unknown one names them.</summary>
    internal static string[] Of(string place)
    {
        var (_, file, before, put, _, _) = Places.Single(known => known.Place == place);
        using var guides = new GuidesCopy();
        guides.Write("translations/xx.yaml", "language: xx\nguide: sms\ntexts:\n  others.text: { of: 1a2b3c4d, text: \"\" }\n");
        guides.Replace("sms.yaml", "      credit: { text: \"Prepaid, low credit\"", "      home: { text: Home }\n      credit: { text: \"Prepaid, low credit\"");
        guides.Replace(file, before, before + put);
        var refusal = GuideFolder.Look(guides.Folder).Problems.Single(problem => problem.Text.StartsWith($"'{Unknown}' is not known here. Known are: ", StringComparison.Ordinal)).Text;
        return refusal[(refusal.IndexOf("Known are: ", StringComparison.Ordinal) + "Known are: ".Length)..].TrimEnd('.').Split(", ");
    }
}
