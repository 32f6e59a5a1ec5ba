using System.Buffers;

namespace Waymark.Core.Safety;

/// <summary>Finds a password written beside its word; digits alone are left to <see cref="Codes"/>.</summary>
static class Passwords
{
    static readonly SearchValues<char> Openers = SearchValues.Create(":=->\"'`([|*");
    static readonly SearchValues<char> Signs = SearchValues.Create(":=>→\"“«`");

    const int MostQuoted = 8, MostLinks = 3, MostAside = 4, Shortest = 4, ShortestMixed = 5, ShortestPlain = 5, Longest = 200;

    public static bool In(Reading reading)
    {
        for (var at = 0; at < reading.Tokens.Length; at++)
        {
            if (!reading.Means(at, Meaning.Password) || reading.Means(at + 1, Meaning.Password)) continue;
            if (IsToldAfter(reading, at) || IsToldBefore(reading, at)) return true;
        }

        return SetUpKeys.In(reading);
    }

    static bool IsToldAfter(Reading reading, int password)
    {
        var (links, hasSign, hasIs) = (0, false, false);
        var at = password + 1;
        for (; at < reading.Tokens.Length && links <= MostLinks; at++)
        {
            if (reading.Mark(at) is var mark and not '\0')
            {
                if (mark is '.' or ',' or '?' or '!' or ';' or '/' && !reading.Touch(at)) return false;
                if (char.IsAscii(mark) && !Openers.Contains(mark)) break;
                hasSign |= Signs.Contains(mark);
            }
            else if (reading.IsWord(at) && reading.Means(at, Meaning.Link) && IsWholeChunk(reading, at))
            {
                hasIs |= reading.Means(at, Meaning.Is);
                links++;
            }
            else
            {
                break;
            }
        }

        if (at >= reading.Tokens.Length) return false;
        if (!hasSign && !hasIs && IsToldAfterAside(reading, at)) return true;
        var value = ChunkAt(reading, at, reading.Tokens[at - 1].End);
        if (IsMixed(reading, at, value)) return true;
        if ((hasSign || hasIs) && (HasInnerCapital(value) || IsQuoted(reading, at) || (hasSign && IsMixedSecond(reading, at)))) return true;
        return IsPlainValue(reading, at, value, hasSign, reading.Text(at - 1) is "is"); // Adjectives are sorted out for English only.
    }

    // "The password I use is hunter22."
    static bool IsToldAfterAside(Reading reading, int at)
    {
        for (var words = 0; words < MostAside && reading.IsWord(at); words++, at++)
        {
            var isNamed = words == 0 && reading.Mark(at + 1) is ':' or '='; // "Password Example: hunter22"
            var value = isNamed ? at + 2 : at + 1;
            if ((isNamed || reading.Means(at, Meaning.Is)) && value < reading.Tokens.Length)
                return !reading.Means(value, Meaning.Linked) && IsMixed(reading, value, ChunkAt(reading, value, reading.Tokens[value - 1].End));
        }

        return false;
    }

    // "hunter2 is my password"
    static bool IsToldBefore(Reading reading, int password)
    {
        var hasIs = false;
        var at = password - 1;
        for (var links = 0; at >= 0 && links <= MostLinks; at--, links++)
        {
            if (!reading.Means(at, Meaning.Link | Meaning.Password)) break;
            hasIs |= reading.Means(at, Meaning.Is);
        }

        return hasIs && at >= 0 && IsMixed(reading, at, ChunkAt(reading, at, 0));
    }

    // "Password: "winter moon 24""
    static bool IsQuoted(Reading reading, int at)
    {
        if (reading.Mark(at - 1) is not ('"' or '“' or '«') || !reading.Touch(at - 1) || !reading.IsWord(at)) return false;
        var hasDigits = false;
        for (var word = at + 1; word < at + MostQuoted; word++)
        {
            if (reading.Mark(word) is '"' or '”' or '»') return hasDigits;
            hasDigits |= reading.IsNumber(word) && !reading.Means(word + 1, Meaning.Unit);
        }

        return false;
    }

    // "Email and password: jane Winter2024"
    static bool IsMixedSecond(Reading reading, int at)
    {
        if (!reading.IsWord(at) || reading.Tokens[at].Meaning is not Meaning.None || reading.Touch(at) || !reading.IsWord(at + 1)) return false;
        if (reading.Tokens[at + 1].Meaning is not Meaning.None) return false;
        var value = ChunkAt(reading, at + 1, reading.Tokens[at].End);
        return IsMixed(reading, at + 1, value) && reading.Tokens[at + 1].Start + value.Length >= reading.Tokens[^1].End;
    }

