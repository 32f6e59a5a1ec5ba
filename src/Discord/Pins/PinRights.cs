using Waymark.Core.Guides;
using Waymark.OnDiscord.Interactions;

namespace Waymark.OnDiscord.Pins;

/// <summary>Whether somebody may have a guide pinned, and whether the bot may: by what Discord says with each interaction.</summary>
sealed class PinRights(PinWords words)
{
    private static readonly (Permissions Bit, string Phrase)[] Named =
    [
        (Permissions.ViewChannel, Phrases.PermissionView),
        (Permissions.SendMessages, Phrases.PermissionSend),
        (Permissions.SendMessagesInThreads, Phrases.PermissionSendThreads),
        (Permissions.ReadMessageHistory, Phrases.PermissionHistory),
        (Permissions.PinMessages, Phrases.PermissionPin),
    ];

    internal static Permissions ToPin(bool inThread) => ToWrite(inThread) | Permissions.ReadMessageHistory | Permissions.PinMessages;

    internal static Permissions ToWrite(bool inThread) => Permissions.ViewChannel | PermissionBits.ToSend(inThread);

    internal const Permissions ToUnpin = Permissions.ViewChannel | Permissions.PinMessages;

    /// <summary>Null where both may; else why not, in words for the one who asked.</summary>
    internal string? Refusal(Interaction asked, Permissions needed) =>
        asked.Guild is null || !asked.May.Allows(Permissions.PinMessages) ? words.Say(Phrases.OnlyPinners, asked.Locale)
        : asked.BotMay.Allows(needed) ? null
        : Need(needed & ~asked.BotMay, asked.Locale);

    /// <summary>Which permissions the bot needs there.</summary>
    internal string Need(Permissions missing, string? language) => words.Say(Phrases.BotNeeds, language, (
        "right", string.Join(", ", from named in Named where missing.HasFlag(named.Bit) select words.Say(named.Phrase, language))));
}
