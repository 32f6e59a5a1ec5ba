using System.Globalization;
using Waymark.Core.Guides;

namespace Waymark.Bot.Authoring;

/// <summary>Durations as authors write them: <c>2 min</c>, <c>24 h</c>, <c>10-30 sec</c>, <c>0 min-24 h</c>.</summary>
static class Spans
{
    internal const string Expected = "a duration such as '30 sec', '2 min' or '24 h'";
    internal const string ExpectedRange = "a range such as '2-10 min' or '10 min-24 h'";

    /// <summary>Longer than any wait that helps a person, and short enough that no sum of times overflows.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    internal static TimeSpan? Read(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (!int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        TimeSpan? unit = text[digits..].Trim() switch
        {
            "s" or "sec" or "second" or "seconds" => TimeSpan.FromSeconds(1),
            "min" or "minute" or "minutes" => TimeSpan.FromMinutes(1),
            "h" or "hour" or "hours" => TimeSpan.FromHours(1),
            "d" or "day" or "days" => TimeSpan.FromDays(1),
            _ => null,
        };
        return number <= Longest / unit ? number * unit : null;
    }

    internal static AgeRange? ReadRange(string text)
    {
        if (text.Split('-') is not [var from, var to] || Read(to.Trim()) is not { } oldest)
            return null;
        // "2-10 min": the first number has the second one's unit.
        var unit = to.Trim().TrimStart([.. "0123456789"]);
        return (Read(from.Trim()) ?? Read($"{from.Trim()} {unit.Trim()}")) is { } youngest && youngest <= oldest
            ? new AgeRange(youngest, oldest)
            : null;
    }
}
