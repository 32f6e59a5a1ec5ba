using Waymark.Core.Language;

namespace Waymark.Core.Guides.Checking;

/// <summary>What people type stands as they type it: words, not patterns.</summary>
static class SaidWords
{
    private static readonly string[] Signs = [".*", ".+", "\\b", "\\s", "\\d", "\\w", "(?", "|", "[", "]", "^", "$"];

    internal static IEnumerable<string> Of(GuideText text, Surroundings surroundings)
    {
        if (text.Use != TextUse.Said)
            yield break;
        foreach (var phrase in text.Words.Split('\n'))
            if (Signs.FirstOrDefault(sign => phrase.Contains(sign, StringComparison.Ordinal)) is { } sign)
                yield return $"'{phrase}' holds '{sign}' as a pattern would. Phrases are words: write each as people type it.";
            else if (Wording.Normalise(phrase).Length == 0)
                yield return $"The phrase '{phrase}' has no letter or digit, so nobody can say it.";
    }
}
