using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Waymark.Engine;

namespace Waymark.OnDiscord.Gateway;

/// <summary>One connection to the gateway, from its Hello to its end.</summary>
sealed class GatewayConnection : IDisposable
{
    /// <summary>GUILDS, GUILD_MESSAGES and DIRECT_MESSAGES; none of them is privileged.</summary>
    private const int Intents = (1 << 0) | (1 << 9) | (1 << 12);

    private static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(20), SessionWithin = TimeSpan.FromMinutes(1);

    private readonly DiscordOptions _options;
    private readonly Dispatcher _dispatcher;
    private readonly IdentifyBudget _budget;
    private readonly SessionKeeper _keeper;
    private readonly GatewaySocket _socket;
    private readonly ITimer _patience;
    private readonly TimeProvider _time;
    private Reached _reached;
    private Ending? _ending;

    /// <param name="session">To be resumed; null for a new one.</param>
    internal GatewayConnection(DiscordOptions options, Dispatcher dispatcher, IdentifyBudget budget, SessionKeeper keeper, TransportClock transport, GatewaySession? session)
    {
        (_options, _dispatcher, _budget, _keeper, _time, Session) = (options, dispatcher, budget, keeper, transport.Time, session);
        _socket = new GatewaySocket(_time);
        Heartbeat = new Heartbeat(_time, Beat, () => End(new Ending.Again(_reached)));
        _patience = _time.CreateTimer(_ => End(new Ending.Again(_reached)), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    internal GatewaySession? Session { get; private set; }

    internal Heartbeat Heartbeat { get; }

    /// <summary>Whether the other side is still to say that there is a session.</summary>
    internal bool IsOpening => _reached is not Reached.Session && _ending is null;

    /// <summary>Told when a session stands: begun, or resumed.</summary>
    internal Action<bool> Established { get; init; } = _ => { };

    /// <param name="mayEnd">Whether the session may end with the connection, once told to stop.</param>
    internal async Task<Ending> RunAsync(Uri address, Func<bool> mayEnd, CancellationToken stop)
    {
        if (!await ConnectedAsync(address, stop))
            return stop.IsCancellationRequested ? new Ending.Stopped(SaidGoodbye: false) : new Ending.Again(Reached.Nothing);
        await using var stopping = stop.Register(() =>
        {
            var ends = mayEnd();
            End(new Ending.Stopped(ends), ends ? CloseCodes.Goodbye : CloseCodes.KeepSession);
        });
        _patience.Change(HelloWithin, Timeout.InfiniteTimeSpan);
        while (await _socket.ReadAsync() is { } frame)
            await SafelyTakeAsync(frame);
        // What we ended for a reason of our own may still have been closed with a code that says more.
        return CloseCodes.Remedy(_socket.ClosedWith) is { } remedy ? new Ending.Refused(remedy)
            : _ending ?? (CloseCodes.EndsSession(_socket.ClosedWith) ? new Ending.Anew() : new Ending.Again(_reached));
    }

    public void Dispose()
    {
        Heartbeat.Dispose();
        _patience.Dispose();
        _socket.Dispose();
    }

    private async Task<bool> ConnectedAsync(Uri address, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(HelloWithin, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        try
        {
            await _socket.ConnectAsync(address, either.Token);
            return true;
        }
        catch (Exception fault) when (fault is WebSocketException or HttpRequestException or OperationCanceledException or IOException or InvalidOperationException)
        {
            return false;
        }
    }

    private async ValueTask SafelyTakeAsync(Frame frame)
    {
        try
        {
            await TakeAsync(frame);
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            End(new Ending.Again(_reached)); // Not what Discord says; perhaps it is not Discord.
        }
    }

    private async ValueTask TakeAsync(Frame frame)
    {
        switch (frame.Op)
        {
            case Frame.Dispatch:
                Take(frame);
                break;
            case Frame.Hello:
                await GreetAsync(frame);
                break;
            case Frame.Acknowledged:
                Heartbeat.Acknowledged();
                break;
            case Frame.Heartbeat:
                Beat();
                break;
            case Frame.Reconnect:
                End(new Ending.Again(_reached, AtOnce: true));
                break;
            case Frame.InvalidSession:
                End(frame.Told.ValueKind is System.Text.Json.JsonValueKind.True ? new Ending.Again(_reached) : new Ending.Anew());
                break;
            default:
                break; // Nothing that we asked for.
        }
    }

    private async Task GreetAsync(Frame hello)
    {
        _reached = Reached.Hello;
        _patience.Change(SessionWithin, Timeout.InfiniteTimeSpan);
        Heartbeat.Start(TimeSpan.FromMilliseconds(hello.Told.GetProperty("heartbeat_interval").GetInt64()));
        if (Session is { } session)
        {
            await _socket.SendAsync(Frame.Resume, new JsonObject { ["token"] = _options.Token, ["session_id"] = session.Id, ["seq"] = session.Seen });
            return;
        }
        try
        {
            _budget.Take();
        }
        catch (StoreUnavailableException)
        {
            End(new Ending.Again(_reached)); // Uncounted it may be one too many.
            return;
        }
        await _socket.SendAsync(Frame.Identify, new JsonObject
        {
            ["token"] = _options.Token,
            ["intents"] = Intents,
            ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "waymark", ["device"] = "waymark" },
        });
    }

    private void Take(Frame frame)
    {
        if (frame.Seq is not { } seq || frame.Name is not { } name)
            return;
        if (name is "READY")
        {
            Session = new GatewaySession(frame.Told.GetProperty("session_id").GetString()!, frame.Told.GetProperty("resume_gateway_url").GetString()!, seq);
            _keeper.Begin(Session);
            Establish(resumed: false);
            return;
        }
        if (Session is not { } session || seq <= session.Seen || _ending is Ending.Full)
            return; // Repeated, or of no session that we know; and once one was left out, the rest is left out too.
        if (name is "RESUMED")
        {
            session.Pass(seq);
            Establish(resumed: true);
        }
        else if (!_dispatcher.TryTake(session, new GatewayEvent(name, frame.Told, seq)))
        {
            End(new Ending.Full());
        }
    }

    private void Establish(bool resumed)
    {
        _reached = Reached.Session;
        _patience.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Established(resumed);
    }

    private void Beat() => _ = _socket.SendAsync(Frame.Heartbeat, Session?.Seen);

    /// <summary>The first reason counts.</summary>
    private void End(Ending ending, int code = CloseCodes.KeepSession)
    {
        Interlocked.CompareExchange(ref _ending, ending, null);
        Heartbeat.Dispose();
        _socket.Close(code);
    }
}
