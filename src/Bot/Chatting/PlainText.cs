using System.Globalization;
using System.Text;
using Waymark.Core.Conversations;
using Waymark.Core.Language;

namespace Waymark.Bot.Chatting;

/// <summary>A prompt as plain lines, for the console and for transcripts.</summary>
static class PlainText
{
    internal static string Of(Message message, DateTimeOffset now)
    {
        var text = new StringBuilder();
        foreach (var part in message.Parts)
            text.Append(part switch
            {
                Part.Words words => words.Text,
                Part.When time => Of(time, now),
                _ => "",
            });
        return text.ToString();
    }

    private static string Of(Part.When time, DateTimeOffset now) => time.Style switch
    {
        TimeStyle.Remaining => In(time.At - now),
        // Nothing here ticks, so the absolute time stands beside the span, with its zone.
        TimeStyle.WaitEnd => $"{Day(RoundedUp(time.At), now)}{Clock(RoundedUp(time.At))} ({In(time.At - now)})",
        TimeStyle.UseBy when time.At <= now => $"{Clock(time.At)} (over)",
        // Rounded down it may be over already; then only the seconds are true.
        TimeStyle.UseBy when time.At - now < TimeSpan.FromMinutes(1) => $"{Seconds(time.At)} (for {Durations.RoundedDown(time.At - now)})",
        TimeStyle.UseBy => $"{Clock(time.At)} (for {Durations.RoundedDown(time.At - now)})",
        _ => now - time.At < TimeSpan.FromMinutes(1) ? $"{Clock(time.At)} (just now)" : $"{Clock(time.At)} ({Durations.RoundedDown(now - time.At)} ago)",
    };

    /// <summary>"1:58", "1:02:03": what is left until the next thing.</summary>
    internal static string Left(TimeSpan left)
    {
        var whole = TimeSpan.FromSeconds(Math.Ceiling(Math.Max(0, left.TotalSeconds)));
        return whole.ToString(whole >= TimeSpan.FromHours(1) ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
    }

    private static string In(TimeSpan wait) => wait <= TimeSpan.Zero ? "now" : $"in {Durations.RoundedUp(wait)}";

    private static string Day(DateTimeOffset at, DateTimeOffset now) =>
        at.UtcDateTime.Date == now.UtcDateTime.Date ? "" : at.UtcDateTime.ToString("dddd ", CultureInfo.InvariantCulture);

    private static string Seconds(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Clock(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static DateTimeOffset RoundedUp(DateTimeOffset at) =>
        at.AddTicks((TimeSpan.TicksPerMinute - (at.UtcTicks % TimeSpan.TicksPerMinute)) % TimeSpan.TicksPerMinute);
}
