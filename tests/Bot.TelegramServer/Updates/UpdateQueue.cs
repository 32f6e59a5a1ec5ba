using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>What waits for the bot: acknowledged by a later poll, or by its age.</summary>
sealed class UpdateQueue(World world)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24), KeptTap = TimeSpan.FromSeconds(150);

    // What an empty list leaves out too: https://core.telegram.org/bots/api#getupdates
    private static readonly HashSet<string> LeftOut = new(["chat_member", "message_reaction", "message_reaction_count"], StringComparer.Ordinal);

    private readonly List<Waiting> _waiting = [];
    private int _nextId = 500_000_001;

    internal HashSet<string> Allowed { get; set; } = [];

    /// <summary>Everything below was acknowledged.</summary>
    internal int Acknowledged { get; private set; }

    /// <summary>Called under the lock at every new update.</summary>
    internal List<Action> Came { get; } = [];

    internal int Count => Fresh().Count;

    internal void Add(string kind, JsonNode payload)
    {
        if (Allowed.Count > 0 ? Allowed.Contains(kind) : !LeftOut.Contains(kind))
            AddRaw(new JsonObject { [kind] = payload }, kind is "callback_query" ? KeptTap : Kept);
    }

    /// <summary>Anything at all, even what no bot can read.</summary>
    internal void AddRaw(JsonObject update, TimeSpan? kept = null)
    {
        var whole = new JsonObject { ["update_id"] = _nextId };
        foreach (var (name, value) in update)
            whole[name] = value?.DeepClone();
        _waiting.Add(new Waiting(_nextId++, whole, world.Now + (kept ?? Kept)));
        Came.ForEach(tell => tell());
    }

    /// <summary>After a week without updates the ids go on at a random number, which may be a lower one.</summary>
    internal void RestartIds(int next)
    {
        _waiting.Clear();
        _nextId = next;
    }

    internal void Clear() => _waiting.Clear();

    /// <summary>Forgets what the offset acknowledges and gives what follows.</summary>
    internal IReadOnlyList<JsonObject> Take(int offset, int limit)
    {
        var fresh = Fresh();
        if (offset < 0 && fresh.Count > -offset)
            Forget(fresh[fresh.Count + offset].Id);
        // An offset more than ten past the tail belongs to ids of another week: delivery restarts at the head.
        else if (offset > 0 && offset <= _nextId + 10)
            Forget(offset);
        return [.. Fresh().Take(limit).Select(waiting => (JsonObject)waiting.Update.DeepClone())];
    }

    internal (int Id, JsonObject Update)? Head() => Fresh() is [var head, ..] ? (head.Id, (JsonObject)head.Update.DeepClone()) : null;

    internal void Forget(int below)
    {
        _waiting.RemoveAll(waiting => waiting.Id < below);
        Acknowledged = below;
        world.Pulse();
    }

    private List<Waiting> Fresh()
    {
        _waiting.RemoveAll(waiting => waiting.Until <= world.Now);
        return _waiting;
    }

    private sealed record Waiting(int Id, JsonObject Update, DateTimeOffset Until);
}
