using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.OnTelegram.Groups;
using Waymark.OnTelegram.Sending;

namespace Waymark.OnTelegram.Pins;

/// <summary><c>/pin</c>, <c>/unpin</c> and <c>/guides</c>, in groups and in private.</summary>
sealed class PinCommands(ITelegramBotClient bot, Errands errands, GroupChecks checks, GroupCalls calls, PinDialogue dialogue, GroupWords words, Moments moments)
{
    internal static bool Has(string command) => command is "pin" or "unpin" or "guides";

    internal void TakeInPrivate(Message message, User from, string command) => errands.Run(stopping => dialogue.BeginAsync(Asked.Of(message, from, moments), command, tap: null, stopping));

    /// <param name="from">Null where an administrator hides behind the group.</param>
    internal void TakeInGroup(Message message, User? from, string command) => errands.Run(async stopping =>
    {
        await checks.HideAsync(message, stopping);
        if (from is not null)
            await dialogue.BeginAsync(Asked.Of(message, from, moments), command, tap: null, stopping);
        else
            await AskWhoAsync(message, command, stopping);
    });

    /// <summary>The one sender of all who hide proves nothing; a tap tells who it is.</summary>
    private async Task AskWhoAsync(Message message, string command, CancellationToken stopping)
    {
        var button = InlineKeyboardButton.WithCallbackData(words.Words.Say(Phrases.GoOn, null), new PinButton.GoOn(command).Write());
        try
        {
            await calls.AnywhereAsync(message.Chat.Id, (chat, over) => bot.SendMessage(
                chat, Wording.Escaped(words.Words.Say(Phrases.ForAdministrators, null)), ParseMode.Html, replyMarkup: new InlineKeyboardMarkup(button),
                messageThreadId: message.IsTopicMessage ? message.MessageThreadId : null, disableNotification: true, cancellationToken: over), stopping);
        }
        catch (ApiRequestException refused) when (refused.ErrorCode is 400 or 403)
        {
            // The bot may not write there, so nobody can be asked.
        }
    }
}
