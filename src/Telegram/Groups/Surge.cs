using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;
using Waymark.Core.Communities;
using Waymark.Core.Guides;
using Waymark.OnTelegram.Sending;

namespace Waymark.OnTelegram.Groups;

/// <summary>More people ask in a group than Telegram lets a bot answer there: one line for all of them, and not again soon.</summary>
sealed partial class Surge(ITelegramBotClient bot, GroupCalls calls, Places places, DeepLinks links, GroupWords words, Moments moments, ILogger<Surge> logger)
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<long, DateTimeOffset> _said = [];

    internal async Task PointAsync(Asked asked, CancellationToken cancellation)
    {
        if (!IsTime(asked.Chat))
            return;
        try
        {
            var community = await places.SeenAsync(asked.Chat);
            var pin = community.Standing.LastOrDefault(pin => pin.State == PinState.Pinned);
            var text = words.Words.Say(pin is null ? Phrases.ManyAsk : Phrases.ManyAskPinned, community.Language);
            await calls.AnywhereAsync(asked.Chat, (chat, over) => bot.SendMessage(
                chat, Wording.Escaped(text), ParseMode.Html,
                replyMarkup: words.Start(pin is null ? links.To(community) : links.To(pin), community.Language),
                messageThreadId: asked.Thread, disableNotification: true, cancellationToken: over), cancellation);
        }
        catch (RequestException fault)
        {
            lock (_gate)
                _said.Remove(asked.Chat); // Nobody has read it.
            LogUnsaid(logger, fault.GetType().Name);
        }
    }

    private bool IsTime(long chat)
    {
        lock (_gate)
        {
            var now = moments.Now;
            if (_said.TryGetValue(chat, out var said) && now - said < Between)
                return false;
            foreach (var (past, _) in _said.Where(line => now - line.Value >= Between).ToList())
                _said.Remove(past);
            _said[chat] = now;
            return true;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The line for many who ask at once could not be said: {Fault}.")]
    private static partial void LogUnsaid(ILogger logger, string fault);
}
