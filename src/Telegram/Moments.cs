using Telegram.Bot.Types;
using Waymark.Engine;

namespace Waymark.OnTelegram;

/// <summary>When something was said, in conversation time.</summary>
sealed class Moments(ConversationClock clock)
{
    /// <summary>Telegram cuts a date to its second; the latest moment that it can have been brings no permission too early.</summary>
    private static readonly TimeSpan RestOfTheSecond = TimeSpan.FromMilliseconds(999);

    internal DateTimeOffset Now => clock.Now;

    internal DateTimeOffset Of(Message message) => message.Date == default
        ? Now
        : clock.At(new DateTimeOffset(DateTime.SpecifyKind(message.Date, DateTimeKind.Utc)) + RestOfTheSecond);
}
