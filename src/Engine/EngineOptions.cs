namespace Waymark.Engine;

/// <summary>How the engine runs. The defaults suit a small server.</summary>
public sealed record EngineOptions
{
    /// <summary>Workers; each owns a share of the 256 logical partitions.</summary>
    public int Workers { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 16);

    /// <summary>
    /// How long a worker trusts a timer before it reads the clock again: a wall clock that was set forward rings at
    /// most this late. Conversation time; infinite for a virtual clock, which tells of every move.
    /// </summary>
    public TimeSpan ClockCheck { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often what nobody needs any more is looked for. Conversation time.</summary>
    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The first and the longest pause (real time) before the store is tried again.</summary>
    public TimeSpan StoreRetry { get; init; } = TimeSpan.FromMilliseconds(100);

    public TimeSpan StoreRetryMost { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a stop waits (real time) for what is under way.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(10);
}
