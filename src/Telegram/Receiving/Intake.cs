using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Waymark.OnTelegram.Groups;
using Waymark.OnTelegram.Pins;

namespace Waymark.OnTelegram.Receiving;

/// <summary>Where an update goes: one line a kind.</summary>
sealed class Intake(PrivateMessages messages, GroupMessages groups, Taps taps, PinTaps pins, Memberships memberships)
{
    /// <summary>Ends when the update has its place in order; what it returns ends when its turn has committed.</summary>
    internal ValueTask<Task> BeginAsync(Update update) => update switch
    {
        { Message: { Chat.Type: ChatType.Private, From: { IsBot: false } from } message } => messages.BeginAsync(update.Id, message, from),
        { Message: { Chat.Type: ChatType.Group or ChatType.Supergroup } message } => new(groups.TakeAsync(message)),
        { CallbackQuery: { From.IsBot: false, Data: { } data } tap } when PinButton.IsOne(data) => new(pins.TakeAsync(tap, data)),
        { CallbackQuery: { From.IsBot: false } tap } => new(taps.TakeAsync(update.Id, tap)),
        { MyChatMember: { } change } => new(memberships.TakeAsync(update.Id, change)),
        _ => new(Task.CompletedTask), // What else comes is no answer to anything.
    };

    /// <summary>Updates with the same key are worked in order.</summary>
    internal static long KeyOf(Update update) => update switch
    {
        { Message: { Chat.Type: ChatType.Private } message } => message.Chat.Id,
        { CallbackQuery.From.Id: var tapper } => tapper,
        { MyChatMember.Chat.Id: var chat } => chat,
        { Message.Chat.Id: var group } => group,
        _ => 0,
    };
}
