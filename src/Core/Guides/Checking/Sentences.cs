using Waymark.Core.Language;

namespace Waymark.Core.Guides.Checking;

/// <summary>English sentences as the checks read them: normalised words, names in braces as words of their own.</summary>
static class Sentences
{
    private static readonly string[] Negations =
        ["no", "not", "never", "nobody", "nothing", "nowhere", "none", "without", "dont", "doesnt", "cannot", "cant", "wont", "neither"];

    /// <summary>Each sentence, and whether it stands directly behind a question, so that it tells what to do if so.</summary>
    internal static IEnumerable<(string[] Words, bool AfterQuestion)> Of(string text)
    {
        var from = 0;
        var afterQuestion = false;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && !IsEnd(text, at))
                continue;
            var words = Words(text[from..at]);
            if (words.Length > 0)
            {
                yield return (words, afterQuestion);
                afterQuestion = at < text.Length && text[at] == '?';
            }
            from = at + 1;
        }
    }

    internal static string[] Words(string text) => Wording.Normalise(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    internal static bool IsNegated(IEnumerable<string> words) => words.Any(word => Negations.Contains(word, StringComparer.Ordinal));

    /// <summary>Whether those words stand there one after the other.</summary>
    internal static int Find(string[] words, string phrase, int from = 0)
    {
        var wanted = phrase.Split(' ');
        for (var at = from; at + wanted.Length <= words.Length; at++)
            if (words.AsSpan(at, wanted.Length).SequenceEqual(wanted))
                return at;
        return -1;
    }

    /// <summary>A dot ends a sentence where a space or nothing follows; so it does not in an address.</summary>
    private static bool IsEnd(string text, int at) => text[at] switch
    {
        '\n' or ';' or '?' or '!' => true,
        '.' => at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]),
        _ => false,
    };
}
