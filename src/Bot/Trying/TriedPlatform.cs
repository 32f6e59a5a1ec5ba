using System.Collections.Concurrent;
using Waymark.Core.Conversations;
using Waymark.Core.Safety;
using Waymark.Engine;

namespace Waymark.Bot.Trying;

/// <summary>A platform that notes what it is given, for played conversations: deliveries fail where the script says so.</summary>
sealed class TriedPlatform(Platform platform, TimeProvider clock, Action<Received> received) : IDelivery
{
    private readonly ConcurrentDictionary<Account, bool> _unreachable = new();
    private readonly ConcurrentDictionary<Account, bool> _deletes = new();

    public Platform Platform => platform;

    internal void Reach(Account account, bool works)
    {
        if (works)
            _unreachable.TryRemove(account, out _);
        else
            _unreachable[account] = true;
    }

    internal void Delete(Account account, bool works) => _deletes[account] = works;

    /// <summary>A message with a secret goes where the bot may remove it: on Telegram, unless the script says otherwise.</summary>
    internal Said Take(Account account, Said said) =>
        said is Said.Wrote wrote && _deletes.GetValueOrDefault(account, Platform == Platform.Telegram) && SecretGuard.Find(wrote.Text) is not null
            ? wrote with { Removed = true }
            : said;

    public ValueTask<Delivery> DeliverAsync(OutboxRow row, CancellationToken cancellation)
    {
        if (_unreachable.ContainsKey(row.To))
            return new(new Delivery.Unreachable());
        received(new Received(row.To, row.Prompt, clock.GetUtcNow()));
        return new(Delivery.Done);
    }
}

/// <summary>A prompt as an account received it.</summary>
sealed record Received(Account To, Prompt Prompt, DateTimeOffset At);
