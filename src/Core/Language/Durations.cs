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

    /// <summary>"4 minutes", "1 hour": rounded down to the minute, or to 5 seconds under one.</summary>
    public static string RoundedDown(TimeSpan left) => left < TimeSpan.FromMinutes(1)
        ? Count((long)Math.Max(0, Math.Floor(left.TotalSeconds / 5) * 5), "second")
        : HoursAndMinutes((long)Math.Floor(left.TotalMinutes));

    /// <summary>"10-30 seconds": both ends in the unit of the longer one.</summary>
    public static string Between(TimeSpan shortest, TimeSpan longest) => longest < TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{shortest.TotalSeconds:0}-{longest.TotalSeconds:0} seconds")
        : string.Create(CultureInfo.InvariantCulture, $"{shortest.TotalMinutes:0}-{longest.TotalMinutes:0} minutes");

    private static string HoursAndMinutes(long minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, _) => Count(minutes, "minute"),
        (var hours, 0) => Count(hours, "hour"),
        (var hours, var rest) => $"{Count(hours, "hour")} {Count(rest, "minute")}",
    };

    private static string Count(long count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
}
