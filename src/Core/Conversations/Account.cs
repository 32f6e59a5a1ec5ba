using System.Text;

namespace Waymark.Core.Conversations;

/// <summary>Where an account lives. The numbers are stored: never renumber.</summary>
public enum Platform : byte
{
    Console = 0,
    Telegram = 1,
    Discord = 2,
}

/// <summary>One user on one platform.</summary>
public readonly record struct Account(Platform Platform, string UserId)
{
    /// <summary>The logical partition that owns this account's row: a fixed hash, for it is stored.</summary>
    public byte Home()
    {
        // FNV-1a: stable over processes and versions, which string.GetHashCode is not.
        var hash = (2166136261u ^ (byte)Platform) * 16777619u;
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in UserId.EnumerateRunes())
            foreach (var unit in utf8[..rune.EncodeToUtf8(utf8)])
                hash = (hash ^ unit) * 16777619u;
        return (byte)(hash ^ (hash >> 8) ^ (hash >> 16) ^ (hash >> 24));
    }
}

/// <summary>64 bits: the logical partition in the upper 8, a sequence in the rest.</summary>
public readonly record struct PersonId(long Value)
{
    /// <summary>How many logical partitions there are; fixed in every database.</summary>
    public const int Partitions = 256;

    public static PersonId Of(byte partition, long sequence) => new(((long)partition << 56) | (sequence & 0xFF_FFFF_FFFF_FFFF));

    public byte Partition => (byte)(Value >>> 56);
}
