using Waymark.Core.Conversations;

namespace Waymark.Engine;

/// <summary>What one decided work wants durable, on its way through the committer.</summary>
/// <param name="Generation">The worker's state it was decided on; refused once that state was dropped.</param>
/// <param name="Cached">The person's row, or null where nothing is to be written.</param>
sealed record Entry(
    PartitionWorker Worker,
    int Generation,
    Work Work,
    Receipt Receipt,
    CachedPerson? Cached,
    PersonRow? Row,
    OutboxRow? Outbox,
    IReadOnlyList<LetterRow> Letters);

/// <summary>A person in a worker's memory. It may be dropped once every change to it has committed.</summary>
sealed class CachedPerson(PersonRow row)
{
    private int _uncommitted;

    internal PersonRow Row { get; private set; } = row;

    internal bool IsCommitted => Volatile.Read(ref _uncommitted) == 0;

    internal void Change(PersonRow row)
    {
        Row = row;
        Interlocked.Increment(ref _uncommitted);
    }

    internal void Committed() => Interlocked.Decrement(ref _uncommitted);
}
