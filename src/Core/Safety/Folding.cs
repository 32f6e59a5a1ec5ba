using System.Collections.Frozen;
using System.Globalization;

namespace Waymark.Core.Safety;

/// <summary>Makes every way to write a character one way: small, unaccented, visible, with ASCII digits and signs.</summary>
/// <remarks>The host runs without ICU, where string.Normalize leaves letters as they are.</remarks>
static class Folding
{
    const char Picture = '\uFFFC';

    static readonly FrozenDictionary<char, char> Plain = Pairs(
        ("aceidnosuyz", ["àáâãäåæāăąǎạảấầẩẫậắằẳẵặ", "çćĉċč", "èéêëēĕėęěẹẻẽếềểễệ", "ìíîïĩīĭįıǐỉị", "ðďđ", "ñńņňŉŋ",
            "òóôõöøōŏőœǒơọỏốồổỗộớờởỡợ", "ßśŝşšșſ", "ùúûüũūŭůűųǔưụủứừửữự", "ýÿŷỳỵỷỹ", "źżž"]),
        ("ghjklrtw", ["ĝğġģ", "ĥħ", "ĵ", "ķĸ", "ĺļľŀł", "ŕŗř", "þţťŧț", "ŵ"]),
        ("еи", ["ё", "й"]),
        ("कखगजडढफय", ["\u0958", "\u0959", "\u095A", "\u095B", "\u095C", "\u095D", "\u095E", "\u095F"]),
        ("かきくけこさしすせそたちつてとはひふへほう",
            ["が", "ぎ", "ぐ", "げ", "ご", "ざ", "じ", "ず", "ぜ", "ぞ", "だ", "ぢ", "づ", "で", "ど",
            "ばぱ", "びぴ", "ぶぷ", "べぺ", "ぼぽ", "ゔ"]));

    public static string Fold(string text)
    {
        var seen = new char[text.Length];
        var plain = new char[text.Length];
        var length = Fold(text, seen, plain);
        return new string(plain, 0, length).Trim();
    }

    /// <summary>Writes the text as seen (letters keep case and accent) and as plain, character beside character.</summary>
    public static int Fold(ReadOnlySpan<char> text, char[] seen, char[] plain)
    {
        var to = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c is >= '\uFF01' and <= '\uFF5E') c = (char)(c - 0xFEE0); // Full-width forms.

            if (char.IsSurrogate(c))
            {
                var isPair = char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
                var wide = isPair ? OfPair(char.ConvertToUtf32(c, text[++at]), text, at) : Picture;
                if (wide == '\0') continue;
                seen[to] = wide;
                plain[to++] = char.ToLowerInvariant(wide);
            }
            else if (char.IsWhiteSpace(c) || c is '\u2800' or '\u3164')
            {
                var space = c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' ? '\n' : ' ';
                if (to > 0 && plain[to - 1] is ' ' or '\n')
                {
                    if (space == '\n') seen[to - 1] = plain[to - 1] = space;
                    continue;
                }

                seen[to] = plain[to] = space;
                to++;
            }
            else if (!IsInvisible(c) && !JoinsHangul(plain, seen, to, c))
            {
                seen[to] = Sign(c);
                plain[to++] = Small(seen[to - 1]);
            }
        }

        return to;
    }

    static char Small(char c)
    {
        if (char.IsAscii(c)) return char.ToLowerInvariant(c);
        var small = c is '\u0130' ? 'i' : char.ToLowerInvariant(c);
        return Plain.GetValueOrDefault(small, small);
    }

    static char Sign(char c)
    {
        if (char.IsAscii(c)) return c;
        if (FancyLetters.Of(c) is { } letter) return letter;
        if (CharUnicodeInfo.GetDigitValue(c) is >= 0 and var digit) return (char)('0' + digit);
        if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation || c is '\u2212') return '-';
        return c switch { '。' or '․' => '.', '、' or '،' or '٫' or '٬' => ',', '∶' or 'ː' => ':', _ => c };
    }

    static bool IsInvisible(char c) => char.IsAscii(c)
        ? char.IsControl(c)
        : c is (>= '\u0300' and <= '\u036F') or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF')
            or (>= '\u20D0' and <= '\u20FF') or (>= '\uFE00' and <= '\uFE0F') or (>= '\uFE20' and <= '\uFE2F')
            or '\u093C' or '\u3099' or '\u309A' or '\u115F' or '\u17B4' or '\u17B5'
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control;

    static char OfPair(int codePoint, ReadOnlySpan<char> text, int at)
    {
        var one = char.ConvertFromUtf32(codePoint);
        if (CharUnicodeInfo.GetDigitValue(one, 0) is >= 0 and var digit) return (char)('0' + digit);
        if (FancyLetters.OfPair(codePoint, text, at) is { } letter) return letter;
        return CharUnicodeInfo.GetUnicodeCategory(codePoint)
            is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark ? '\0' : Picture;
    }

    // Decomposed Korean, as the word list and some keyboards have it, becomes whole syllables.
    static bool JoinsHangul(char[] plain, char[] seen, int to, char c)
    {
        if (c is not ((>= '\u1161' and <= '\u1175') or (>= '\u11A8' and <= '\u11C2')) || to == 0) return false;
        var last = plain[to - 1];
        var joined = c <= '\u1175' && last is >= '\u1100' and <= '\u1112'
            ? 0xAC00 + ((((last - 0x1100) * 21) + (c - 0x1161)) * 28)
            : c >= '\u11A8' && last is >= '\uAC00' and <= '\uD7A3' && (last - 0xAC00) % 28 == 0
            ? last + (c - 0x11A7)
            : 0;
        if (joined == 0) return false;
        plain[to - 1] = seen[to - 1] = (char)joined;
        return true;
    }

    static FrozenDictionary<char, char> Pairs(params (string Plain, string[] Variants)[] rows) =>
        rows.SelectMany(row => row.Plain.Zip(row.Variants))
            .SelectMany(pair => pair.Second, (pair, variant) => (Plain: pair.First, variant))
            .ToFrozenDictionary(pair => pair.variant, pair => pair.Plain);
}
