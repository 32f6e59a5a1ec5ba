using System.Globalization;

namespace Waymark.Core.Language;

/// <summary>Durations in words, rounded so that nobody acts too early on a wait or too late on a code.</summary>
public static class Durations
{
    /// <summary>"35 seconds", "2 minutes", "1 hour 5 minutes": rounded up to 5 seconds, a minute, or 5 minutes over two hours.</summary>
    public static string RoundedUp(TimeSpan wait)
    {
        if (wait <= TimeSpan.FromSeconds(59))
            return Count((long)Math.Max(5, Math.Ceiling(wait.TotalSeconds / 5) * 5), "second");
        var minutes = (long)Math.Ceiling(wait.TotalMinutes);
        return minutes > 120 ? HoursAndMinutes((minutes + 4) / 5 * 5) : HoursAndMinutes(minutes);
    }

    /// <summary>"24 hours", "30 days": whole days from two on.</summary>
    public static string InDays(TimeSpan span) =>
        span >= TimeSpan.FromDays(2) && span.Ticks % TimeSpan.TicksPerDay == 0 ? Count((long)span.TotalDays, "day") : RoundedUp(span);

    /// <summary>"4 minutes", "1 hour": rounded down to the minute, or to 5 seconds under one.</summary>
    public static string RoundedDown(TimeSpan left) => left < TimeSpan.FromMinutes(1)
        ? Count((long)Math.Max(0, Math.Floor(left.TotalSeconds / 5) * 5), "second")
        : HoursAndMinutes((long)Math.Floor(left.TotalMinutes));

    /// <summary>"10-30 seconds": both ends in the unit of the longer one.</summary>
    public static string Between(TimeSpan shortest, TimeSpan longest) => longest < TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{shortest.TotalSeconds:0}-{longest.TotalSeconds:0} seconds")
        : string.Create(CultureInfo.InvariantCulture, $"{shortest.TotalMinutes:0}-{longest.TotalMinutes:0} minutes");

    /// <summary>The same at the head of a sentence, always as many: "Two minutes", "60 seconds".</summary>
    public static string Capital(TimeSpan wait)
    {
        if (wait < TimeSpan.FromMinutes(2))
            return Count((long)Math.Ceiling(wait.TotalSeconds), "second");
        var words = RoundedUp(wait).Split(' ', 2);
        return int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? $"{Capital(number)} {words[1]}" : string.Join(' ', words);
    }

    /// <summary>A number at the head of a sentence: "Three", and "13" from there on.</summary>
    public static string Capital(int number) => number switch
    {
        1 => "One",
        2 => "Two",
        3 => "Three",
        4 => "Four",
        5 => "Five",
        6 => "Six",
        7 => "Seven",
        8 => "Eight",
        9 => "Nine",
        10 => "Ten",
        11 => "Eleven",
        12 => "Twelve",
        _ => Number(number),
    };

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string HoursAndMinutes(long minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, _) => Count(minutes, "minute"),
        (var hours, 0) => Count(hours, "hour"),
        (var hours, var rest) => $"{Count(hours, "hour")} {Count(rest, "minute")}",
    };

    private static string Count(long count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
}
