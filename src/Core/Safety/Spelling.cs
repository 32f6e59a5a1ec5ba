using System.Collections.Frozen;

namespace Waymark.Core.Safety;

/// <summary>Reads what is spelled: "c o d e", and digits told by their names.</summary>
static class Spelling
{
    const int ShortestWord = 3, LongestWord = 12;
    const int FewestDigits = 4;
    const Meaning Telling = Meaning.Code | Meaning.Password | Meaning.Phone | Meaning.Seed | Meaning.Label;

    // The first two letters of every word that is looked for: most rows of single letters stop here.
    static readonly FrozenSet<(char, char)> Starts = Vocabulary.All
        .Where(word => word.Key.Length >= ShortestWord && (word.Value & Telling) != Meaning.None)
        .Select(word => (word.Key[0], word.Key[1])).ToFrozenSet();

    public static void JoinLetters(Reading reading)
    {
        Span<char> letters = stackalloc char[LongestWord];
        Span<int> ends = stackalloc int[LongestWord];
        for (var first = 0; first + ShortestWord <= reading.Tokens.Length; first++)
        {
            if (!IsStart(reading, first)) continue;
            var count = 0;
            for (var at = first; count < LongestWord && IsLetter(reading, at); at = NextLetter(reading, at))
            {
                letters[count] = reading.Text(at)[0];
                ends[count++] = at;
            }

            for (; count >= ShortestWord; count--)
            {
                var meaning = Vocabulary.Of(letters[..count]) & ~Meaning.StartsPhrase;
                if ((meaning & Telling) == Meaning.None) continue;
                reading.Join(first, ends[count - 1], meaning);
                first = ends[count - 1];
                break;
            }
        }
    }

    static bool IsStart(Reading reading, int at) =>
        IsLetter(reading, at) && NextLetter(reading, at) is var next && IsLetter(reading, next)
        && Starts.Contains((reading.Text(at)[0], reading.Text(next)[0]));

    static bool IsLetter(Reading reading, int at) =>
        reading.IsWord(at) && reading.Tokens[at].Length == 1 && !Reading.IsHan(reading.Text(at)[0]);

    static int NextLetter(Reading reading, int at) => IsLetter(reading, at + 1) ? at + 1 : reading.Mark(at + 1) is '\0' ? reading.Tokens.Length : at + 2;

    /// <summary>Puts digits where at least four of them are told in words of one language, perhaps between digits.</summary>
    public static void ReadDigits(Reading reading)
    {
        for (var first = 0; first < reading.Tokens.Length;)
        {
            var (tongues, digits, words) = (ulong.MaxValue, 0, 0);
            var (at, last) = (first, first);
            for (; at < reading.Tokens.Length; at++)
            {
                if (reading.IsNumber(at) && reading.Tokens[at].Length <= 2)
                {
                    digits += reading.Tokens[at].Length;
                }
                else if (NumberWords.Of(reading, at) is { } word && (tongues & word.Tongues) != 0)
                {
                    tongues &= word.Tongues;
                    digits++;
                    words++;
                }
                else if (at == first || at - last > 1 || reading.Mark(at) is '\0' or '?' or ':')
                {
                    break;
                }
                else
                {
                    continue;
                }

                last = at;
            }

            if (words > 1 && digits >= FewestDigits) Write(reading, first, last);
            first = Math.Max(last, first) + 1;
        }
    }

    static void Write(Reading reading, int first, int last)
    {
        if (NumberWords.Of(reading, first - 1) is { Kind: NumberKind.Plus }) reading.Write(first - 1, TokenKind.Mark, "+");
        for (var at = last; at >= first; at--)
        {
            if (NumberWords.Of(reading, at) is not { } word) continue;
            var next = at < last && reading.IsNumber(at + 1) ? reading.Text(at + 1) : at + 1 < last && reading.IsNumber(at + 2) ? reading.Text(at + 2) : "";
            var digits = word.Kind switch
            {
                NumberKind.Ten when next is [not '0'] => word.Digits.AsSpan(0, 1), // Forty, eight.
                NumberKind.Double when next.Length > 0 => next[..1],
                NumberKind.Triple when next.Length > 0 => new string(next[0], 2),
                _ => word.Digits,
            };
            if (digits.Length > 0 && digits.Length <= reading.Tokens[at].Length) reading.Write(at, TokenKind.Number, digits);
        }
    }
}
