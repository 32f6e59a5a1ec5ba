using Waymark.Core.Conversations;

namespace Waymark.Engine;

/// <summary>Ids that no earlier run of the program made: the store's epoch is their upper part, so no counter is stored.</summary>
sealed class Ids(long epoch)
{
    private long _rows;
    private long _persons;

    /// <summary>24 bits of epoch, 39 of counter.</summary>
    internal long NextRow() => (epoch << 39) | Interlocked.Increment(ref _rows);

    /// <summary>8 bits of partition, 24 of epoch, 32 of counter.</summary>
    internal PersonId NextPerson(byte partition) => PersonId.Of(partition, (epoch << 32) | Interlocked.Increment(ref _persons));
}
