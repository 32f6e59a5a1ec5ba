using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>Lets go of what nobody comes back to, quietly. The request clock stays as long as it counts.</summary>
static class Aging
{
    internal static Turn Take(Person was, Guidebook book, DateTimeOffset idleSince, DateTimeOffset quietSince, DateTimeOffset now)
    {
        if (was.WakeUp is not null)
            return Turn.Nothing(was); // Silence is what was agreed until then.
        if (was.ActiveAt is not { } active)
            return new Turn(was with { ActiveAt = now }, Letters: []); // Stored before this was noted: counted from now on.
        if (was.Conversation is { IsOpen: true })
            return active <= idleSince ? new Turn(was with { Conversation = null, Asked = null }, Letters: []) : Turn.Nothing(was);
        return active <= quietSince && Farewell.Of(was, book, now) is { Until: null } farewell
            ? new Turn(was, Letters: [], Farewell: farewell)
            : Turn.Nothing(was);
    }
}
