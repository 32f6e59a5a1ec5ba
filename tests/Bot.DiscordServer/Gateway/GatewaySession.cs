namespace Waymark.DiscordServer;

/// <summary>An event with its number, as it went out or waits to be replayed.</summary>
public sealed record SentEvent(long Sequence, string Name, JsonObject Told);

/// <summary>What lives on between connections: the events since it began, kept for a resume.</summary>
public sealed class GatewaySession
{
    private readonly Lock _gate = new();
    private readonly List<SentEvent> _events = [];

    internal GatewaySession(string id, Intents intents, int shard, int shards)
    {
        Id = id;
        Intents = intents;
        Shard = shard;
        Shards = shards;
    }

    public string Id { get; }

    public Intents Intents { get; }

    public int Shard { get; }

    public int Shards { get; }

    public long Sequence { get; private set; }

    public IReadOnlyList<SentEvent> Events
    {
        get
        {
            lock (_gate)
                return [.. _events];
        }
    }

    public int Resumes { get; internal set; }

    public bool IsConnected => Connection is not null;

    internal Gateway.GatewayConnection? Connection { get; set; }

    internal DateTimeOffset? DisconnectedAt { get; set; }

    internal bool Hears(WorldEvent what) =>
        (what.Guild is { } guild ? (int)((guild >> 22) % (ulong)Shards) == Shard : Shard is 0)
        && (what.Needed is Intents.None || (Intents & what.Needed) is not Intents.None);

    internal SentEvent Number(string name, JsonObject told)
    {
        var sent = new SentEvent(++Sequence, name, told);
        lock (_gate)
            _events.Add(sent);
        return sent;
    }

    internal static JsonObject Frame(SentEvent sent) => new() { ["t"] = sent.Name, ["s"] = sent.Sequence, ["op"] = 0, ["d"] = sent.Told.DeepClone() };
}
