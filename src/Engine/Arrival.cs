using Waymark.Core.Conversations;

namespace Waymark.Engine;

/// <summary>Something that an account did on its platform.</summary>
/// <param name="EventId">The platform's id of the event: the same for a repeated delivery, never for another event.</param>
/// <param name="SaidAt">When it was said by the platform's word; the time of receipt where it gives none.</param>
/// <param name="Community">The community it was said in, if in one.</param>
/// <param name="Language">The language that the platform names for this account; used for a person seen first.</param>
public sealed record Arrival(
    Account Account,
    string EventId,
    DateTimeOffset SaidAt,
    Said Said,
    string? Community = null,
    string? Language = null);

/// <summary>What was said, before the secret guard has looked at it. Never stored, never logged.</summary>
public abstract record Said
{
    public sealed record Tapped(long Prompt, string ChoiceId) : Said;

    /// <param name="Removed">It held a secret, and the platform has removed it.</param>
    public sealed record Wrote(string Text, bool Removed = false) : Said;

    /// <summary>A picture, file, voice message, contact or place: never opened.</summary>
    public sealed record Showed : Said;

    /// <summary>A command without its slash, and the rest of its line.</summary>
    /// <param name="AtNotice">By the button of a message that everybody in a community sees.</param>
    public sealed record Commanded(string Name, string Argument = "", bool AtNotice = false) : Said;

    /// <summary>The platform tells that the account can be reached again.</summary>
    public sealed record Reachable : Said;

    /// <summary>Never shows what was said: a log or an exception that prints an arrival must not print a secret.</summary>
    public sealed override string ToString() => GetType().Name;

    private Said()
    {
    }
}

/// <summary>What became of an arrival. It is given once the turn is durable.</summary>
/// <param name="Known">It had been taken before, so nothing happened.</param>
/// <param name="Notice">A toast for whoever tapped.</param>
/// <param name="Prompted">A prompt is on its way, or one that replaces it.</param>
public sealed record Receipt(bool Known = false, Notice? Notice = null, bool Prompted = false);
