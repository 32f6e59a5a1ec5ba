using System.Globalization;
using System.Text;
using Waymark.Core.Conversations;

namespace Waymark.OnDiscord.Sending;

/// <summary>
/// A message as Discord's Markdown. Times tick on the person's screen by themselves (<c>&lt;t:unix:R&gt;</c>), so no message
/// is edited for a countdown; the absolute time with its zone stands beside.
/// </summary>
static class Wording
{
    private const string Special = "\\*_~`|";

    internal static string Of(Message message, DateTimeOffset now)
    {
        var text = new StringBuilder();
        foreach (var part in message.Parts)
            text.Append(part switch
            {
                Part.Words words when message.Block => words.Text.Replace("```", "'''", StringComparison.Ordinal),
                Part.Words words => Escaped(words.Text),
                Part.When time when message.Block => Absolute(time, now),
                Part.When time => Of(time, now),
                _ => "",
            });
        return message.Block ? $"```\n{text}\n```" : text.ToString();
    }

    /// <summary>An adapter's own text; <c>{due}</c> is the moment that it is about.</summary>
    internal static string Of(string phrase, DateTimeOffset? due, DateTimeOffset now) => due is { } at
        ? Escaped(phrase).Replace("{due}", Of(new Part.When(at, TimeStyle.Remaining), now), StringComparison.Ordinal)
        : Escaped(phrase);

    /// <summary>Words mean themselves; an address stays as it is, or it would lead elsewhere.</summary>
    internal static string Escaped(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        for (var at = 0; at < words.Length;)
        {
            var end = words.AsSpan(at).StartsWith("http", StringComparison.Ordinal) ? EndOfWord(words, at) : at;
            if (end > at)
            {
                text.Append(words, at, end - at);
                at = end;
                continue;
            }
            if (Special.Contains(words[at], StringComparison.Ordinal) || (words[at] is '>' or '#' && (at == 0 || words[at - 1] is '\n')))
                text.Append('\\');
            text.Append(words[at++]);
        }
        return text.ToString();
    }

    private static int EndOfWord(string words, int from) => words.AsSpan(from).IndexOfAny(' ', '\n') is var length and >= 0 ? from + length : words.Length;

    private static string Of(Part.When time, DateTimeOffset now) => time.Style switch
    {
        TimeStyle.Remaining => $"{Live(time.At)} ({Clock(RoundedUp(time.At), now)})",
        TimeStyle.UseBy when time.At <= now => $"{Seconds(time.At)} (over)",
        _ => $"{Absolute(time, now)} ({Live(time.At)})",
    };

    private static string Absolute(Part.When time, DateTimeOffset now) => time.Style switch
    {
        TimeStyle.UseBy => Seconds(time.At),
        TimeStyle.Past => Clock(time.At, now),
        _ => Clock(RoundedUp(time.At), now),
    };

    private static string Live(DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"<t:{Math.Ceiling(at.ToUnixTimeMilliseconds() / 1000.0):0}:R>");

    private static string Clock(DateTimeOffset at, DateTimeOffset now) =>
        at.UtcDateTime.ToString(at.UtcDateTime.Date == now.UtcDateTime.Date ? "HH:mm 'UTC'" : "dddd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Seconds(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static DateTimeOffset RoundedUp(DateTimeOffset at) =>
        at.AddTicks((TimeSpan.TicksPerMinute - (at.UtcTicks % TimeSpan.TicksPerMinute)) % TimeSpan.TicksPerMinute);
}
