using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Types;
using Waymark.Engine;
using Waymark.OnTelegram.Sending;

namespace Waymark.OnTelegram.Receiving;

/// <summary>Taps on a prompt's buttons.</summary>
sealed partial class Taps(ConversationEngine engine, Moments moments, ITelegramBotClient bot, ILogger<Taps> logger)
{
    /// <summary>A spinner stops by then, whether or not the turn has committed: that acknowledges nothing.</summary>
    private static readonly TimeSpan SpinnerFor = TimeSpan.FromSeconds(1.5);

    /// <summary>Ends when the turn has committed.</summary>
    internal async Task TakeAsync(int updateId, CallbackQuery tap)
    {
        if (Keyboard.Read(tap.Data) is not { } tapped)
        {
            _ = AnswerAsync(tap, null); // A button that this bot never made.
            return;
        }
        var turn = engine.TakeAsync(new Arrival(
            Accounts.Of(tap.From), $"tg:{updateId}:{tap.Id}", moments.Now, tapped, Language: tap.From.LanguageCode));
        await Task.WhenAny(turn, Task.Delay(SpinnerFor, TimeProvider.System));
        _ = AnswerAsync(tap, turn.IsCompletedSuccessfully ? (await turn).Notice?.Text : null);
        await turn;
    }

    private async Task AnswerAsync(CallbackQuery tap, string? toast)
    {
        try
        {
            await bot.AnswerCallbackQuery(tap.Id, toast);
        }
        catch (Exception fault)
        {
            // Too old, or the line is down: the answer itself comes as a message all the same.
            LogUnanswered(logger, fault.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Debug, "A tap's spinner could not be stopped: {Fault}.")]
    private static partial void LogUnanswered(ILogger logger, string fault);
}
