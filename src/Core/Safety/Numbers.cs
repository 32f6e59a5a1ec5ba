using System.Globalization;

namespace Waymark.Core.Safety;

/// <summary>Explains the digits that are no secret by their own shape: times, dates, amounts, versions, links, dial codes.</summary>
static class Numbers
{
    // A telephone number stands in such a link.
    static readonly string[] DialledLinks = ["wa.me/", "t.me/+", "tel:", "phone="];

    static readonly string[] FileEndings = [".jpg", ".jpeg", ".png", ".webp", ".heic", ".gif", ".mp4", ".pdf"];

    public static void Explain(Reading reading)
    {
        for (var at = 0; at < reading.Tokens.Length; at++)
        {
            if (!reading.IsNumber(at)) continue;
            if (IsPartOfName(reading, at) || IsPrice(reading, at) || IsDialled(reading, at))
                reading.Note(at, at, Meaning.Explained);

            var end = EndOfRow(reading, at);
            if (end > at && reading.Mark(at - 1) is not '+' && !(reading.IsNumber(at - 2) && IsJoint(reading.Mark(at - 1)) && reading.Touch(at - 1)))
                ExplainRow(reading, at, end);
        }

        ExplainLinks(reading);
    }

    // Numbers joined by one sign without spaces: 18:35, 2026-03-05, 4.12.1, 5,000.
    static int EndOfRow(Reading reading, int first)
    {
        var last = first;
        while (reading.Touch(last) && IsJoint(reading.Mark(last + 1)) && reading.Touch(last + 1) && reading.IsNumber(last + 2)
            && (last == first || reading.Mark(last + 1) == reading.Mark(first + 1)))
            last += 2;
        return last;
    }

    static void ExplainRow(Reading reading, int first, int last)
    {
        var sign = reading.Mark(first + 1);
        var count = ((last - first) / 2) + 1;
        var lengths = (reading.Tokens[first].Length, reading.Tokens[first + 2].Length);
        if (IsDate(reading, first, count))
            reading.Note(first, last, Meaning.Explained | Meaning.Dated);
        else if (IsTime(reading, first, sign, count) || IsGrouped(reading, first, last, sign, count)
            || (sign is '.' && count > 2 && IsVersion(reading, first, last))
            || (sign is '.' or ',' && count == 2 && lengths is not ((3, 3) or (2, 2) or (4, 4)))
            || (count == 2 && AreYears(reading, first)))
            reading.Note(first, last, Meaning.Explained);
    }

    static bool IsTime(Reading reading, int first, char sign, int count) =>
        sign is ':' && count is 2 or 3 && reading.Tokens[first].Length <= 2 && Value(reading, first) < 25 && Value(reading, first + 2) < 60;

    static bool IsDate(Reading reading, int first, int count)
    {
        if (count != 3 || reading.Mark(first + 1) is not ('-' or '/' or '.')) return false;
        var (a, b, c) = (Value(reading, first), Value(reading, first + 2), Value(reading, first + 4));
        var yearLength = reading.Tokens[first + 4].Length;
        return (IsYear(a) && b is >= 1 and <= 12 && c is >= 1 and <= 31)
            || (a is >= 1 and <= 31 && b is >= 1 and <= 31 && (a <= 12 || b <= 12) && (IsYear(c) || (yearLength == 2 && c is >= 15 and <= 40)));
    }

    // 5,000 and 1.250.000
    static bool IsGrouped(Reading reading, int first, int last, char sign, int count)
    {
        if (sign is not (',' or '.') || reading.Tokens[first].Length > 3) return false;
        for (var at = first + 2; at <= last; at += 2)
            if (reading.Tokens[at].Length != 3) return false;
        return count > 2 || sign is ',' || reading.Text(last) is "000";
    }

    // 4.12.1 and 192.168.1.101, but neither the dotted 4.8.2.9.1.3 nor 202.555.0143.
    static bool IsVersion(Reading reading, int first, int last)
    {
        var (shortest, longest) = (int.MaxValue, 0);
        for (var at = first; at <= last; at += 2)
        {
            shortest = Math.Min(shortest, reading.Tokens[at].Length);
            longest = Math.Max(longest, reading.Tokens[at].Length);
        }

        var isDottedCode = longest == 1 && last - first >= 8;
        var isPhone = shortest >= 2 && longest is 3 or 4 && reading.Tokens[last].Length >= 3 && last - first == 4;
        return !isDottedCode && !isPhone;
    }

