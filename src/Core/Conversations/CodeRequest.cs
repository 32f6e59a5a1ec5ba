namespace Waymark.Core.Conversations;

/// <summary>One request for a code, or several told at once: when, how many, and what became of it.</summary>
/// <param name="Id">Given once and never reused for this person, so that facts can be merged by union.</param>
/// <param name="Earliest">The first moment it can have been made; a code's age counts from here.</param>
/// <param name="Latest">The last moment it can have been made; the next request waits from here.</param>
/// <param name="Count">How many requests this fact stands for.</param>
/// <param name="Origin">How the clock knows of it.</param>
/// <param name="DuringCooldown">Made although a cooldown ran: it counts, but starts no cooldown of its own.</param>
/// <param name="LastChance">The one request after a cooldown.</param>
/// <param name="Worked">Its code came and was accepted.</param>
public sealed record CodeRequest(
    string Id,
    DateTimeOffset Earliest,
    DateTimeOffset Latest,
    int Count,
    Origin Origin,
    bool DuringCooldown = false,
    bool LastChance = false,
    bool Worked = false);

/// <summary>How the clock knows of a request.</summary>
public enum Origin
{
    /// <summary>The person said so.</summary>
    Told,

    /// <summary>The person said that there was one, not how many: counted as two.</summary>
    Assumed,

    /// <summary>We permitted it and have not heard yet: it counts as made until the person says that it was not.</summary>
    Permitted,
}
