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
        var kept = ClockAnchor.Recall(store);
        var anchor = (kept ?? new ClockAnchor(real, real, 1)).At(real, speed);
        if (speed == 1 && anchor.Conversation == anchor.Real)
            return System;
        if (kept?.Speed == speed)
            return new SpedClock(kept, speed);
        anchor.Remember(store);
        return new SpedClock(anchor, speed);
    }

    public static ConversationClock ConversationOf(IStore store, double speed)
    {
        var time = Of(store, speed);
        return new ConversationClock(time, time is SpedClock sped ? sped.At : real => real);
    }

    /// <summary>Conversation time at a moment of real time.</summary>
    public DateTimeOffset At(DateTimeOffset real) => anchor.ConversationAt(real);

    public override DateTimeOffset GetUtcNow() => anchor.ConversationAt(System.GetUtcNow());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new SpedTimer(this, System.CreateTimer(callback, state, Real(dueTime), Real(period)));

    /// <summary>Rounded up: a timer counts whole milliseconds, and before its time it would only be set again.</summary>
    private TimeSpan Real(TimeSpan span) =>
        span == Timeout.InfiniteTimeSpan ? span : TimeSpan.FromMilliseconds(Math.Ceiling(span.TotalMilliseconds / speed));

    private sealed class SpedTimer(SpedClock clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.Real(dueTime), clock.Real(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
