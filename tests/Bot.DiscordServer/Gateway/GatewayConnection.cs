using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Waymark.DiscordServer.Gateway;

/// <summary>One WebSocket: it reads frames for the hub and writes what the hub hands it, in order.</summary>
sealed class GatewayConnection(HttpContext http, WebSocket socket, GatewayHub hub) : IDisposable
{
    internal const int LargestFrame = 4096, FramesAMinute = 120;

    private static readonly TimeSpan ClosingLimit = TimeSpan.FromSeconds(3);

    private readonly Channel<(string? Text, int Close)> _out = Channel.CreateUnbounded<(string?, int)>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _gone = new();

    internal string Path { get; } = http.Request.Path;

    internal GatewaySession? Session { get; set; }

    internal Queue<DateTimeOffset> Frames { get; } = new();

    internal DateTimeOffset LastBeat { get; set; }

    internal ITimer? Watch { get; set; }

    internal bool IsClosing { get; private set; }

    internal void Send(JsonObject frame)
    {
        if (!IsClosing)
            _out.Writer.TryWrite((frame.ToJsonString(), 0));
    }

    internal void Close(int code)
    {
        IsClosing = true;
        _out.Writer.TryWrite((null, code));
    }

    /// <summary>As when a cable is pulled: no close frame.</summary>
    internal void Kill()
    {
        IsClosing = true;
        _gone.Cancel();
        http.Abort();
    }

    internal async Task RunAsync()
    {
        var writing = WriteAsync();
        var closed = await ReadAsync();
        _out.Writer.TryComplete();
        hub.Gone(this, closed);
        await _gone.CancelAsync();
        await writing;
    }

    /// <summary>How the client closed; null where the connection just broke.</summary>
    private async Task<int?> ReadAsync()
    {
        var buffer = new byte[LargestFrame + 1];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult got;
                do
                {
                    got = await socket.ReceiveAsync(buffer.AsMemory(Math.Min(length, LargestFrame)), _gone.Token);
                    length += got.Count;
                    if (got.MessageType is WebSocketMessageType.Close)
                        return await AnswerCloseAsync();
                }
                while (!got.EndOfMessage);
                if (length > LargestFrame)
                    hub.TooLarge(this);
                else if (!IsClosing)
                    hub.Take(this, Encoding.UTF8.GetString(buffer, 0, length));
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException)
        {
            return null;
        }
    }

    private async Task<int?> AnswerCloseAsync()
    {
        if (socket.State is WebSocketState.CloseReceived)
            await socket.CloseOutputAsync(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, null, _gone.Token);
        return IsClosing ? null : (int?)socket.CloseStatus;
    }

    private async Task WriteAsync()
    {
        try
        {
            await foreach (var (text, close) in _out.Reader.ReadAllAsync(_gone.Token))
            {
                if (text is not null)
                {
                    await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, _gone.Token);
                    continue;
                }
                await socket.CloseOutputAsync((WebSocketCloseStatus)close, GatewayClose.Reason(close), _gone.Token);
                // A client that does not answer the close is not waited for.
                _gone.CancelAfter(ClosingLimit);
                return;
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException)
        {
            // The reader sees the same end.
        }
    }

    public void Dispose()
    {
        Watch?.Dispose();
        _gone.Dispose();
    }
}
