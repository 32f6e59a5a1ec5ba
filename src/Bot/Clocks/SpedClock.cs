namespace Waymark.Bot.Clocks;

/// <summary>
/// Conversation time that runs <paramref name="speed"/> times as fast as real time, from an anchor that is kept with
/// the database: so it goes on, and never back, over restarts and other speeds.
/// </summary>
public sealed class SpedClock(ClockAnchor anchor, double speed) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => anchor.ConversationAt(System.GetUtcNow());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Real(dueTime), Real(period));

    private TimeSpan Real(TimeSpan span) => span == Timeout.InfiniteTimeSpan ? span : span / speed;
}

/// <summary>One moment in both times, and how fast conversation time runs from there.</summary>
public sealed record ClockAnchor(DateTimeOffset Real, DateTimeOffset Conversation, double Speed)
{
    public DateTimeOffset ConversationAt(DateTimeOffset real) => Conversation + ((real - Real) * Speed);

    /// <summary>The anchor from which another speed goes on without a jump.</summary>
    public ClockAnchor At(DateTimeOffset real, double speed) => new(real, ConversationAt(real), speed);

    public override string ToString() => FormattableString.Invariant(
        $"{Real.ToUnixTimeMilliseconds()} {Conversation.ToUnixTimeMilliseconds()} {Speed:R}");

    public static ClockAnchor? Read(string? text)
    {
        if (text?.Split(' ') is not [var real, var conversation, var speed])
            return null;
        var invariant = global::System.Globalization.CultureInfo.InvariantCulture;
        return new(
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(real, invariant)),
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(conversation, invariant)),
            double.Parse(speed, invariant));
    }
}
