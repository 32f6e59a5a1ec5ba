using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Waymark.Engine;
using Waymark.OnTelegram.Sending;
using Waymark.OnTelegram.Starting;

namespace Waymark.OnTelegram.Receiving;

/// <summary>
/// Long polling. A batch is acknowledged by the next poll, and that leaves only when every turn of it has committed:
/// whatever ends this process, Telegram brings the rest again.
/// </summary>
sealed partial class PollLoop(ITelegramBotClient bot, UpdateBatch batch, Introduction introduction, TransportClock transport, IHostApplicationLifetime lifetime, ILogger<PollLoop> logger)
    : BackgroundService
{
    /// <summary>Seconds; the most that the server takes.</summary>
    private const int Patience = 50;

    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(2);

    private int? _offset;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var failures = 0; ;)
                failures = await IntroducedAsync(stoppingToken) && await PollAsync(failures, stoppingToken) ? 0 : await PauseAsync(failures, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            await AcknowledgeLastAsync();
        }
        catch (StoreFencedException)
        {
            // Another process has the store: the host ends, and what was not acknowledged is that one's.
        }
    }

    private async Task<bool> IntroducedAsync(CancellationToken stopping)
    {
        try
        {
            return await introduction.TryAsync(stopping);
        }
        catch (TelegramRefusedException refused)
        {
            LogRefused(logger, refused.Message);
            lifetime.StopApplication();
            throw new OperationCanceledException(refused.Message, refused);
        }
    }

    /// <summary>False where it failed, and the next one should wait.</summary>
    private async Task<bool> PollAsync(int failures, CancellationToken stopping)
    {
        try
        {
            var updates = await bot.SendRequest(new GetRawUpdates { Offset = _offset, Timeout = failures > 0 ? 0 : Patience }, stopping);
            if (failures > 0)
                LogPollsAgain(logger);
            if (updates.Length > 0 && await batch.TakeAsync(updates) is { } newest)
                _offset = newest + 1;
            return true;
        }
        catch (RequestException fault)
        {
            LogTrouble(logger, Remedy(fault));
            return false;
        }
    }

    private static string Remedy(RequestException fault) => fault switch
    {
        ApiRequestException { ErrorCode: 409 } conflict when Failures.Says(conflict, "webhook") =>
            "A webhook has been set for this bot, so polling gets nothing. Take it away (Telegram:RemoveWebhook true, and start again), or receive by webhook.",
        ApiRequestException { ErrorCode: 409 } =>
            "Another program polls Telegram with the same token, and each update reaches only one of the two. Stop the other, or give this one a bot of its own.",
        ApiRequestException { ErrorCode: 401 } =>
            "Telegram refuses the token now: it was revoked. Copy the current one from @BotFather, set Telegram__Token, and start again.",
        ApiRequestException api => $"Telegram answered with error {api.ErrorCode}.",
        _ => $"Telegram cannot be reached ({(fault.InnerException ?? fault).GetType().Name}).",
    };

    private async Task<int> PauseAsync(int failures, CancellationToken stopping)
    {
        await Task.Delay(Pauses.After(failures), transport.Time, stopping);
        return failures + 1;
    }

    /// <summary>So that what is done is not brought again to the next run; where it fails, that run knows the events.</summary>
    private async Task AcknowledgeLastAsync()
    {
        if (_offset is not { } offset)
            return;
        using var over = new CancellationTokenSource(LastWord);
        try
        {
            await bot.SendRequest(new GetRawUpdates { Offset = offset, Limit = 1, Timeout = 0 }, over.Token);
        }
        catch (Exception fault) when (fault is RequestException or OperationCanceledException)
        {
            // Telegram brings it again.
        }
    }

    [LoggerMessage(LogLevel.Error, "{Trouble} Trying again.")]
    private static partial void LogTrouble(ILogger logger, string trouble);

    [LoggerMessage(LogLevel.Warning, "Telegram answers again.")]
    private static partial void LogPollsAgain(ILogger logger);

    [LoggerMessage(LogLevel.Critical, "{Reason}")]
    private static partial void LogRefused(ILogger logger, string reason);
}
