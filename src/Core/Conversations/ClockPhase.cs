namespace Waymark.Core.Conversations;

/// <summary>Where a person stands with one service's requests at one moment.</summary>
public abstract record ClockPhase
{
    /// <summary>A request may be made now; so many are left in the window.</summary>
    public sealed record Ready(int Left) : ClockPhase;

    /// <summary>One request may be made now, the only one after a cooldown.</summary>
    public sealed record LastChance : ClockPhase;

    /// <summary>The last request is too fresh.</summary>
    public sealed record Waiting(DateTimeOffset Until) : ClockPhase;

    /// <summary>No request until then: the service's tries are used, or it reported a lock.</summary>
    public sealed record CoolingDown(DateTimeOffset Until) : ClockPhase;

    /// <summary>The last chance is used and did not work: no more until then.</summary>
    public sealed record Closed(DateTimeOffset Until) : ClockPhase;

    /// <summary>Whether a request may be made now.</summary>
    public bool Permits => this is Ready or LastChance;

    /// <summary>When a request may be made; null where it may be made now.</summary>
    public DateTimeOffset? NotBefore => this switch
    {
        Waiting waiting => waiting.Until,
        CoolingDown cooling => cooling.Until,
        Closed closed => closed.Until,
        _ => null,
    };

    /// <summary>The word with which a guide's conditions name this phase.</summary>
    public string Word => this switch
    {
        Ready => "ready",
        LastChance => "last_chance",
        Waiting => "waiting",
        CoolingDown => "held",
        _ => "closed",
    };

    private ClockPhase()
    {
    }
}
