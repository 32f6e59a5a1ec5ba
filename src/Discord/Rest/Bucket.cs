namespace Waymark.OnDiscord.Rest;

/// <summary>
/// One limit of Discord's as its answers tell it. Until the first answer one request goes at a time, because nothing is
/// known of it. Not for two threads at once.
/// </summary>
sealed class Bucket
{
    private int? _limit;
    private int _remaining, _underWay;
    private DateTimeOffset? _resetsAt;
    private DateTimeOffset _heldUntil;
    private TaskCompletionSource? _answered;

    /// <summary>What a new bucket of a known kind may begin with.</summary>
    internal int? Limit => _limit;

    internal bool IsIdle(DateTimeOffset now) => _underWay is 0 && _heldUntil <= now && (_resetsAt ?? now) <= now;

    internal static Bucket With(int? limit) => new() { _limit = limit, _remaining = limit ?? 0 };

    /// <summary>Null where a request may go now; else how long to wait, or without an end until an answer comes.</summary>
    internal (TimeSpan? Pause, Task? Answer)? Wait(DateTimeOffset now)
    {
        if (_heldUntil > now)
            return (_heldUntil - now, null);
        if (_limit is not { } limit)
            return _underWay is 0 ? null : (null, Answer());
        if (_resetsAt <= now)
            (_remaining, _resetsAt) = (limit - _underWay, null);
        if (_remaining > 0)
            return null;
        return _resetsAt is { } resets ? (resets - now, null) : (null, Answer());
    }

    internal void Take() => (_remaining, _underWay) = (_remaining - 1, _underWay + 1);

    /// <summary>What an answer tells; answers may overtake each other, so within one window the least that is left counts.</summary>
    internal void Tell(int limit, int remaining, DateTimeOffset resetsAt)
    {
        var isSame = _limit is not null && _resetsAt is { } known && resetsAt - known < TimeSpan.FromMilliseconds(500);
        _remaining = isSame ? Math.Min(_remaining, remaining) : Math.Max(0, remaining - (_underWay - 1));
        _resetsAt = isSame && _resetsAt > resetsAt ? _resetsAt : resetsAt;
        _limit = limit;
    }

    internal void Hold(DateTimeOffset until) => _heldUntil = until > _heldUntil ? until : _heldUntil;

    /// <summary>A request has ended, however it did.</summary>
    internal void End()
    {
        _underWay--;
        (var answered, _answered) = (_answered, null);
        answered?.TrySetResult();
    }

    private Task Answer() => (_answered ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
}
