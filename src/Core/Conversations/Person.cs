using System.Collections.Immutable;

namespace Waymark.Core.Conversations;

/// <summary>One human: accounts, a language, request clocks, and at most one conversation.</summary>
/// <param name="Accounts">Linked accounts; the first is the one written from last.</param>
/// <param name="Prompts">How many prompts this person was ever given: the newest one's token.</param>
/// <param name="MayWrite">Whether the bot may write by itself; null until asked.</param>
/// <param name="Unreachable">The account written from last cannot be reached.</param>
/// <param name="Clocks">One request clock a service, by the service's id.</param>
/// <param name="Asked">What the newest prompt asked beside the conversation; null where it was the conversation's.</param>
/// <param name="ActiveAt">When they last said something, or were told that a time had come.</param>
public sealed record Person(
    PersonId Id,
    ImmutableArray<Account> Accounts,
    string Language,
    long Prompts = 0,
    bool? MayWrite = null,
    bool Unreachable = false,
    ImmutableSortedDictionary<string, RequestClock>? Clocks = null,
    Conversation? Conversation = null,
    Aside? Asked = null,
    DateTimeOffset? ActiveAt = null)
{
    public RequestClock Clock(string service) => Clocks?.GetValueOrDefault(service) ?? RequestClock.Empty;

    public Person With(string service, RequestClock clock) =>
        this with { Clocks = (Clocks ?? ImmutableSortedDictionary<string, RequestClock>.Empty).SetItem(service, clock) };

    /// <summary>The earliest time at which something is due without input, or none.</summary>
    public DateTimeOffset? WakeUp =>
        MayWrite == true && !Unreachable && Conversation is { IsOpen: true, Unseen: false } open ? open.Due : null;
}
