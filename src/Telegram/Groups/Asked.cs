using Telegram.Bot.Types;

namespace Waymark.OnTelegram.Groups;

/// <summary>Somebody turned to the bot, and where an answer that only they see goes.</summary>
/// <param name="Since">When, in conversation time: Telegram takes such an answer only soon after it.</param>
/// <param name="Command">The command's own ephemeral id, where only the bot saw it.</param>
/// <param name="Tap">The tap that it was, if one.</param>
sealed record Asked(long Chat, int? Thread, User By, DateTimeOffset Since, int? Command = null, string? Tap = null)
{
    internal bool InPrivate => Chat > 0;

    internal string? Language => By.LanguageCode;

    internal static Asked Of(Message message, User by, Moments moments) =>
        new(message.Chat.Id, ThreadOf(message), by, moments.EarliestOf(message), message.EphemeralMessageId);

    internal static Asked? Of(CallbackQuery tap, Moments moments) =>
        tap.Message is { } message ? new(message.Chat.Id, ThreadOf(message), tap.From, moments.Now, Tap: tap.Id) : null;

    /// <summary>Only in a topic: the general one has no number of its own, and replies have one that is no topic.</summary>
    private static int? ThreadOf(Message message) => message.IsTopicMessage ? message.MessageThreadId : null;
}
