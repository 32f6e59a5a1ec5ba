namespace Waymark.OnDiscord.Gateway;

/// <summary>One session with the gateway: what of it has come, and how far all that came has been worked.</summary>
sealed class GatewaySession(string id, string resumeUrl, long seen)
{
    private readonly Lock _gate = new();
    private readonly SortedSet<long> _open = [];
    private long _seen = seen;

    internal string Id => id;

    internal string ResumeUrl => resumeUrl;

    /// <summary>The number of the last event that came: what this process resumes from.</summary>
    internal long Seen => Interlocked.Read(ref _seen);

    /// <summary>Up to this number every turn has committed: what a later process may resume from.</summary>
    internal long Committed
    {
        get
        {
            lock (_gate)
                return _open.Count > 0 ? _open.Min - 1 : _seen;
        }
    }

    /// <summary>It has come and waits for its turn's commit.</summary>
    internal void Begin(long seq)
    {
        lock (_gate)
        {
            _open.Add(seq);
            _seen = Math.Max(_seen, seq);
        }
    }

    internal void End(long seq)
    {
        lock (_gate)
            _open.Remove(seq);
    }

    /// <summary>It has come, and there is nothing to work in it.</summary>
    internal void Pass(long seq)
    {
        Begin(seq);
        End(seq);
    }
}
