using Waymark.DiscordServer.Gateway;

namespace Waymark.DiscordServer;

/// <summary>The gateway as a test sees it and makes it fail.</summary>
public sealed class DiscordGateway
{
    private readonly DiscordWorld _world;
    private readonly GatewayHub _hub;

    internal DiscordGateway(DiscordWorld world, GatewayHub hub)
    {
        _world = world;
        _hub = hub;
    }

    /// <summary>Sessions that are connected or can be resumed.</summary>
    public IReadOnlyList<GatewaySession> Sessions => Locked(() => _hub.Sessions.ToList());

    /// <summary>All that clients said, without the token.</summary>
    public IReadOnlyList<JsonObject> Frames => Locked(() => _hub.Frames.ToList());

    public int Connections => Locked(() => _hub.Connections.Count);

    public int IdentifiesLeft => Locked(() => _hub.Identifies.Remaining);

    /// <summary>No heartbeat is acknowledged: the connection is a zombie.</summary>
    public bool WithholdsAcks
    {
        get => _hub.Faults.WithholdsAcks;
        set => _hub.Faults.WithholdsAcks = value;
    }

    /// <summary>New connections hear nothing, not even Hello.</summary>
    public bool WithholdsHello
    {
        get => _hub.Faults.WithholdsHello;
        set => _hub.Faults.WithholdsHello = value;
    }

    /// <summary>Events are numbered and kept, but not sent: only a resume brings them.</summary>
    public bool LosesEvents
    {
        get => _hub.Faults.LosesEvents;
        set => _hub.Faults.LosesEvents = value;
    }

    /// <summary>Waits until the bot is connected with a session.</summary>
    public Task<GatewaySession> ReadyAsync() =>
        _world.WaitAsync(() => _hub.Sessions.Find(session => session.IsConnected), "session of the bot");

    /// <summary>Waits until what the sessions, connections and frames tell is so.</summary>
    public Task UntilAsync(Func<DiscordGateway, bool> isSo, string what) =>
        _world.WaitAsync(() => isSo(this) ? this : null, what);

    /// <summary>Op 1: the server asks for a heartbeat at once.</summary>
    public void AskHeartbeat() => Each(connection => connection.Send(Op(1, null)));

    /// <summary>Op 7: reconnect and resume.</summary>
    public void AskReconnect() => Each(connection => connection.Send(Op(7, null)));

    /// <summary>Op 9. Not resumable, the sessions are gone.</summary>
    public void Invalidate(bool resumable) => Each(connection =>
    {
        if (!resumable && connection.Session is { } session)
            _hub.Sessions.Remove(session);
        FrameReader.Invalid(connection, resumable);
    });

    public void Close(int code) => Each(connection => _hub.Close(connection, code));

    /// <summary>The connections break without a word.</summary>
    public void Kill() => Each(_hub.Kill);

    /// <summary>The last events come once more, with the same numbers.</summary>
    public void Repeat(int count = 1) => Each(connection =>
    {
        foreach (var sent in connection.Session?.Events.TakeLast(count) ?? [])
            connection.Send(GatewaySession.Frame(sent));
    });

    /// <summary>The next attempts to connect get an HTTP status in place of a WebSocket.</summary>
    public void RefuseConnections(int times, int status = 503) => Locked(() => _hub.Faults.RefuseConnections(times, status));

    /// <summary>The next identify is closed with this code.</summary>
    public void RefuseIdentify(int code) => Locked(() => _hub.Faults.RefuseIdentify(code));

    /// <summary>The next resumes are answered by op 9, not resumable.</summary>
    public void RefuseResumes(int times = 1) => Locked(() => _hub.Faults.RefuseResumes(times));

    /// <summary>So many identifies are left today.</summary>
    public void LeaveIdentifies(int count) => Locked(() => _hub.Identifies.Leave(count));

    private static JsonObject Op(int op, JsonNode? d) => new() { ["t"] = null, ["s"] = null, ["op"] = op, ["d"] = d };

    private void Each(Action<GatewayConnection> act) => Locked(() =>
    {
        foreach (var connection in _hub.Connections.ToList())
            act(connection);
    });

    private void Locked(Action act)
    {
        lock (_world.Gate)
            act();
        _world.Touch();
    }

    private T Locked<T>(Func<T> look)
    {
        lock (_world.Gate)
            return look();
    }
}
