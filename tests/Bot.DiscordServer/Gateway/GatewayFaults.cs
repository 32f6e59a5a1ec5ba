namespace Waymark.DiscordServer.Gateway;

/// <summary>What was ordered to go wrong with the gateway.</summary>
sealed class GatewayFaults
{
    private readonly Queue<int> _identifies = new();
    private int _connections, _status, _resumes;

    internal bool WithholdsAcks { get; set; }

    internal bool WithholdsHello { get; set; }

    internal bool LosesEvents { get; set; }

    internal void RefuseConnections(int times, int status) => (_connections, _status) = (times, status);

    internal void RefuseIdentify(int code) => _identifies.Enqueue(code);

    internal void RefuseResumes(int times) => _resumes = times;

    /// <summary>The status to refuse with, or 0.</summary>
    internal int TakeConnection() => _connections > 0 && _connections-- > 0 ? _status : 0;

    internal int? TakeIdentify() => _identifies.TryDequeue(out var code) ? code : null;

    internal bool TakeResume() => _resumes > 0 && _resumes-- > 0;
}
