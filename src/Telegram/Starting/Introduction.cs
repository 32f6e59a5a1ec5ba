using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Waymark.OnTelegram.Starting;

/// <summary>The first words with Telegram: who the bot is, and whether updates can come at all.</summary>
sealed partial class Introduction(ITelegramBotClient bot, TelegramOptions options, BotIdentity identity, ILogger<Introduction> logger)
{
    private const string UnknownToken =
        "Telegram does not know the token in Telegram:Token. Copy the current one from @BotFather (/mybots, your bot, API Token) and set Telegram__Token.";

    /// <summary>False where Telegram cannot be reached now; the poll loop tries again.</summary>
    /// <exception cref="TelegramRefusedException">It cannot run as it is set up.</exception>
    internal async Task<bool> TryAsync(CancellationToken cancellation)
    {
        if (identity.Me is not null)
            return true;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        over.CancelAfter(Sending.Limits.Call);
        try
        {
            var me = await bot.GetMe(over.Token);
            if (options.Webhook is null)
                await LeaveWebhookAsync(over.Token);
            identity.Learn(me);
            LogStarted(logger, me.Username, options.Webhook is null ? "long polling" : "a webhook");
            return true;
        }
        catch (ApiRequestException refused) when (refused.ErrorCode is 401 or 404)
        {
            throw new TelegramRefusedException(UnknownToken);
        }
        catch (Exception fault) when (fault is RequestException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            LogUnreachable(logger, fault is ApiRequestException api ? $"error {api.ErrorCode}" : fault.GetType().Name);
            return false;
        }
    }

    /// <summary>While one is set, every poll is refused.</summary>
    private async Task LeaveWebhookAsync(CancellationToken cancellation)
    {
        string url;
        try
        {
            url = (await bot.GetWebhookInfo(cancellation)).Url ?? "";
        }
        catch (ApiRequestException)
        {
            return; // A server without webhooks.
        }
        if (url is "")
            return;
        if (!options.RemoveWebhook)
            throw new TelegramRefusedException(
                $"A webhook is set for this bot ({HostOf(url)}), so polling gets nothing. Set Telegram:RemoveWebhook to true to take it away, or set Telegram:Webhook:Url to receive by webhook.");
        await bot.DeleteWebhook(dropPendingUpdates: false, cancellation);
        LogWebhookRemoved(logger, HostOf(url));
    }

    /// <summary>A webhook's path may hold a secret.</summary>
    private static string HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : "an unreadable address";

    [LoggerMessage(LogLevel.Information, "Running on Telegram as @{Username}, by {Way}.")]
    private static partial void LogStarted(ILogger logger, string? username, string way);

    [LoggerMessage(LogLevel.Warning, "Telegram cannot be reached ({Fault}); trying again until it can.")]
    private static partial void LogUnreachable(ILogger logger, string fault);

    [LoggerMessage(LogLevel.Information, "The webhook at {Host} was taken away, as Telegram:RemoveWebhook says.")]
    private static partial void LogWebhookRemoved(ILogger logger, string host);
}
