namespace Waymark.Core.Communities;

/// <summary>A guide that a moderator had pinned.</summary>
/// <param name="Id">Random; the pinned message's button carries it, and the tap that ordered it, so that a second tap orders nothing.</param>
/// <param name="Offer">The offered guide's id.</param>
/// <param name="Place">The chat or channel, by its platform's id.</param>
/// <param name="Thread">The topic in it, if in one.</param>
/// <param name="By">The user who ordered it, by the platform's id.</param>
public sealed record Pin(string Id, string Offer, string Place, string? Thread, string By)
{
    /// <summary>The platform's id of the message; null until it is sent.</summary>
    public string? Message { get; init; }

    /// <summary>Names what the message says now.</summary>
    public string? Hash { get; init; }

    public PinState State { get; init; }

    /// <summary>It was ordered in private, so whoever did can be told there of its end.</summary>
    public bool OrderedInPrivate { get; init; }
}

/// <summary>How far a pin is. Stored by name: rename with a migration.</summary>
public enum PinState
{
    /// <summary>To be sent. After a crash it is sent again: at worst one copy stands there unpinned.</summary>
    Ordered,

    /// <summary>Sent, and still to be pinned.</summary>
    Sent,

    Pinned,

    /// <summary>Unpinned, deleted or never pinned. Its button still leads to the guide.</summary>
    Gone,
}
