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
    IReadOnlyList<LetterRow> Letters)
{
    /// <summary>Set where the person is deleted.</summary>
    internal ForgottenPerson? Forgotten { get; init; }

    /// <summary>Who takes the deleted person's place in memory, so that nobody loads that one again before it is gone.</summary>
    internal IReadOnlyList<CachedPerson> InPlace { get; init; } = [];
}

/// <summary>A person in a worker's memory. It may be dropped once every change to it has committed.</summary>
sealed class CachedPerson(PersonRow row)
{
    private int _uncommitted;

    internal PersonRow Row { get; private set; } = row;

    /// <summary>Deleted, though the store may not know yet: nothing happens with them any more.</summary>
    internal bool IsForgotten { get; private set; }

    internal bool IsCommitted => Volatile.Read(ref _uncommitted) == 0;

    internal void Change(PersonRow row)
    {
        Row = row;
        Interlocked.Increment(ref _uncommitted);
    }

    /// <summary>Held until the deletion has committed, so that the row is not taken for a living one meanwhile.</summary>
    internal void Forget()
    {
        IsForgotten = true;
        Hold();
    }

    /// <summary>Not to be dropped before the next commit of it.</summary>
    internal void Hold() => Interlocked.Increment(ref _uncommitted);

    internal void Committed() => Interlocked.Decrement(ref _uncommitted);
}
