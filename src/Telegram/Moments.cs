using Telegram.Bot.Types;
using Waymark.Engine;

namespace Waymark.OnTelegram;

/// <summary>When something was said, in conversation time.</summary>
sealed class Moments(ConversationClock clock)
{
    /// <summary>Telegram cuts a date to its second; the latest moment that it can have been brings no permission too early.</summary>
    private static readonly TimeSpan RestOfTheSecond = TimeSpan.FromMilliseconds(999);

    internal DateTimeOffset Now => clock.Now;

    /// <summary>The earliest moment that it can have been sent, for what Telegram lets a bot do only soon after it.</summary>
    internal DateTimeOffset EarliestOf(Message message) =>
        clock.At(new DateTimeOffset(DateTime.SpecifyKind(message.Date, DateTimeKind.Utc)));

    /// <summary>How much is left (real time) of what Telegram counts from that moment of conversation time.</summary>
    internal TimeSpan Left(TimeSpan span, DateTimeOffset since)
    {
        var second = clock.At(DateTimeOffset.UnixEpoch.AddSeconds(1)) - clock.At(DateTimeOffset.UnixEpoch);
        return span - TimeSpan.FromSeconds((Now - since) / second);
    }

    internal DateTimeOffset Of(Message message) => message.Date == default
        ? Now
        : clock.At(new DateTimeOffset(DateTime.SpecifyKind(message.Date, DateTimeKind.Utc)) + RestOfTheSecond);
}
