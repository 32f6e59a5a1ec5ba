using System.Collections.Concurrent;

namespace Waymark.Storage;

/// <summary>As many reading connections as ever read at once.</summary>
sealed class Readers(string file, AccountKey key) : IDisposable
{
    private readonly ConcurrentBag<Reader> _idle = [];
    private volatile bool _closed;

    internal T Use<T>(Func<Reader, T> read)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        var reader = _idle.TryTake(out var idle) ? idle : new Reader(file, key);
        try
        {
            var result = read(reader);
            _idle.Add(reader);
            reader = null;
            return result;
        }
        finally
        {
            // After an error nobody knows what the connection still holds open.
            reader?.Dispose();
            if (_closed)
                Dispose();
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var reader))
            reader.Dispose();
    }
}
