using System.Collections.Immutable;
using System.Globalization;
using Waymark.Core.Guides;
using Waymark.Core.Guides.Checking;

namespace Waymark.Bot.Authoring;

/// <summary>Reads one service's file. Every number names where it comes from.</summary>
sealed class ServiceReader(ProblemList problems)
{
    private static readonly string[] Spanned =
        ["resend_after", "use_within", "dead_after", "window", "cooldown", "pause_after_last_chance"];

    private readonly ImmutableSortedDictionary<string, ImmutableArray<string>>.Builder _claims = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);

    internal ServiceSource? Read(string yaml)
    {
        if (YamlMap.Load(yaml, problems) is not { } file)
            return null;
        var (id, name) = (file.Required("service"), file.Required("name"));
        if (id.Length > 0 && !IsId(id))
            problems.Add(file.LineOf("service"), $"'service' is '{id}'; write small letters, digits and hyphens.");
        var numbers = file.Map("numbers");
        var paths = Paths(file);
        var (says, methods, leavesOut, hosts) = (file.Texts("says"), file.Texts("methods"), file.Texts("leaves_out"), file.Texts("hosts"));
        var regions = file.Map("regions");
        ImmutableArray<KeyValuePair<string, string>> named = regions is null ? [] : [.. regions.Keys.Select(key => KeyValuePair.Create(key, regions.Required(key)))];
        file.RefuseTheRest("service", "name", "says", "paths", "regions", "methods", "leaves_out", "hosts", "numbers");
        if (numbers is null)
        {
            problems.Add(file.Line, "'numbers' is missing. Add the service's times and tries, each with where it comes from.");
            return null;
        }
        var arrives = Sourced(numbers, "usually_arrives", Spans.ReadRange, Spans.ExpectedRange);
        var spans = Spanned.ToDictionary(key => key, key => (TimeSpan?)Sourced(numbers, key, text => (object?)Spans.Read(text), Spans.Expected), StringComparer.Ordinal);
        var attempts = Count(numbers, "attempts");
        var wrong = Count(numbers, "wrong_entries");
        numbers.RefuseTheRest(["usually_arrives", .. Spanned, "attempts", "wrong_entries"]);
        if (problems.All.Count > 0 || arrives is null || attempts is null || wrong is null || spans.Values.Any(span => span is null))
            return null;
        var profile = new ServiceProfile(id, name, arrives, spans["resend_after"]!.Value, spans["use_within"]!.Value, spans["dead_after"]!.Value,
            attempts.Value, spans["window"]!.Value, spans["cooldown"]!.Value, spans["pause_after_last_chance"]!.Value, wrong.Value)
        {
            Says = [.. says],
            Regions = named,
            Methods = [.. methods],
            LeavesOut = [.. leavesOut],
            Hosts = [.. hosts],
            Paths = paths,
            Claims = _claims.ToImmutable(),
        };
        return new ServiceSource(profile, problems.File, key => key.Split('.') switch
        {
            ["numbers", var number] => numbers.LineOfKey(number),
            ["paths", var path] => file.Map("paths")!.LineOfKey(path),
            [var part, ..] => file.LineOfKey(part),
            [] => file.Line,
        });
    }

    internal static bool IsId(string text) => text.Length > 0 && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary>The ways inside the official app; every one must be there, for a text may name it.</summary>
    private ImmutableSortedDictionary<string, string> Paths(YamlMap file)
    {
        if (file.Map("paths") is not { } paths)
        {
            problems.Add(file.Line, $"'paths' is missing. Add the ways inside the official app: {string.Join(", ", ServiceProfile.PathNames)}.");
            return ImmutableSortedDictionary<string, string>.Empty;
        }
        var all = ServiceProfile.PathNames.ToImmutableSortedDictionary(path => path, paths.Required, StringComparer.Ordinal);
        paths.RefuseTheRest([.. ServiceProfile.PathNames]);
        return all;
    }

    private int? Count(YamlMap numbers, string key) => (int?)Sourced(numbers, key,
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 100 ? (object)n : null, "a number from 1 to 99");

    private T? Sourced<T>(YamlMap numbers, string key, Func<string, T?> read, string expected)
        where T : class
    {
        if (numbers.Map(key) is not { } entry)
        {
            if (!numbers.Has(key))
                problems.Add(numbers.Line, $"'{key}' is missing. Add '{key}: {{ is: ..., from: \"where the number comes from\" }}'.");
            return null;
        }
        entry.Required("from");
        var value = entry.Required("is").Length > 0 ? entry.Value("is", read, expected) : null;
        if (entry.Has("claims"))
            _claims[$"numbers.{key}"] = [.. entry.Texts("claims")];
        entry.RefuseTheRest("is", "from", "claims");
        return value;
    }
}
