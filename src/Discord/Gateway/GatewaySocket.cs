using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Waymark.OnDiscord.Rest;

namespace Waymark.OnDiscord.Gateway;

/// <summary>
/// A WebSocket that never hangs: closing sends the close frame, lets the reader see the answer, and breaks the
/// connection where none comes.
/// </summary>
sealed class GatewaySocket : IDisposable
{
    private const int LargestFrame = 32 * 1024 * 1024;

    private static readonly TimeSpan ClosesWithin = TimeSpan.FromSeconds(3);

    private readonly TimeProvider _time;
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _over = new();
    private readonly CancellationToken _isOver;

    /// <summary>Discord takes 120 frames a minute; a few are left for a new session.</summary>
    private readonly RecentCalls _sent = new(110, TimeSpan.FromMinutes(1));
    private byte[] _buffer = new byte[16 * 1024];
    private int _closing;

    internal GatewaySocket(TimeProvider time)
    {
        _time = time;
        _isOver = _over.Token;
        _socket.Options.KeepAliveInterval = TimeSpan.Zero; // The gateway's own heartbeat tells more.
    }

    /// <summary>What the other side closed with; null where the connection just broke.</summary>
    internal int? ClosedWith => (int?)_socket.CloseStatus;

    internal Task ConnectAsync(Uri address, CancellationToken cancellation) => _socket.ConnectAsync(address, cancellation);

    /// <summary>The next frame; null once the connection has ended.</summary>
    internal async Task<Frame?> ReadAsync()
    {
        try
        {
            while (await ReadMessageAsync() is { } bytes)
                if (Frame.Read(bytes) is { } frame)
                    return frame;
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It broke, or was broken after a close that nobody answered.
        }
        return null;
    }

    /// <summary>Nothing where the connection has ended or is closing: the reader sees that too.</summary>
    internal async Task SendAsync(int op, JsonNode? told)
    {
        var bytes = Encoding.UTF8.GetBytes(new JsonObject { ["op"] = op, ["d"] = told }.ToJsonString());
        try
        {
            await _sending.WaitAsync(_isOver);
            try
            {
                if (_closing is not 0 || _sent.Wait(_time.GetUtcNow()) is not null)
                    return;
                _sent.Add(_time.GetUtcNow());
                await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, _isOver);
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception broken) when (broken is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The reader ends by the same.
        }
    }

    /// <summary>Says goodbye; the reader ends with the answer, or soon without one.</summary>
    internal void Close(int code)
    {
        if (Interlocked.Exchange(ref _closing, 1) is 0)
            _ = CloseAsync(code);
    }

    public void Dispose()
    {
        _over.Cancel();
        _socket.Dispose();
        _over.Dispose();
    }

    private async Task CloseAsync(int code)
    {
        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)code, statusDescription: null, _isOver).WaitAsync(ClosesWithin, _time, _isOver);
            await Task.Delay(ClosesWithin, _time, _isOver);
        }
        catch (Exception broken) when (broken is TimeoutException or WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Then only breaking it is left.
        }
        finally
        {
            if (!_isOver.IsCancellationRequested)
                _socket.Abort();
        }
    }

    private async Task<ReadOnlyMemory<byte>?> ReadMessageAsync()
    {
        for (var length = 0; ;)
        {
            if (length == _buffer.Length)
                Array.Resize(ref _buffer, length < LargestFrame ? length * 2 : throw new IOException("A frame is too large."));
            var got = await _socket.ReceiveAsync(_buffer.AsMemory(length), _isOver);
            if (got.MessageType is WebSocketMessageType.Close)
                return null;
            length += got.Count;
            if (got.EndOfMessage)
                return _buffer.AsMemory(0, length);
        }
    }
}
