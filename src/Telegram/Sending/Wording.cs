using System.Globalization;
using System.Text;
using Waymark.Core.Conversations;
using Waymark.Core.Language;

namespace Waymark.OnTelegram.Sending;

/// <summary>
/// A message as Telegram's HTML, and as plain text for a server that cannot read it. Times tick on the person's screen
/// by themselves (<c>tg-time</c>, Bot API 9.5); where they do not, the absolute time with its zone stands there.
/// </summary>
static class Wording
{
    internal static string Html(Message message, DateTimeOffset now)
    {
        var text = new StringBuilder();
        foreach (var part in message.Parts)
            text.Append(part switch
            {
                Part.Words words => Escaped(words.Text),
                Part.When time => Of(time, now, Live),
                _ => "",
            });
        return message.Block ? $"<pre>{text}</pre>" : text.ToString();
    }

    internal static string Plain(Message message, DateTimeOffset now) => string.Concat(message.Parts.Select(part => part switch
    {
        Part.Words words => words.Text,
        Part.When time => Of(time, now, (_, _, words) => words),
        _ => "",
    }));

    internal static string Escaped(string words) => words
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <param name="live">What becomes of a moment, a client's format for it, and words that stay true.</param>
    private static string Of(Part.When time, DateTimeOffset now, Func<DateTimeOffset, string, string, string> live)
    {
        switch (time.Style)
        {
            case TimeStyle.Remaining:
                return live(time.At, "r", $"at {Clock(RoundedUp(time.At), now)}");
            case TimeStyle.WaitEnd:
                var end = RoundedUp(time.At);
                var left = time.At > now ? $"{Durations.RoundedUp(time.At - now)} after this message" : "now";
                return $"{live(end, Format(end, now), Clock(end, now))} ({live(time.At, "r", left)})";
            case TimeStyle.UseBy:
                var safe = DateTimeOffset.FromUnixTimeSeconds(time.At.ToUnixTimeSeconds()); // Down: a code is dead a moment later.
                return safe > now
                    ? $"{live(safe, "T", Seconds(safe))} ({live(safe, "r", $"{Durations.RoundedDown(safe - now)} after this message")})"
                    : $"{live(safe, "T", Seconds(safe))} (over)";
            default:
                return live(time.At, Format(time.At, now), Clock(time.At, now));
        }
    }

    private static string Live(DateTimeOffset at, string format, string words) =>
        string.Create(CultureInfo.InvariantCulture, $"<tg-time unix=\"{Math.Ceiling(at.ToUnixTimeMilliseconds() / 1000.0):0}\" format=\"{format}\">{words}</tg-time>");

    private static bool IsToday(DateTimeOffset at, DateTimeOffset now) => (at - now).Duration() < TimeSpan.FromHours(20);

    private static string Format(DateTimeOffset at, DateTimeOffset now) => IsToday(at, now) ? "t" : "wdt";

    private static string Clock(DateTimeOffset at, DateTimeOffset now) =>
        at.UtcDateTime.ToString(at.UtcDateTime.Date == now.UtcDateTime.Date ? "HH:mm 'UTC'" : "dddd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Seconds(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static DateTimeOffset RoundedUp(DateTimeOffset at) =>
        at.AddTicks((TimeSpan.TicksPerMinute - (at.UtcTicks % TimeSpan.TicksPerMinute)) % TimeSpan.TicksPerMinute);
}
