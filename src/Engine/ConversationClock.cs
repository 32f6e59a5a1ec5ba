namespace Waymark.Engine;

/// <summary>The time that conversations live in; transport time-outs stay on real time.</summary>
/// <param name="At">Conversation time at a moment of real time, such as a platform's date of a message.</param>
public sealed record ConversationClock(TimeProvider Time, Func<DateTimeOffset, DateTimeOffset> At)
{
    public DateTimeOffset Now => Time.GetUtcNow();
}

/// <summary>The time of retries, paces and back-offs: real time, but for tests.</summary>
public sealed record TransportClock(TimeProvider Time);
