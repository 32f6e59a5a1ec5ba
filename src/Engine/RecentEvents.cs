using System.Collections.Immutable;

namespace Waymark.Engine;

/// <summary>
/// The events that a person's state already contains, so that a repeated one is recognised: the last
/// <see cref="Most"/>, none older than <see cref="OldestHours"/> hours (Telegram repeats for 24).
/// </summary>
/// <param name="Seen">Hash and time of each, oldest first.</param>
public readonly record struct RecentEvents(ImmutableArray<RecentEvents.Event> Seen)
{
    public const int Most = 128;
    public const int OldestHours = 25;

    /// <summary>Nothing is repeated after so long.</summary>
    public static TimeSpan Oldest { get; } = TimeSpan.FromHours(OldestHours);

    public static RecentEvents None { get; } = new([]);

    /// <param name="Hash">64 bits of the platform's event id; the id itself is not kept.</param>
    /// <param name="Minute">Minutes since 1970, UTC.</param>
    public readonly record struct Event(long Hash, int Minute);

    public bool Contains(string eventId)
    {
        var hash = HashOf(eventId);
        foreach (var seen in Seen)
            if (seen.Hash == hash)
                return true;
        return false;
    }

    public RecentEvents Add(string eventId, DateTimeOffset now)
    {
        var minute = (int)(now.ToUnixTimeSeconds() / 60);
        var oldest = minute - (OldestHours * 60);
        var kept = ImmutableArray.CreateBuilder<Event>(Seen.Length + 1);
        for (var i = Math.Max(0, Seen.Length - Most + 1); i < Seen.Length; i++)
            if (Seen[i].Minute >= oldest)
                kept.Add(Seen[i]);
        kept.Add(new Event(HashOf(eventId), minute));
        return new RecentEvents(kept.ToImmutable());
    }

    /// <summary>Without those that nobody repeats any more.</summary>
    public RecentEvents At(DateTimeOffset now)
    {
        var oldest = (int)(now.ToUnixTimeSeconds() / 60) - (OldestHours * 60);
        return new([.. Seen.Where(seen => seen.Minute >= oldest)]);
    }

    private static long HashOf(string eventId)
    {
        // FNV-1a over UTF-16 units: stable, because it is stored.
        var hash = 14695981039346656037ul;
        foreach (var unit in eventId)
            hash = (hash ^ unit) * 1099511628211ul;
        return unchecked((long)hash);
    }
}
