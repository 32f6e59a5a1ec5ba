using Waymark.Engine;

namespace Waymark.Bot.Clocks;

/// <summary>
/// Conversation time that runs <paramref name="speed"/> times as fast as real time, from an anchor that is kept with
/// the database: so it goes on, and never back, over restarts and other speeds.
/// </summary>
public sealed class SpedClock(ClockAnchor anchor, double speed) : TimeProvider
{
    /// <summary>The conversation clock of a database; real time itself where nothing else was ever asked for.</summary>
    public static TimeProvider Of(IStore store, double speed)
    {
        var real = System.GetUtcNow();
        var anchor = (ClockAnchor.Recall(store) ?? new ClockAnchor(real, real, 1)).At(real, speed);
        if (speed == 1 && anchor.Conversation == anchor.Real)
            return System;
        anchor.Remember(store);
        return new SpedClock(anchor, speed);
    }

    public override DateTimeOffset GetUtcNow() => anchor.ConversationAt(System.GetUtcNow());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Real(dueTime), Real(period));

    private TimeSpan Real(TimeSpan span) => span == Timeout.InfiniteTimeSpan ? span : span / speed;
}
