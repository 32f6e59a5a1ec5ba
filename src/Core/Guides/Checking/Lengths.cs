namespace Waymark.Core.Guides.Checking;

/// <summary>Buttons that fit, messages that are read at a glance, scripts that can be copied with one tap.</summary>
static class Lengths
{
    /// <summary>What a phone shows of a button: Telegram cuts there, Discord at twice as much.</summary>
    internal const int LongestChoice = 40;

    internal const int LongestMessage = 160, MostLines = 2;

    /// <summary>The whole message, with the lines that every pin has, then fits what an ephemeral preview can show (1,024).</summary>
    internal const int LongestPinned = 300;

    /// <summary>Telegram's limit for a button that copies a text.</summary>
    internal const int LongestScript = 256;

    internal static IEnumerable<string> Of(GuideText text, Surroundings surroundings) => text.Use switch
    {
        TextUse.Label when text.Words.Length > LongestChoice =>
            [$"The choice '{text.Words}' has {text.Words.Length} characters; a button shows {LongestChoice}. Shorten it."],
        TextUse.Script when text.Words.Length > LongestScript =>
            [$"The text to copy has {text.Words.Length} characters; one tap copies {LongestScript} at most. Shorten it."],
        TextUse.Pinned when text.Words.Length > LongestPinned =>
            [$"'{text.Key}' has {text.Words.Length} characters; a pinned message is read by people in passing, {LongestPinned} at most. Shorten it."],
        TextUse.Prompt or TextUse.Message when !text.IsAlarm => OfMessage(text),
        _ => [],
    };

    private static IEnumerable<string> OfMessage(GuideText text)
    {
        if (text.Key == Phrases.KeyOf(Phrases.NeverShare))
            yield break;
        var words = text.Words.TrimEnd().Replace($"{{{Phrases.NeverShare}}}", "", StringComparison.Ordinal).Trim();
        if (text.Words.TrimEnd().Count(letter => letter == '\n') + 1 is var lines and > MostLines && words.Count(letter => letter == '\n') + 1 > MostLines)
            yield return $"'{text.Key}' has {lines} lines; people read {MostLines}. Shorten it, or move a part to 'after'.";
        if (words.Length > LongestMessage)
            yield return $"'{text.Key}' has {words.Length} characters; people read {LongestMessage}. Shorten it, or move a part to 'after'.";
    }
}
