namespace Waymark.Engine;

/// <summary>
/// Keeps to a platform's limits: per chat, per group, and over all. Whoever may send now goes at once; the others wait
/// in the order in which they came, each for its own chat first, so that a busy chat takes nothing from the others.
/// </summary>
/// <param name="transport">Real time: a platform's limits do not run with a sped clock.</param>
public sealed class Pace(TimeProvider transport, PaceLimits limits)
{
    private const int MostIdle = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Bucket> _chats = new(StringComparer.Ordinal);
    private readonly Bucket _all = new(limits.OverAll);

    /// <summary>Ends when one send to that chat may leave.</summary>
    public Task WaitAsync(string chat, bool group, CancellationToken cancellation)
    {
        var pause = Reserve(chat, group);
        if (pause > TimeSpan.Zero)
            return ChatThenAllAsync(pause, cancellation);
        var rest = ReserveOfAll();
        return rest > TimeSpan.Zero ? Task.Delay(rest, transport, cancellation) : Task.CompletedTask;
    }

    /// <summary>True once one send to that chat may leave; false at once where that would be later than the limit.</summary>
    public async Task<bool> WithinAsync(TimeSpan limit, string chat, bool group, CancellationToken cancellation)
    {
        lock (_gate)
            if (Of(chat, group).WaitAt(transport.GetUtcNow()) > limit || _all.WaitAt(transport.GetUtcNow()) > limit)
                return false;
        await WaitAsync(chat, group, cancellation);
        return true;
    }

    /// <summary>The platform asks to leave that chat alone for a time.</summary>
    public void Hold(string chat, bool group, TimeSpan pause)
    {
        lock (_gate)
            Of(chat, group).Hold(transport.GetUtcNow() + pause);
    }

    /// <summary>The platform has given a chat another id: what went to the old one counts there too.</summary>
    public void Follow(string before, string chat)
    {
        lock (_gate)
            if (_chats.Remove(before, out var bucket))
                _chats[chat] = bucket;
    }

    private async Task ChatThenAllAsync(TimeSpan pause, CancellationToken cancellation)
    {
        await Task.Delay(pause, transport, cancellation);
        if (ReserveOfAll() is var rest && rest > TimeSpan.Zero)
            await Task.Delay(rest, transport, cancellation);
    }

    private TimeSpan Reserve(string chat, bool group)
    {
        lock (_gate)
            return Of(chat, group).Reserve(transport.GetUtcNow());
    }

    private TimeSpan ReserveOfAll()
    {
        lock (_gate)
            return _all.Reserve(transport.GetUtcNow());
    }

    private Bucket Of(string chat, bool group)
    {
        if (_chats.TryGetValue(chat, out var bucket))
            return bucket;
        if (_chats.Count >= MostIdle)
            foreach (var (idle, _) in _chats.Where(pair => pair.Value.IsFull(transport.GetUtcNow())).ToList())
                _chats.Remove(idle);
        return _chats[chat] = new Bucket(group ? limits.PerGroup : limits.PerChat);
    }

    /// <summary>A bucket that drips, kept as one time: when it would be full again.</summary>
    private sealed class Bucket(Rate rate)
    {
        private DateTimeOffset _full = DateTimeOffset.UnixEpoch;

        internal bool IsFull(DateTimeOffset now) => _full <= now;

        internal TimeSpan WaitAt(DateTimeOffset now) => _full - (rate.Every * (rate.Burst - 1)) - now;

        internal TimeSpan Reserve(DateTimeOffset now)
        {
            var wait = WaitAt(now);
            _full = (_full > now ? _full : now) + rate.Every;
            return wait;
        }

        internal void Hold(DateTimeOffset until)
        {
            var full = until + (rate.Every * (rate.Burst - 1));
            _full = full > _full ? full : _full;
        }
    }
}

/// <summary>What a platform lets through.</summary>
public sealed record PaceLimits(Rate PerChat, Rate PerGroup, Rate OverAll);

/// <summary>One in so much time, and at most so many at once after a rest.</summary>
public readonly record struct Rate(TimeSpan Every, int Burst);
