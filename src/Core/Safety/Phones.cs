namespace Waymark.Core.Safety;

/// <summary>Finds telephone numbers and claims their digits.</summary>
static class Phones
{
    const int FewestDigits = 8, MostDigits = 15; // E.164 allows fifteen.
    const int Farthest = 4, LongestGroup = 6;

    public static bool Claim(Reading reading)
    {
        var found = false;
        for (var at = 0; at < reading.Tokens.Length; at++)
        {
            if (!reading.IsNumber(at) || reading.Means(at, Meaning.Explained | Meaning.Claimed)) continue;
            if (EndOfNumber(reading, at) is not { } end) continue;
            reading.Note(at, end, Meaning.Claimed);
            at = end;
            found = true;
        }

        return found;
    }

    static int? EndOfNumber(Reading reading, int first)
    {
        var hasPlus = reading.Mark(first - 1) is '+' || (reading.Mark(first - 1) is '(' && reading.Mark(first - 2) is '+');
        var isInternational = hasPlus || (reading.Text(first) is ['0', '0', >= '1', ..] && reading.Tokens[first].Length < MostDigits);
        var saysPhone = Says(reading, first, Meaning.Phone) || IsNamedAfter(reading, first);
        if (!hasPlus && (Says(reading, first, Meaning.Label | Meaning.Version) || IsNegative(reading, first))) return null;

        int? end = null;
        var (digits, groups, longest, roundGroups, yearGroups) = (0, 0, 0, 0, 0);
        for (var at = first; ;)
        {
            var length = reading.Tokens[at].Length;
            digits += length;
            groups++;
            if (digits > MostDigits) break;
            longest = Math.Max(longest, length);
            if (length > 1 && reading.Text(at).EndsWith(length > LongestGroup ? "00000" : "00")) roundGroups++;
            if (length == 4 && Numbers.IsYear(Numbers.Value(reading, at))) yearGroups++;

            var isPlain = roundGroups == groups || yearGroups == groups || IsCounted(reading, at);
            if (!isPlain && (isInternational ? digits >= FewestDigits : IsNational(digits, groups, longest, length)))
                end = at;
            if (Next(reading, at) is not { } next || (length == 1 && at != first && longest > 1)) break;
            at = next;
        }

        return end;

        bool IsNational(int digits, int groups, int longest, int last)
        {
            var startsWithZero = reading.Text(first)[0] is '0';
            if (groups == 1)
                return digits is >= 10 and <= 13
                    || (digits == 9 && (startsWithZero || saysPhone || reading.Tokens.Length <= 3))
                    || (saysPhone && digits is >= 7 and <= MostDigits);
            if (saysPhone && digits is >= 7 and <= MostDigits && groups <= 6) return true;
            if (digits is < 9 or > 13) return false;
            if (longest == 1) return !IsCount(reading, first);
            if (groups > 6) return false;
            if (longest > 5 && !(groups == 2 && reading.Tokens[first].Length <= 5)) return false;
            return startsWithZero
                || last >= 4
                || (groups == 3 && digits == 9 && longest == 3)
                || (groups == 5 && longest == 3 && last == 2 && reading.Text(first) is "8" or "7");
        }
    }

    // "1 2 3 4 5 6 7 8 9"
    static bool IsCount(Reading reading, int first)
    {
        var second = Next(reading, first) ?? first;
        return reading.Text(first) is "1" && reading.Text(second) is "2" && reading.Text(Next(reading, second) ?? first) is "3";
    }

    // "612345678 is my number"
    static bool IsNamedAfter(Reading reading, int at)
    {
        for (var step = 1; step <= Farthest; step++)
        {
            if (reading.Means(at + step, Meaning.Phone)) return true;
            if (!reading.Means(at + step, Meaning.Link)) return false;
        }

        return false;
    }

    // -1001234567890 is the id of a group.
    static bool IsNegative(Reading reading, int first) =>
        reading.Mark(first - 1) is '-' && reading.Touch(first - 1) && !reading.Touch(first - 2);

    // One sign or bracket pair may stand between the groups of a number.
    static int? Next(Reading reading, int at)
    {
        for (var next = at + 1; next <= at + 3; next++)
        {
            var isNextLine = next < reading.Tokens.Length && reading.LineEndsBefore(next);
            if (isNextLine && !(AreSingle(reading, at) && AreSingle(reading, next))) return null; // One digit a line.
            if (reading.IsNumber(next)) return reading.Means(next, Meaning.Explained) ? null : next;
            if (reading.Mark(next) is not ('-' or '.' or '(' or ')' or '/' or '·' or '_' or '~')) return null;
        }

        return null;
    }

    static bool AreSingle(Reading reading, int at) => reading.IsNumber(at) && reading.Tokens[at].Length == 1;

    static bool IsCounted(Reading reading, int at) =>
        reading.Means(at + 1, Meaning.Unit | Meaning.Money) && !reading.LineEndsBefore(at + 1)
        && (reading.Tokens[at + 1].Length > 1 || reading.Touch(at));

    static bool Says(Reading reading, int first, Meaning meaning)
    {
        for (var (at, left) = (first - 1, Farthest); at >= 0 && left > 0; at--)
        {
            if (reading.LineEndsBefore(at + 1) && meaning is not Meaning.Phone) return false; // A label is on its number's line.
            if (reading.Means(at, meaning) && (meaning is Meaning.Phone || !reading.Means(at, Meaning.Phone))) return true;
            if (reading.IsNumber(at) || reading.Mark(at) is '?' or '!' or ';') return false;
            if (!reading.IsWord(at)) continue;
            if (!reading.Means(at, Meaning.Link | Meaning.Phone | Meaning.Code)) return false;
            left--;
        }

        return false;
    }
}
