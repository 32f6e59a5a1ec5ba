using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>A failure that is laid for some requests.</summary>
/// <param name="Method">null: any.</param>
/// <param name="ChatId">null: any, and requests without a chat.</param>
public sealed record Fault(Failure Failure, string? Method, long? ChatId);

/// <summary>The failures that are laid out, used up in the order in which they were laid.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Laid> _laid = [];

    /// <param name="times">null: until lifted.</param>
    /// <returns>Lifts it when disposed.</returns>
    public IDisposable Lay(Failure failure, string? method = null, long? chat = null, int? times = 1)
    {
        var laid = new Laid(this, new Fault(failure, method, chat), times);
        lock (_gate)
            _laid.Add(laid);
        return laid;
    }

    public void LiftAll()
    {
        lock (_gate)
            _laid.Clear();
    }

    internal Fault? Take(string method, JsonObject given)
    {
        lock (_gate)
        {
            if (_laid.Find(laid => laid.Fits(method, given["chat_id"]?.ToString())) is not { } found)
                return null;
            if (found.Left is { } left && (found.Left = left - 1) is 0)
                _laid.Remove(found);
            return found.Fault;
        }
    }

    private sealed class Laid(FaultPlan plan, Fault fault, int? times) : IDisposable
    {
        internal Fault Fault => fault;

        internal int? Left { get; set; } = times;

        internal bool Fits(string method, string? chat) =>
            (fault.Method is null || string.Equals(fault.Method, method, StringComparison.OrdinalIgnoreCase))
            && (fault.ChatId is null || chat == $"{fault.ChatId}");

        public void Dispose()
        {
            lock (plan._gate)
                plan._laid.Remove(this);
        }
    }
}
