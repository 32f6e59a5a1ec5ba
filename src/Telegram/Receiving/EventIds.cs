using System.Globalization;
using Telegram.Bot.Types;

namespace Waymark.OnTelegram.Receiving;

/// <summary>
/// Tells a repeated update from another one. The number alone does not: after a week without updates Telegram begins
/// again at random, so the date goes with it.
/// </summary>
static class EventIds
{
    internal static string Of(int updateId, Message message) =>
        string.Create(CultureInfo.InvariantCulture, $"tg:{updateId}:{message.Date.Ticks / TimeSpan.TicksPerSecond}");
}
