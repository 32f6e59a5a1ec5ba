using System.Buffers.Binary;
using System.Collections.Immutable;
using Waymark.Engine;

namespace Waymark.Storage.Rows;

/// <summary>Recent events in 12 bytes each, little-endian, oldest first: hash, minute. As JSON they would outweigh the person.</summary>
static class StoredEvents
{
    private const int Size = sizeof(long) + sizeof(int);

    internal static byte[] Write(RecentEvents events)
    {
        if (events.Seen.IsDefaultOrEmpty)
            return [];
        var bytes = new byte[events.Seen.Length * Size];
        for (var i = 0; i < events.Seen.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * Size), events.Seen[i].Hash);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan((i * Size) + sizeof(long)), events.Seen[i].Minute);
        }
        return bytes;
    }

    internal static RecentEvents Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return RecentEvents.None;
        var seen = ImmutableArray.CreateBuilder<RecentEvents.Event>(bytes.Length / Size);
        for (; bytes.Length >= Size; bytes = bytes[Size..])
            seen.Add(new RecentEvents.Event(
                BinaryPrimitives.ReadInt64LittleEndian(bytes), BinaryPrimitives.ReadInt32LittleEndian(bytes[sizeof(long)..])));
        return new RecentEvents(seen.MoveToImmutable());
    }
}
