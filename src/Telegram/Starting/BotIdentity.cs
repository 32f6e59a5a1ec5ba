using Telegram.Bot.Types;

namespace Waymark.OnTelegram.Starting;

/// <summary>Who this bot is on Telegram, once Telegram has told.</summary>
sealed class BotIdentity
{
    private volatile User? _me;

    internal User? Me => _me;

    internal string? Username => _me?.Username;

    internal void Learn(User me) => _me = me;
}