    static bool IsWholeChunk(Reading reading, int at) =>
        !reading.Touch(at) || reading.Means(at + 1, Meaning.Link) || (reading.Mark(at + 1) is not '\0' && !IsValueSign(reading.Mark(at + 1)));

    static ReadOnlySpan<char> ChunkAt(Reading reading, int at, int floor)
    {
        var seen = reading.Seen;
        var start = reading.Tokens[at].Start;
        var earliest = Math.Max(floor, start - Longest);
        while (start > earliest && seen[start - 1] is not (' ' or '\n' or ':' or '=' or '"' or '\'')) start--;
        var length = seen[start..Math.Min(seen.Length, start + Longest)].IndexOfAny(' ', '\n');
        return seen.Slice(start, length < 0 ? Math.Min(seen.Length - start, Longest) : length).Trim("\"'`“”«»‘’()[]<>.,;:!?*|");
    }

    static bool IsMixed(Reading reading, int at, ReadOnlySpan<char> value)
    {
        var (letters, digits, signs) = (0, 0, 0);
        foreach (var c in value)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (char.IsLetter(c)) letters++;
            else if (IsValueSign(c)) signs++;
        }

        var isAddress = value.IndexOf('@') is > 0 and var sign && value[sign..].Contains('.');
        if (letters == 0 || isAddress || value[0] is '<') return false;
        if (signs > 0 && letters + digits >= Shortest && (digits > 0 || value.Length > ShortestPlain)) return true;
        return digits > 0 && letters + digits >= ShortestMixed && !IsMeasured(reading, at, value);
    }

    // "Password 24hours", "password 2fa", "password iphone15".
    static bool IsMeasured(Reading reading, int at, ReadOnlySpan<char> value)
    {
        const Meaning Known = Meaning.Unit | Meaning.Money | Meaning.Label | Meaning.Version | Meaning.Code | Meaning.Link;
        return char.IsAsciiDigit(value[0])
            ? reading.Means(at, Known)
                || (reading.Means(at + 1, Known) && reading.Tokens[at + 1].End - reading.Tokens[at].Start == value.Length)
            : reading.Means(at, Meaning.Label | Meaning.Version | Meaning.Code);
    }

    static bool HasInnerCapital(ReadOnlySpan<char> value)
    {
        if (value.Length < ShortestMixed) return false;
        for (var at = 1; at < value.Length; at++)
            if (char.IsUpper(value[at]) && char.IsLower(value[at - 1])) return true;
        return false;
    }

    // "Password: sunshine", but not "Password: forgot it" nor "my password is wrong".
    static bool IsPlainValue(Reading reading, int at, ReadOnlySpan<char> value, bool hasSign, bool hasIs)
    {
        if (!reading.IsWord(at) || value.Length < (hasSign ? Shortest : ShortestPlain) || !(hasSign || hasIs)) return false;
        if (reading.Tokens[at].Meaning != Meaning.None || reading.Tokens[at].Length != value.Length) return false;
        if (!IsLastInClause(reading, at)) return false;
        var plain = reading.Text(at);
        return hasSign || !(plain.EndsWith("ed") || plain.EndsWith("ing") || plain.EndsWith("able") || plain.EndsWith("ly")
            || plain.EndsWith("ive") || plain.EndsWith("less") || plain.EndsWith("ful") || plain.EndsWith("ory"));
    }

    static bool IsLastInClause(Reading reading, int at) =>
        (reading.IsNumber(at + 1) && at + 2 >= reading.Tokens.Length) // "Winter 2024"
        || at + 1 >= reading.Tokens.Length || reading.LineEndsBefore(at + 1)
        || reading.Mark(at + 1) is '.' or ',' or '!' or ';' or '"' or '”' or '»' or ')' or '\''
        || (reading.Means(at + 1, Meaning.Link) && !reading.Means(at + 1, Meaning.Is) && at + 2 >= reading.Tokens.Length);

    static bool IsValueSign(char c) => c is '@' or '$' or '#' or '%' or '^' or '&' or '*' or '+' or '~' or '!' or '_';
}
