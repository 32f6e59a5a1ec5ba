namespace Waymark.OnDiscord.Rest;

/// <summary>At most so many in any such time. Not for two threads at once.</summary>
sealed class RecentCalls(int most, TimeSpan window)
{
    private readonly Queue<DateTimeOffset> _at = new();

    /// <summary>How long until there is room for one more; null where there is.</summary>
    internal TimeSpan? Wait(DateTimeOffset now)
    {
        while (_at.TryPeek(out var oldest) && oldest + window <= now)
            _at.Dequeue();
        return _at.Count < most ? null : _at.Peek() + window - now;
    }

    internal void Add(DateTimeOffset now) => _at.Enqueue(now);
}
