using Waymark.Engine;

namespace Waymark.Bot.Clocks;

/// <summary>One moment in both times, and how fast conversation time runs from there.</summary>
public sealed record ClockAnchor(DateTimeOffset Real, DateTimeOffset Conversation, double Speed)
{
    public DateTimeOffset ConversationAt(DateTimeOffset real) => Conversation + ((real - Real) * Speed);

    /// <summary>The anchor from which another speed goes on without a jump.</summary>
    public ClockAnchor At(DateTimeOffset real, double speed) => new(real, ConversationAt(real), speed);

    internal static ClockAnchor? Recall(IStore store) =>
        store.Recall("clock_real") is { } real && store.Recall("clock_conversation") is { } conversation && store.Recall("clock_speed_milli") is { } speed
            ? new ClockAnchor(DateTimeOffset.FromUnixTimeMilliseconds(real), DateTimeOffset.FromUnixTimeMilliseconds(conversation), speed / 1000.0)
            : null;

    internal void Remember(IStore store) => store.Remember(
        ("clock_real", Real.ToUnixTimeMilliseconds()),
        ("clock_conversation", Conversation.ToUnixTimeMilliseconds()),
        ("clock_speed_milli", (long)Math.Round(Speed * 1000)));
}
