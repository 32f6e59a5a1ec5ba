using System.Buffers;
using System.Collections.Frozen;

namespace Waymark.Core.Safety;

/// <summary>Finds known words inside longer ones, for scripts that write words together or bend their ends.</summary>
static class Stems
{
    const int Shortest = 3, Longest = 14;
    const Meaning Telling = Meaning.Code | Meaning.Password | Meaning.Phone | Meaning.Label | Meaning.Seed | Meaning.Came | Meaning.Transaction;

    static readonly FrozenDictionary<string, Meaning> Known = Vocabulary.All
        .Where(word => IsStem(word.Key) && (word.Value & Telling) != Meaning.None)
        .ToFrozenDictionary(word => word.Key, word => word.Value & Telling, StringComparer.Ordinal);

    static readonly FrozenDictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly SearchValues<char> Firsts = SearchValues.Create([.. Known.Keys.Select(word => word[0]).Distinct()]);

    public static Meaning In(ReadOnlySpan<char> word)
    {
        if (!IsOfScript(word[0])) return Meaning.None;
        var found = Meaning.None;
        for (var at = 0; at < word.Length;)
        {
            var next = word[at..].IndexOfAny(Firsts);
            if (next < 0) break;
            at += next;
            var length = LongestAt(word[at..], ref found);
            at += Math.Max(1, length);
        }

        // "Error code" written as one word.
        return (found & Meaning.Label) == Meaning.None ? found : found & ~(Meaning.Code | Meaning.Came);
    }

    static int LongestAt(ReadOnlySpan<char> rest, ref Meaning found)
    {
        for (var length = Math.Min(Longest, rest.Length); length > 1; length--)
        {
            if (!BySpan.TryGetValue(rest[..length], out var meaning)) continue;
            found |= meaning;
            return length;
        }

        return 0;
    }

    static bool IsStem(string word) =>
        IsOfScript(word[0]) && !word.Contains(' ', StringComparison.Ordinal) && word.Length >= (IsSyllabic(word[0]) ? Shortest - 1 : Shortest);

    static bool IsSyllabic(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\uAC00' and <= '\uD7A3');

    // From Arabic to Khmer, kana, Korean; not the alphabets whose words stand apart.
    public static bool IsOfScript(char c) => c is (>= '\u0600' and <= '\u17FF') || IsSyllabic(c);
}
