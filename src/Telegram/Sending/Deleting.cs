using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Waymark.OnTelegram.Sending;

/// <summary>Takes messages away that should not stand there. Telegram lets a bot do so for 48 hours.</summary>
sealed partial class Deleting(ITelegramBotClient bot, ILogger<Deleting> logger)
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(5);

    /// <summary>Whether it is gone now.</summary>
    internal async Task<bool> TryAsync(Message message)
    {
        using var over = new CancellationTokenSource(Within);
        try
        {
            await bot.DeleteMessage(message.Chat.Id, message.Id, over.Token);
            return true;
        }
        catch (Exception fault)
        {
            if (Failures.IsDone(fault))
                return true;
            LogLeft(logger, fault.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "A message could not be deleted: {Fault}.")]
    private static partial void LogLeft(ILogger logger, string fault);
}
