using System.Reflection;

namespace Waymark.Core.Safety;

/// <summary>Tells in which BIP-39 lists a folded word stands; keeps hashes, because words would take ten times the memory.</summary>
static class SeedWords
{
    static readonly string[] Names =
    [
        "english", "spanish", "portuguese", "french", "italian", "czech",
        "japanese", "korean", "simplified-chinese", "traditional-chinese",
    ];

    static readonly Lazy<(ulong[] Hashes, ushort[] Lists)> Words = new(Load);

    public static int Lists => Names.Length;

    public static int ListsWith(ReadOnlySpan<char> word)
    {
        var (hashes, lists) = Words.Value;
        var at = Array.BinarySearch(hashes, Hash(word));
        return at < 0 ? 0 : lists[at];
    }

    static (ulong[] Hashes, ushort[] Lists) Load()
    {
        var listsByHash = new SortedDictionary<ulong, ushort>();
        for (var list = 0; list < Names.Length; list++)
        {
            foreach (var word in Read(Names[list]))
            {
                var hash = Hash(Folding.Fold(word));
                listsByHash[hash] = (ushort)(listsByHash.GetValueOrDefault(hash) | (1 << list));
            }
        }

        return ([.. listsByHash.Keys], [.. listsByHash.Values]);
    }

    static IEnumerable<string> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Bip39/{name}")
            ?? throw new InvalidOperationException($"Core was built without the seed words '{name}': see Safety/Bip39.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } word) yield return word;
    }

    // FNV-1a, 64 bits.
    static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
