using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Waymark.Core.Language;

/// <summary>Finds the known word that differs least from a misspelt one. Its first letter must be right: it nearly always is.</summary>
sealed class Spelling
{
    internal const int ShortestForgiven = 5, ShortestForgivenTwice = 9, Longest = 24;

    private readonly FrozenDictionary<char, Known[]> _words;
    private readonly FrozenDictionary<char, Known[]> _stems;

    internal Spelling(IEnumerable<KeyValuePair<string, Entry>> words, IEnumerable<KeyValuePair<string, Entry>> stems)
    {
        _words = ByFirstLetter(words, ShortestForgiven - 1);
        _stems = ByFirstLetter(stems, ShortestForgiven);
    }

    internal Entry? Nearest(string word)
    {
        if (word.Length is < ShortestForgiven or > Longest || Utterance.IsDigit(word[0]))
            return null;
        var most = word.Length >= ShortestForgivenTwice ? 2 : 1;
        var (best, errors) = (default(Entry), most + 1);
        if (_words.TryGetValue(word[0], out var words))
            foreach (var known in words)
                if (Math.Abs(known.Text.Length - word.Length) < errors && Errors(known.Text, word, errors - 1) is var count && count < errors)
                    (best, errors) = (known.Entry, count);
        if (errors > 1 && _stems.TryGetValue(word[0], out var stems))
            foreach (var stem in stems)
                if (BeginsAlmost(word, stem.Text))
                    return stem.Entry;
        return best;
    }

    /// <summary>Letters left out, put in, swapped for another or with their neighbour; more than <paramref name="most"/> is not counted on.</summary>
    internal static int Errors(string one, string other, int most)
    {
        Span<int> twoBack = stackalloc int[Longest + 3], before = stackalloc int[Longest + 3], now = stackalloc int[Longest + 3];
        if (one.Length > Longest + 2 || other.Length > Longest + 2)
            return most + 1;
        for (var column = 0; column <= other.Length; column++)
            before[column] = column;
        for (var row = 1; row <= one.Length; row++)
        {
            now[0] = row;
            var least = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var same = one[row - 1] == other[column - 1] ? 0 : 1;
                var cost = Math.Min(Math.Min(before[column], now[column - 1]) + 1, before[column - 1] + same);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                    cost = Math.Min(cost, twoBack[column - 2] + 1);
                now[column] = cost;
                least = Math.Min(least, cost);
            }
            if (least > most)
                return most + 1;
            var free = twoBack;
            twoBack = before;
            before = now;
            now = free;
        }
        return before[other.Length];
    }

    /// <summary>Whether the word begins with the stem but for one error.</summary>
    private static bool BeginsAlmost(string word, string stem)
    {
        var same = word.AsSpan().CommonPrefixLength(stem);
        if (same == stem.Length)
            return true;
        if (same >= word.Length)
            return false;
        var rest = word.AsSpan(same);
        var left = stem.AsSpan(same);
        return rest[1..].StartsWith(left[1..]) || rest[1..].StartsWith(left) || rest.StartsWith(left[1..])
            || (rest.Length > 1 && left.Length > 1 && rest[0] == left[1] && rest[1] == left[0] && rest[2..].StartsWith(left[2..]));
    }

    private static FrozenDictionary<char, Known[]> ByFirstLetter(IEnumerable<KeyValuePair<string, Entry>> known, int shortest) => known
        .Where(word => word.Key.Length >= shortest && word.Key.Length <= Longest)
        .OrderBy(word => word.Key, StringComparer.Ordinal)
        .GroupBy(word => word.Key[0])
        .ToFrozenDictionary(alike => alike.Key, alike => alike.Select(word => new Known(word.Key, word.Value)).ToArray());

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Known(string Text, Entry Entry);
}
