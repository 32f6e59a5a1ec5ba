using System.Globalization;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Waymark.Core.Conversations;
using Waymark.Engine;
using Message = Waymark.Core.Conversations.Message;

namespace Waymark.OnTelegram.Sending;

/// <summary>Brings prompts to private chats: one message each, with the choices below it.</summary>
sealed partial class TelegramDelivery(ITelegramBotClient bot, Pace pace, Moments moments, ILogger<TelegramDelivery> logger) : IDelivery
{
    /// <summary>Stands for a prompt without buttons: nothing is to be taken from it later.</summary>
    private const string NoButtons = "-";

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    public Platform Platform => Platform.Telegram;

    public Task ReadyAsync(Account to, CancellationToken cancellation) => pace.WaitAsync(to.UserId, group: false, cancellation);

    public async ValueTask<Delivery> DeliverAsync(OutboxRow row, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        over.CancelAfter(Limits.Call);
        try
        {
            var shown = await SendAsync(row, over.Token);
            if (int.TryParse(row.Before, NumberStyles.None, CultureInfo.InvariantCulture, out var before))
                _ = TakeButtonsAsync(row.To, before, cancellation);
            return new Delivery.Delivered(shown);
        }
        catch (RequestException fault)
        {
            return Told(row, fault);
        }
    }

    private async Task<string> SendAsync(OutboxRow row, CancellationToken cancellation)
    {
        var (chat, keyboard) = (Accounts.ChatOf(row.To), Keyboard.Of(row.Prompt));
        var texts = Parts(row.Prompt.Messages);
        var last = 0;
        foreach (var (place, text) in texts.Index())
        {
            if (place > 0)
                await pace.WaitAsync(row.To.UserId, group: false, cancellation);
            last = await SendAsync(chat, text, place == texts.Count - 1 ? keyboard : null, cancellation);
        }
        return row.Prompt.Buttons.IsEmpty ? NoButtons : last.ToString(CultureInfo.InvariantCulture);
    }

    private async Task<int> SendAsync(long chat, IReadOnlyList<Message> messages, Telegram.Bot.Types.ReplyMarkups.InlineKeyboardMarkup? keyboard, CancellationToken cancellation)
    {
        var now = moments.Now;
        try
        {
            var html = string.Join("\n\n", messages.Select(message => Wording.Html(message, now)));
            return (await bot.SendMessage(chat, html, ParseMode.Html, replyMarkup: keyboard, linkPreviewOptions: NoPreview, cancellationToken: cancellation)).Id;
        }
        catch (ApiRequestException fault) when (Failures.IsUnreadable(fault))
        {
            // A server older than live times: the words alone say it too.
            var plain = string.Join("\n\n", messages.Select(message => Wording.Plain(message, now)));
            return (await bot.SendMessage(chat, plain, replyMarkup: keyboard, linkPreviewOptions: NoPreview, cancellationToken: cancellation)).Id;
        }
    }

    /// <summary>One text wherever Telegram's limit allows it: a prompt arrives whole or not at all.</summary>
    private List<List<Message>> Parts(IReadOnlyList<Message> messages)
    {
        var now = moments.Now;
        var (texts, length) = (new List<List<Message>> { new() }, 0);
        foreach (var message in messages)
        {
            var more = Wording.Plain(message, now).Length + 2;
            if (length > 0 && length + more > Limits.MostText)
            {
                texts.Add([]);
                length = 0;
            }
            texts[^1].Add(message);
            length += more;
        }
        return texts;
    }

    /// <summary>Only the newest prompt has buttons. Where this fails the old ones stay, and say so when they are tapped.</summary>
    private async Task TakeButtonsAsync(Account account, int message, CancellationToken cancellation)
    {
        try
        {
            await pace.WaitAsync(account.UserId, group: false, cancellation);
            await bot.EditMessageReplyMarkup(Accounts.ChatOf(account), message, replyMarkup: null, cancellationToken: cancellation);
        }
        catch (Exception fault)
        {
            LogButtonsLeft(logger, fault.GetType().Name);
        }
    }

    private Delivery Told(OutboxRow row, RequestException fault)
    {
        var delivery = Failures.Read(fault);
        if (delivery is Delivery.Retry { After: { } pause })
            pace.Hold(row.To.UserId, group: false, pause);
        if (fault is ApiRequestException { ErrorCode: not (403 or 429) } refused)
            LogRefused(logger, refused.ErrorCode, refused.Message);
        return delivery;
    }

    [LoggerMessage(LogLevel.Error, "Telegram refused a prompt ({Code}): {Description}")]
    private static partial void LogRefused(ILogger logger, int code, string description);

    [LoggerMessage(LogLevel.Debug, "The buttons of an older prompt could not be taken away: {Fault}.")]
    private static partial void LogButtonsLeft(ILogger logger, string fault);
}
