using System.Text;
using Waymark.Core.Safety;

namespace Waymark.Core.Language;

/// <summary>Words as they are compared: lower case, no accents, no punctuation, single spaces.</summary>
public static class Wording
{
    public static string Normalise(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in Folding.Fold(text).EnumerateRunes())
        {
            if (rune.Value is '\'' or '’' or '`' or '´')
                continue; // "didn't" and "didnt" are the same word.
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
                is System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.NonSpacingMark)
                words.Append(rune);
            else if (words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }
        return words.ToString().TrimEnd();
    }
}
