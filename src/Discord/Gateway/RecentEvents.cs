using System.Text.Json;

namespace Waymark.OnDiscord.Gateway;

/// <summary>
/// What was begun within the last quarter of an hour, by Discord's own ids: after a new session the same thing may come
/// under another number. Longer than that an interaction cannot be answered anyway. Not for two threads at once.
/// </summary>
sealed class RecentEvents(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, DateTimeOffset At)> _order = new();

    /// <summary>False where it has come before.</summary>
    internal bool Add(GatewayEvent told)
    {
        if (told.Name is not ("INTERACTION_CREATE" or "MESSAGE_CREATE") || told.Data.ValueKind is not JsonValueKind.Object || !told.Data.TryGetProperty("id", out var id) || id.ValueKind is not JsonValueKind.String)
            return true;
        var now = time.GetUtcNow();
        while (_order.TryPeek(out var oldest) && oldest.At + Kept <= now)
            _ids.Remove(_order.Dequeue().Id);
        var name = id.GetString()!;
        if (!_ids.Add(name))
            return false;
        _order.Enqueue((name, now));
        return true;
    }
}