    static bool AreYears(Reading reading, int first) =>
        reading.Tokens[first].Length == 4 && reading.Tokens[first + 2].Length == 4
        && IsYear(Value(reading, first)) && IsYear(Value(reading, first + 2));

    // iPhone15, SM-G991B, 10k: letters without a space make a name or a measure, unless they are words that we know.
    static bool IsPartOfName(Reading reading, int at)
    {
        const Meaning Telling = Meaning.Code | Meaning.Password | Meaning.Phone | Meaning.Link | Meaning.Is;
        return (reading.Touch(at - 1) && IsLatin(reading, at - 1) && !reading.Means(at - 1, Telling) && reading.Text(at - 1) is not "g"
                && !IsStampedOn(reading, at))
            || IsOfHandle(reading, at)
            || (reading.Touch(at) && IsLatin(reading, at + 1) && !reading.Means(at + 1, Telling));
    }

    // "Example482913", a sender and its code, but neither "user jane482913" nor "@jane482913" nor "abc4829".
    static bool IsStampedOn(Reading reading, int at) =>
        reading.Tokens[at].Length == 6 && reading.Tokens[at - 1].Length >= 3 && reading.Tokens[at - 1].Meaning is Meaning.None
        && !(reading.Touch(at - 2) && reading.Mark(at - 2) is not ('[' or '(' or '*' or '"' or '\''))
        && !(reading.Touch(at) && (reading.IsWord(at + 1) || reading.Mark(at + 1) is '_' or '-'))
        && !reading.Means(at - 2, Meaning.Name | Meaning.Label) && !reading.Means(at - 3, Meaning.Name | Meaning.Label);

    // "@jane_482913"
    static bool IsOfHandle(Reading reading, int at)
    {
        for (var part = at; reading.Touch(part - 1) && at - part < 6; part--)
            if (reading.Mark(part - 1) is '@') return part < at;
        return false;
    }

    static bool IsLatin(Reading reading, int at) => reading.IsWord(at) && char.IsAsciiLetter(reading.Text(at)[0]);

    static bool IsPrice(Reading reading, int at) =>
        (IsCurrency(reading.Mark(at - 1)) && !reading.LineEndsBefore(at))
        || ((IsCurrency(reading.Mark(at + 1)) || reading.Mark(at + 1) is '%') && !reading.LineEndsBefore(at + 1));

    static bool IsCurrency(char sign) => char.GetUnicodeCategory(sign) is UnicodeCategory.CurrencySymbol;

    // *137# and *#06#, but not **482913**, which is bold.
    static bool IsDialled(Reading reading, int at)
    {
        var opens = reading.Touch(at - 1) ? reading.Mark(at - 1) : '\0';
        var closes = reading.Touch(at) ? reading.Mark(at + 1) : '\0';
        return closes is '#' || (opens is '*' && closes is not '*') || (opens is '#' && reading.Mark(at - 2) is '*' or '#');
    }

    static void ExplainLinks(Reading reading)
    {
        var plain = reading.Plain;
        var token = 0;
        for (var start = 0; start < plain.Length;)
        {
            var rest = plain[start..];
            var length = rest.IndexOfAny(' ', '\n');
            if (length < 0) length = rest.Length;
            var end = start + length;
            var first = token;
            while (token < reading.Tokens.Length && reading.Tokens[token].Start < end) token++;
            if (IsLink(rest[..length]) && token > first) reading.Note(first, token - 1, Meaning.Explained | Meaning.Linked);
            start = end + 1;
        }
    }

    static bool IsLink(ReadOnlySpan<char> chunk)
    {
        foreach (var dialled in DialledLinks)
            if (chunk.Contains(dialled, StringComparison.Ordinal)) return false;
        foreach (var ending in FileEndings)
            if (chunk.TrimEnd(".,)").EndsWith(ending, StringComparison.Ordinal)) return true;
        if (chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.Ordinal)) return true;
        var path = chunk.IndexOf('/');
        var dot = path < 0 ? -1 : chunk[..path].LastIndexOf('.');
        return dot > 0 && char.IsAsciiLetter(chunk[dot + 1]) && char.IsAsciiLetter(chunk[dot - 1]);
    }

    static bool IsJoint(char sign) => sign is '.' or ',' or ':' or '-' or '/';

    public static bool IsYear(int value) => value is >= 1900 and < 2100;

    public static int Value(Reading reading, int at) =>
        int.TryParse(reading.Text(at), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : int.MaxValue;
}
