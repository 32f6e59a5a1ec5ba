using Waymark.Engine;

namespace Waymark.OnTelegram.Receiving;

/// <summary>A line that begins with a command: <c>/check</c>, <c>/check@waymark_bot it does not come</c>.</summary>
static class CommandLine
{
    /// <summary>The same in a group, where other bots have commands too: null where it names another one.</summary>
    /// <param name="isNamed">It names this bot.</param>
    internal static Said.Commanded? ReadInGroup(string text, string? username, out bool isNamed)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var end = text.IndexOfAny([' ', '\n', '\t']);
        isNamed = at > 0 && (end < 0 || at < end);
        return !isNamed || text.AsSpan(at + 1, (end < 0 ? text.Length : end) - at - 1).Equals(username, StringComparison.OrdinalIgnoreCase) ? Read(text) : null;
    }

    /// <summary>Null where the text is none.</summary>
    internal static Said.Commanded? Read(string text)
    {
        if (text is not ['/', (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..])
            return null;
        var end = text.IndexOfAny([' ', '\n', '\t']);
        var name = end < 0 ? text[1..] : text[1..end];
        var at = name.IndexOf('@', StringComparison.Ordinal);
        return new Said.Commanded((at < 0 ? name : name[..at]).ToLowerInvariant(), end < 0 ? "" : text[(end + 1)..].Trim());
    }
}
