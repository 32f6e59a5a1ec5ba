namespace Waymark.Tests.Guides;

/// <summary>Flesch's reading ease for English: 100 is very easy, 60 plain, 30 hard.</summary>
static class ReadingEase
{
    internal static double Of(string text)
    {
        var words = text.Split([' ', '\n', '/', '-', '>'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => new string([.. word.Where(char.IsLetter)]).ToLowerInvariant()).Where(word => word.Length > 0).ToArray();
        var sentences = text.Split(['.', '!', '?', ':', ';', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(sentence => sentence.Any(char.IsLetter));
        return 206.835 - (1.015 * words.Length / Math.Max(1, sentences)) - (84.6 * words.Sum(Syllables) / Math.Max(1, words.Length));
    }

    /// <summary>Groups of vowels, without a silent e at the end.</summary>
    private static int Syllables(string word)
    {
        var groups = 0;
        for (var at = 0; at < word.Length; at++)
            if (IsVowel(word[at]) && (at == 0 || !IsVowel(word[at - 1])))
                groups++;
        return Math.Max(1, word is [.., var before, 'e'] && !IsVowel(before) && before != 'l' ? groups - 1 : groups);
    }

    private static bool IsVowel(char letter) => "aeiouy".Contains(letter, StringComparison.Ordinal);
}
