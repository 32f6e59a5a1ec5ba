using System.Collections.Immutable;
using Waymark.Core.Language;

namespace Waymark.Core.Guides.Checking;

/// <summary>An English sentence as the checks read it: normalised words, with the commas between them.</summary>
/// <param name="AfterQuestion">It stands directly behind a question, so that it tells what to do if so.</param>
sealed record Sentence(ImmutableArray<string> Words, bool AfterQuestion)
{
    private const string Comma = ",";

    private static readonly string[] Negations =
        ["no", "not", "never", "nobody", "nothing", "nowhere", "none", "without", "dont", "doesnt", "cannot", "cant", "wont", "neither"];

    internal static IEnumerable<Sentence> In(string text)
    {
        var (from, afterQuestion) = (0, false);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && !IsEnd(text, at))
                continue;
            var words = WordsOf(text[from..at]);
            if (!words.IsEmpty)
            {
                yield return new Sentence(words, afterQuestion);
                afterQuestion = at < text.Length && text[at] == '?';
            }
            from = at + 1;
        }
    }

    internal static ImmutableArray<string> WordsOf(string text) =>
    [
        .. Bare(text).Split(',').SelectMany((part, number) => Wording.Normalise(part).Split(' ', StringSplitOptions.RemoveEmptyEntries) is var words && number > 0 ? [Comma, .. words] : words),
    ];

    /// <summary>"/check" is a command and no verb.</summary>
    private static string Bare(string text) => string.Join(' ', text.Split(' ').Select(word => word.StartsWith('/') ? "command" : word));

    internal bool Says(string phrase) => Find(phrase) >= 0;

    /// <summary>Where those words stand one after the other.</summary>
    internal int Find(string phrase, int from = 0)
    {
        var wanted = phrase.Split(' ');
        for (var at = from; at + wanted.Length <= Words.Length; at++)
            if (Words.AsSpan().Slice(at, wanted.Length).SequenceEqual(wanted, StringComparer.Ordinal))
                return at;
        return -1;
    }

    internal bool IsNegated => IsNegatedIn(0, Words.Length);

    /// <summary>"Do not worry, send it": only a negation of the same clause turns a word around.</summary>
    internal bool IsNegatedAt(int at) => IsNegatedIn(ClauseOf(at), Words.IndexOf(Comma, at, StringComparer.Ordinal) is var end and >= 0 ? end : Words.Length);

    /// <summary>The same, where the negation must stand before the word.</summary>
    internal bool IsNegatedBefore(int at) => IsNegatedIn(ClauseOf(at), at);

    private int ClauseOf(int at) => Words.AsSpan()[..at].LastIndexOf(Comma) + 1;

    internal bool IsNegatedIn(int from, int to) => Words.Take(to).Skip(from).Any(word => Negations.Contains(word, StringComparer.Ordinal));

    /// <summary>A dot ends a sentence where a space or nothing follows; so it does not in an address.</summary>
    private static bool IsEnd(string text, int at) => text[at] switch
    {
        '\n' or ';' or '?' or '!' => true,
        '.' => at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]),
        _ => false,
    };
}
