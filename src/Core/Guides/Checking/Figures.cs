using System.Globalization;
using System.Text.RegularExpressions;

namespace Waymark.Core.Guides.Checking;

/// <summary>A service's numbers stand in its profile only: a text that repeats one is wrong for the next service.</summary>
static partial class Figures
{
    private const string WordPattern = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|forty-five|sixty|ninety";

    private static readonly Dictionary<string, int> Words = WordPattern.Split('|')
        .Zip([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 40, 45, 60, 90]).ToDictionary(word => word.First, word => word.Second, StringComparer.Ordinal);

    internal static IEnumerable<string> Of(GuideText text, Surroundings surroundings)
    {
        // An answer such as "2-10 min" tells the clock by itself what it means.
        if (text.Use == TextUse.Said || text.Choice is { LastTap: not null } or { Taps: not null } or { LockedFor: not null })
            yield break;
        var own = surroundings.OwnNumbers.SelectMany(In).ToHashSet();
        foreach (var figure in In(text.Words).Where(figure => !own.Contains(figure)).SelectMany(Ends).Distinct())
            foreach (var service in surroundings.Services)
                if (NamesOf(service, figure) is { Length: > 0 } names)
                {
                    yield return $"'{text.Key}' repeats a number of {service.Id}: '{figure.Words}'. Write {names}, or list it under own_numbers where it is no service's.";
                    break;
                }
    }

    private static string NamesOf(ServiceProfile service, Figure figure) => string.Join(" or ",
        from number in new (string Name, Figure Figure)[]
        {
            ("usual", new Figure("", service.UsuallyArrives.Youngest, service.UsuallyArrives.Oldest)),
            ("resend_after", new Figure("", null, service.ResendAfter)),
            ("use_within", new Figure("", null, service.UseWithin)),
            ("dead_after", new Figure("", null, service.DeadAfter)),
            ("window", new Figure("", null, service.Window)),
            ("cooldown", new Figure("", null, service.Cooldown)),
            ("attempts", new Figure("", null, null, service.Attempts)),
        }
        where number.Figure == figure
        select $"{{{number.Name}}}");

    private static IEnumerable<Figure> In(string text)
    {
        foreach (Match match in FigurePattern().Matches(text))
        {
            var count = Number(match, "number");
            if (UnitOf(match.Groups["unit"].Value.ToLowerInvariant()) is { } unit)
                yield return new Figure(match.Value, match.Groups["from"].Success ? Number(match, "from") * unit : null, count * unit);
            else
                yield return new Figure(match.Value, null, null, count);
        }
    }

    /// <summary>"15 to 30 minutes" repeats a number that is one of its ends, too.</summary>
    private static IEnumerable<Figure> Ends(Figure figure) => figure.From is { } from
        ? [figure, figure with { From = null }, figure with { From = null, Span = from }]
        : [figure];

    private static TimeSpan? UnitOf(string unit) => unit switch
    {
        "s" or "sec" or "secs" or "second" or "seconds" => TimeSpan.FromSeconds(1),
        "m" or "min" or "mins" or "minute" or "minutes" => TimeSpan.FromMinutes(1),
        "h" or "hour" or "hours" => TimeSpan.FromHours(1),
        "d" or "day" or "days" => TimeSpan.FromDays(1),
        _ => null,
    };

    private static int Number(Match match, string group) => match.Groups[group].Value.ToLowerInvariant() is var written
        && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Words[written];

    [GeneratedRegex(@"\b((?<from>[0-9]{1,4}|" + WordPattern + @")\s*(-|–|to|and|or)\s*)?(?<number>[0-9]{1,4}|" + WordPattern + @")[\s-]*(?<unit>seconds?|secs?|s|minutes?|mins?|m|hours?|h|days?|d|requests|tries|attempts|taps)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FigurePattern();

    /// <summary>A duration, a range of two, or a count; equal whatever its words are.</summary>
    private sealed record Figure(string Words, TimeSpan? From, TimeSpan? Span, int? Count = null)
    {
        public bool Equals(Figure? other) => other is not null && (From, Span, Count) == (other.From, other.Span, other.Count);

        public override int GetHashCode() => HashCode.Combine(From, Span, Count);
    }
}
