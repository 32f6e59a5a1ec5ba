namespace Waymark.OnDiscord.Rest;

/// <summary>
/// The limit over all requests. A place is free again a second after the answer: when on its way a request was counted
/// is not known. Not for two threads at once.
/// </summary>
sealed class OverAll
{
    /// <summary>Discord's own number.</summary>
    private const int ASecond = 50;

    private readonly RecentCalls _ended = new(ASecond, TimeSpan.FromSeconds(1));
    private int _underWay;
    private TaskCompletionSource? _answered;

    /// <summary>Null where one more may go; else how long to wait, or without an end until an answer comes.</summary>
    internal (TimeSpan? Pause, Task? Answer)? Wait(DateTimeOffset now)
    {
        if (_underWay + _ended.Count(now) < ASecond)
            return null;
        return _ended.Oldest(now) is { } rest ? (rest, null)
            : (null, (_answered ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task);
    }

    internal void Take() => _underWay++;

    internal void End(DateTimeOffset now)
    {
        _underWay--;
        _ended.Add(now);
        (var answered, _answered) = (_answered, null);
        answered?.TrySetResult();
    }
}
