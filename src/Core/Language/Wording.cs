using System.Globalization;
using System.Text;

namespace Waymark.Core.Language;

/// <summary>Words as they are compared: lower case, no accents, no punctuation, single spaces.</summary>
public static class Wording
{
    public static string Normalise(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format || IsApostrophe(rune))
                continue;
            if (Rune.IsLetterOrDigit(rune))
                words.Append(Rune.ToLowerInvariant(rune));
            else if (words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }
        return words.ToString().TrimEnd();
    }

    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return text; // A lone surrogate cannot be normalised; its runes are replaced below anyway.
        }
    }

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’' or '`' or '´';
}
