namespace Waymark.TelegramServer;

/// <summary>What Telegram finds by itself in a text: commands and mentions.</summary>
static class Plain
{
    internal static IReadOnlyList<TextEntity> EntitiesOf(string? text) => text is null ? [] : [.. Found(text)];

    /// <summary>A command is for every bot unless it is addressed to one.</summary>
    internal static bool IsFor(string command, ServerUser bot) =>
        command.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 ? string.Equals(command[(at + 1)..], bot.Username, StringComparison.OrdinalIgnoreCase) : true;

    private static IEnumerable<TextEntity> Found(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('/' or '@') || (at > 0 && !char.IsWhiteSpace(text[at - 1])))
                continue;
            var end = at + 1;
            while (end < text.Length && (IsWord(text[end]) || (text[at] is '/' && text[end] is '@' && end > at + 1)))
                end++;
            var length = end - at - 1;
            if (text[at] is '/' ? length is >= 1 and <= 64 : length is >= 4 and <= 32)
                yield return new TextEntity(text[at] is '/' ? "bot_command" : "mention", at, end - at);
        }
    }

    private static bool IsWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_';
}
