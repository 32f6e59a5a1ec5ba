using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Waymark.DiscordServer;

namespace Waymark.Tests.DiscordServer;

/// <summary>A bare WebSocket to the gateway; nothing is answered that the test does not answer.</summary>
sealed class RawGateway : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket;
    private readonly CancellationTokenSource _limit = new(Limit);
    private readonly string _token;

    private RawGateway(ClientWebSocket socket, string token)
    {
        _socket = socket;
        _token = token;
    }

    internal string? SessionId { get; private set; }

    internal long Sequence { get; private set; }

    internal static async Task<RawGateway> ConnectAsync(DiscordApiServer server, string path, string query)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await socket.ConnectAsync(new UriBuilder(server.Root) { Scheme = "ws", Path = path, Query = query }.Uri, CancellationToken.None);
        return new RawGateway(socket, server.Token);
    }

    /// <summary>The next frame.</summary>
    internal async Task<JsonObject> ReceiveAsync()
    {
        var (text, code) = await NextAsync();
        Assert.True(text is not null, $"The gateway closed with {code}.");
        var frame = JsonNode.Parse(text)!.AsObject();
        Sequence = frame["s"]?.GetValue<long>() ?? Sequence;
        if (frame["t"]?.GetValue<string>() is "READY")
            SessionId = frame["d"]!["session_id"]!.GetValue<string>();
        return frame;
    }

    /// <summary>The `d` of the next frame, which is this event.</summary>
    internal async Task<JsonNode> EventAsync(string name)
    {
        var frame = await ReceiveAsync();
        Assert.Equal(name, frame["t"]?.GetValue<string>());
        return frame["d"]!;
    }

    /// <summary>The code of the close, with what it said; frames before it are passed over.</summary>
    internal async Task<(int Code, string? Reason)> ClosedAsync()
    {
        while (true)
            if (await NextAsync() is (null, var code))
                return (code, _socket.CloseStatusDescription);
    }

    internal Task SendAsync(string json) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, endOfMessage: true, _limit.Token);

    internal Task IdentifyAsync(Intents intents, string? token = null, string shard = "[0,1]") => SendAsync(
        $$$"""{"op":2,"d":{"properties":{"os":"linux","browser":"waymark","device":"waymark"},"intents":{{{(int)intents}}},"shard":{{{shard}}},"token":"{{{token ?? _token}}}"}}""");

    internal Task ResumeAsync(string? session, long sequence, string? token = null) => SendAsync(
        $$$"""{"op":6,"d":{"token":"{{{token ?? _token}}}","seq":{{{sequence}}},"session_id":"{{{session}}}"}}""");

    internal Task CloseAsync(int code) => _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, _limit.Token);

    internal void Abort() => _socket.Abort();

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _limit.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A frame, or the code of the close; 0 where the connection just broke.</summary>
    private async Task<(string? Text, int Code)> NextAsync()
    {
        var text = new MemoryStream();
        var buffer = new byte[65_536];
        try
        {
            while (true)
            {
                var got = await _socket.ReceiveAsync(buffer, _limit.Token);
                if (got.MessageType is WebSocketMessageType.Close)
                    return (null, (int)_socket.CloseStatus!.Value);
                text.Write(buffer, 0, got.Count);
                if (got.EndOfMessage)
                    return (Encoding.UTF8.GetString(text.ToArray()), 0);
            }
        }
        catch (WebSocketException)
        {
            return (null, 0);
        }
    }
}
