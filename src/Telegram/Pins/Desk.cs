using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Waymark.OnTelegram.Groups;
using Waymark.OnTelegram.Sending;

namespace Waymark.OnTelegram.Pins;

/// <summary>Where a moderator reads: in a group an ephemeral message, in private an ordinary one.</summary>
sealed class Desk(ITelegramBotClient bot, GroupCalls calls, EphemeralAnswers answers, Moments moments)
{
    /// <summary>Telegram's limit for a toast.</summary>
    private const int MostToast = 200;

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    internal Task ShowAsync(Asked asked, string text, InlineKeyboardMarkup? buttons, CancellationToken cancellation) => asked.InPrivate
        ? calls.InTurnAsync(asked.Chat, over => bot.SendMessage(
            asked.Chat, Wording.Escaped(text), ParseMode.Html, replyMarkup: buttons, linkPreviewOptions: NoPreview, cancellationToken: over), cancellation)
        : answers.TryAsync(asked, () => (Wording.Escaped(text), buttons), cancellation);

    /// <summary>In the place of the message that was tapped; beside it, where everybody sees that one.</summary>
    internal async Task ReplaceAsync(CallbackQuery tap, string text, InlineKeyboardMarkup? buttons, CancellationToken cancellation)
    {
        if (tap.Message is not { } message || Asked.Of(tap, moments) is not { } asked)
            return;
        try
        {
            if (message.EphemeralMessageId is { } ephemeral)
                await calls.InTurnAsync(asked.Chat, async over =>
                {
                    await bot.EditEphemeralMessageText(asked.Chat, tap.From.Id, ephemeral, Wording.Escaped(text), ParseMode.Html, buttons, NoPreview, cancellationToken: over);
                    return true;
                }, cancellation);
            else if (asked.InPrivate)
                await calls.InTurnAsync(asked.Chat, over => bot.EditMessageText(
                    asked.Chat, message.Id, Wording.Escaped(text), ParseMode.Html, buttons, NoPreview, cancellationToken: over), cancellation);
            else
                await ShowAsync(asked, text, buttons, cancellation);
        }
        catch (ApiRequestException gone) when (gone.ErrorCode == 400)
        {
            // It is not there any more, or says so already.
        }
    }

    internal async Task CloseAsync(CallbackQuery tap, CancellationToken cancellation)
    {
        try
        {
            if (tap.Message is { EphemeralMessageId: { } ephemeral } hidden)
                await bot.DeleteEphemeralMessage(hidden.Chat.Id, tap.From.Id, ephemeral, cancellation);
            else if (tap.Message is { } shown)
                await bot.DeleteMessage(shown.Chat.Id, shown.Id, cancellation);
        }
        catch (ApiRequestException gone) when (gone.ErrorCode == 400)
        {
            // Somebody was faster.
        }
    }

    /// <summary>Stops the spinner, with words or without.</summary>
    internal async Task ToastAsync(CallbackQuery tap, string? words, bool alert, CancellationToken cancellation)
    {
        try
        {
            await bot.AnswerCallbackQuery(tap.Id, words?.Length > MostToast ? words[..MostToast] : words, alert, cancellationToken: cancellation);
        }
        catch (RequestException)
        {
            // Too old, or the line is down; the message says it too.
        }
    }
}
