using Waymark.Core.Communities;
using Waymark.Core.Conversations;
using Waymark.Engine.Communities;

namespace Waymark.Storage;

/// <summary>Communities and tickets, in the same file and by the same writer.</summary>
public sealed partial class SqliteStore : ICommunityStore, ITicketStore
{
    public IReadOnlyList<Community> Communities(Platform platform) => Writing(() => _writer.Communities.Of(platform));

    public void Keep(long epoch, Community community) => Writing(epoch, () => _writer.Communities.Put(community));

    public void Drop(long epoch, Platform platform, string id) => Writing(epoch, () => _writer.Communities.Drop(platform, id));

    public void Move(long epoch, Community community, string before) => Writing(epoch, () =>
        _writer.Communities.Drop(community.Platform, before) + _writer.Communities.Put(community));

    public void Issue(long epoch, byte[] hash, DateTimeOffset until, Ticket ticket, DateTimeOffset now) =>
        Writing(epoch, () => _writer.Tickets.Put(hash, until, ticket, now));

    public Ticket? Redeem(long epoch, byte[] hash, Account account, string eventId, DateTimeOffset now) =>
        Writing(epoch, () => _writer.Tickets.Take(hash, account, eventId, now));

    private T Writing<T>(long epoch, Func<T> work) => Writing(() => _writer.InTransaction(epoch, work));
}
