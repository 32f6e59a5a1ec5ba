namespace Waymark.OnDiscord.Rest;

/// <summary>At most so many in any such time. Not for two threads at once.</summary>
sealed class RecentCalls(int most, TimeSpan window)
{
    private readonly Queue<DateTimeOffset> _at = new();

    internal int Count(DateTimeOffset now)
    {
        while (_at.TryPeek(out var oldest) && oldest + window <= now)
            _at.Dequeue();
        return _at.Count;
    }

    /// <summary>How long until the oldest is past; null where there is none.</summary>
    internal TimeSpan? Oldest(DateTimeOffset now) => Count(now) > 0 ? _at.Peek() + window - now : null;

    /// <summary>How long until there is room for one more; null where there is.</summary>
    internal TimeSpan? Wait(DateTimeOffset now) => Count(now) < most ? null : Oldest(now);

    internal void Add(DateTimeOffset now) => _at.Enqueue(now);
}
