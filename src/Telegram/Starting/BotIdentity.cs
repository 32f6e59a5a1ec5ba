using Telegram.Bot.Types;

namespace Waymark.OnTelegram.Starting;

/// <summary>Who this bot is on Telegram, once Telegram has told.</summary>
sealed class BotIdentity
{
    private readonly TaskCompletionSource<User> _known = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile User? _me;

    internal User? Me => _me;

    internal string? Username => _me?.Username;

    /// <summary>Ends when Telegram has told.</summary>
    internal Task<User> KnownAsync(CancellationToken cancellation) => _known.Task.WaitAsync(cancellation);

    internal void Learn(User me)
    {
        _me = me;
        _known.TrySetResult(me);
    }
}
