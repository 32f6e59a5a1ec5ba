namespace Waymark.Core.Language;

/// <summary>The commands that platforms list, in the order in which they list them.</summary>
public static class CommandNames
{
    /// <summary>What a platform shows of a description: Discord cuts there, Telegram at more.</summary>
    public const int LongestDescription = 100;

    /// <summary>For everybody, where the bot talks with one person.</summary>
    public static IReadOnlyList<string> Personal { get; } = ["check", "guide", "language", "help", "cancel", "forget", "privacy", "about"];

    /// <summary>For moderators of a community.</summary>
    public static IReadOnlyList<string> OfModerators { get; } = ["pin", "unpin", "guides"];

    public static IReadOnlyList<string> All { get; } = [.. Personal, .. OfModerators];
}
