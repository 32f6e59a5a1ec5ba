namespace Waymark.Core.Language;

/// <summary>The number of an error, beside a word for one: "error 400100", "error code: 4001".</summary>
static class ErrorNumbers
{
    private const int Shortest = 3, Longest = 8;

    internal static IEnumerable<Found> In(Sighting text, IReadOnlyList<Found> found)
    {
        var words = found.Where(phrase => phrase.Sense is Sense.ErrorWord).ToArray();
        for (var at = 0; at < text.Words.Length && words.Length > 0; at++)
            if (IsNumberOfError(text, at) && Array.Exists(words, word => IsBeside(word, at, text)))
                yield return new Found([at], new Sense.Fact(FactNames.Error, text.Words[at].Text), Alone: false);
    }

    private static bool IsNumberOfError(Sighting text, int at) =>
        text.Words[at] is { Text.Length: >= Shortest and <= Longest } word && word.Text.All(Utterance.IsDigit)
        && !(at + 1 < text.Words.Length && text[at + 1] is { } next && (next.Unit is not null || next.IsTimes));

    /// <summary>Behind it with at most two words between, or directly before it.</summary>
    private static bool IsBeside(Found word, int number, Sighting text) =>
        text.Words[word.First].Sentence == text.Words[number].Sentence && (number - word.Last is >= 1 and <= 3 || number == word.First - 1);
}
