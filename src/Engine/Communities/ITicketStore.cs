using Waymark.Core.Conversations;

namespace Waymark.Engine.Communities;

/// <summary>Where tickets are kept, by the hash of their words. Throws as <see cref="ICommunityStore"/> does.</summary>
public interface ITicketStore
{
    /// <param name="now">Whatever has expired by then is forgotten along with it.</param>
    void Issue(long epoch, byte[] hash, DateTimeOffset until, Ticket ticket, DateTimeOffset now);

    /// <summary>
    /// What the ticket is for; null where there is none, where it has expired or is another account's, and where
    /// another event had it before. The same event gets it again: it is brought twice where its turn did not commit.
    /// </summary>
    Ticket? Redeem(long epoch, byte[] hash, Account account, string eventId, DateTimeOffset now);
}

/// <summary>A way from a community into the private chat, once and for one account.</summary>
/// <param name="Community">The community's id.</param>
/// <param name="RedeemedBy">The event that came with it; null until one did.</param>
public sealed record Ticket(Account For, string Community, string? RedeemedBy = null);
