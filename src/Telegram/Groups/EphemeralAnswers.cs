using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Waymark.OnTelegram.Sending;

namespace Waymark.OnTelegram.Groups;

/// <summary>Answers in a group that only the one who asked sees.</summary>
sealed partial class EphemeralAnswers(ITelegramBotClient bot, GroupCalls calls, Moments moments, ILogger<EphemeralAnswers> logger)
{
    /// <summary>Telegram's 15 seconds for a bot that is no administrator, less one for the way.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(14);

    /// <summary>Whose turn comes later than this is not let into the queue: it would be late there, and take another's place.</summary>
    private static readonly TimeSpan InQueue = Window - TimeSpan.FromSeconds(2);

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <param name="compose">Text as HTML and its buttons; called only where the answer can leave in time.</param>
    internal async Task<Answered> TryAsync(Asked asked, Func<(string Html, InlineKeyboardMarkup? Buttons)> compose, CancellationToken cancellation)
    {
        if (!await calls.WithinAsync(moments.Left(InQueue, asked.Since), asked.Chat, cancellation) || moments.Left(Window, asked.Since) <= TimeSpan.Zero)
            return Answered.TooLate;
        var (html, buttons) = compose();
        try
        {
            var sent = await calls.NowAsync(asked.Chat, over => SendAsync(asked, html, buttons, over), cancellation);
            if (sent.EphemeralMessageId is not null)
                return Answered.Sent;
            // A server that does not know of such messages has shown it to everybody.
            await bot.DeleteMessage(sent.Chat.Id, sent.Id, cancellation);
            return Answered.Refused;
        }
        catch (ApiRequestException fault)
        {
            LogRefused(logger, fault.ErrorCode, fault.Message);
            return fault.ErrorCode == 429 ? Answered.TooLate : Answered.Refused;
        }
        catch (RequestException)
        {
            return Answered.Refused; // It may have arrived, and would be too late the next time.
        }
    }

    private Task<Message> SendAsync(Asked asked, string html, InlineKeyboardMarkup? buttons, CancellationToken cancellation) => bot.SendMessage(
        asked.Chat, html, ParseMode.Html,
        replyParameters: asked.Command is { } command ? new ReplyParameters { EphemeralMessageId = command } : null,
        replyMarkup: buttons,
        linkPreviewOptions: NoPreview,
        messageThreadId: asked.Thread,
        ephemeralMessageParameters: new EphemeralMessageParameters { ReceiverUserId = asked.By.Id, CallbackQueryId = asked.Tap },
        cancellationToken: cancellation);

    [LoggerMessage(LogLevel.Information, "Telegram refused an answer in a group ({Code}): {Description}")]
    private static partial void LogRefused(ILogger logger, int code, string description);
}

/// <summary>What became of an answer.</summary>
enum Answered
{
    Sent,

    /// <summary>It could not leave in time, so it never will.</summary>
    TooLate,

    Refused,
}
