using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;

namespace Waymark.DiscordServer.Gateway;

/// <summary>The gateway: who is connected, which sessions there are, and who hears what.</summary>
sealed class GatewayHub
{
    private readonly DiscordWorld _world;
    private readonly Action<Refusal> _refuse;
    private readonly FrameReader _reader;
    private readonly List<GatewayConnection> _connections = [];

    internal GatewayHub(DiscordWorld world, Action<Refusal> refuse)
    {
        _world = world;
        _refuse = refuse;
        Identifies = new IdentifyBudget(world.Options);
        _reader = new FrameReader(world, this);
        world.Happened = Dispatch;
    }

    internal string Url { get; set; } = "";

    internal string ResumeUrl => Url + "/resume";

    internal IdentifyBudget Identifies { get; }

    internal List<GatewaySession> Sessions { get; } = [];

    internal List<JsonObject> Frames { get; } = [];

    internal GatewayFaults Faults { get; } = new();

    internal IReadOnlyList<GatewayConnection> Connections => _connections;

    internal async Task ConnectAsync(HttpContext http)
    {
        int refused;
        lock (_world.Gate)
            refused = Faults.TakeConnection();
        if (refused is not 0)
        {
            http.Response.StatusCode = refused;
            return;
        }
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = TimeSpan.Zero });
        using var connection = new GatewayConnection(http, socket, this);
        Open(connection, http.Request.Query);
        await connection.RunAsync();
    }

    internal void Take(GatewayConnection connection, string text)
    {
        lock (_world.Gate)
            _reader.Take(connection, text);
        _world.Touch();
    }

    internal void TooLarge(GatewayConnection connection)
    {
        lock (_world.Gate)
        {
            Refuse("FRAME_SIZE", $"A frame of more than {GatewayConnection.LargestFrame} bytes.");
            Close(connection, GatewayClose.DecodeError);
        }
    }

    internal void Gone(GatewayConnection connection, int? closedWith)
    {
        lock (_world.Gate)
        {
            _connections.Remove(connection);
            Leave(connection, endsSession: closedWith is (int)WebSocketCloseStatus.NormalClosure or (int)WebSocketCloseStatus.EndpointUnavailable);
        }
        _world.Touch();
    }

    /// <summary>Some codes end the session too: nothing is left to resume.</summary>
    internal void Close(GatewayConnection connection, int code)
    {
        Leave(connection, endsSession: code is GatewayClose.AuthenticationFailed or GatewayClose.InvalidSequence or GatewayClose.SessionTimedOut
            or >= GatewayClose.InvalidShard and <= GatewayClose.DisallowedIntents);
        connection.Close(code);
    }

    internal void Kill(GatewayConnection connection)
    {
        Leave(connection, endsSession: false);
        connection.Kill();
    }

    internal void Refuse(string rule, string why) => _refuse(new Refusal(rule, "gateway", why, Answered: true));

    internal void Note(string rule, string why) => _refuse(new Refusal(rule, "gateway", why, Answered: false));

    /// <summary>An event for one session alone, such as READY.</summary>
    internal void Dispatch(GatewaySession session, string name, JsonObject told)
    {
        var sent = session.Number(name, told);
        if (!Faults.LosesEvents)
            session.Connection?.Send(GatewaySession.Frame(sent));
    }

    internal GatewaySession? Resumable(string? id)
    {
        Sessions.RemoveAll(session => session.DisconnectedAt is { } since && since + _world.Options.ResumeWindow <= _world.Now);
        return Sessions.Find(session => session.Id == id);
    }

    internal void Attach(GatewayConnection connection, GatewaySession session)
    {
        // A session has one connection: an older one that is half open is let go.
        if (session.Connection is { } old && old != connection)
            Kill(old);
        (session.Connection, session.DisconnectedAt, connection.Session) = (connection, null, session);
    }

    private void Dispatch(WorldEvent what)
    {
        lock (_world.Gate)
        {
            foreach (var session in Sessions.Where(session => session.Hears(what)))
                Dispatch(session, what.Name, session.Intents.HasFlag(Intents.MessageContent) ? what.Told : what.WithoutContent ?? what.Told);
        }
    }

    private void Open(GatewayConnection connection, IQueryCollection query)
    {
        lock (_world.Gate)
        {
            _connections.Add(connection);
            connection.LastBeat = _world.Now;
            if (query["v"] != "10")
            {
                Refuse("GATEWAY_VERSION", "The address needs ?v=10.");
                Close(connection, GatewayClose.InvalidVersion);
                return;
            }
            if (query["encoding"] != "json" || query.ContainsKey("compress"))
            {
                Refuse("GATEWAY_ENCODING", "Only encoding=json without compression is spoken here.");
                Close(connection, GatewayClose.DecodeError);
                return;
            }
            if (!Faults.WithholdsHello)
                connection.Send(new JsonObject { ["t"] = null, ["s"] = null, ["op"] = 10, ["d"] = new JsonObject { ["heartbeat_interval"] = (long)_world.Options.Heartbeat.TotalMilliseconds } });
            if (_world.Options.DropsSilentConnections)
                connection.Watch = _world.Time.CreateTimer(_ => DropSilent(connection), null, _world.Options.Heartbeat, _world.Options.Heartbeat);
        }
        _world.Touch();
    }

    private void DropSilent(GatewayConnection connection)
    {
        lock (_world.Gate)
            if (_world.Now - connection.LastBeat > _world.Options.Heartbeat * 1.5 && !connection.IsClosing)
                Close(connection, GatewayClose.SessionTimedOut);
    }

    private void Leave(GatewayConnection connection, bool endsSession)
    {
        if (connection.Session is not { } session || session.Connection != connection)
            return;
        (session.Connection, session.DisconnectedAt) = (null, _world.Now);
        if (endsSession)
            Sessions.Remove(session);
    }
}
