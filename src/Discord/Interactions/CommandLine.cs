using Waymark.Engine;

namespace Waymark.OnDiscord.Interactions;

/// <summary>A command that was sent as a plain line, because it was typed too fast for Discord's own.</summary>
static class CommandLine
{
    /// <summary>Null where the text is none.</summary>
    internal static Said.Commanded? Read(string text)
    {
        if (text is not ['/', (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..])
            return null;
        var end = text.IndexOfAny([' ', '\n', '\t']);
        return new Said.Commanded((end < 0 ? text[1..] : text[1..end]).ToLowerInvariant(), end < 0 ? "" : text[(end + 1)..].Trim());
    }
}
