namespace Waymark.Core.Safety;

/// <summary>How the digits of a possible code are laid out.</summary>
enum Form { Whole, Halves, Pairs, Singles, Loose }

/// <summary>Four to eight digits that may belong together, with the tokens they came from.</summary>
readonly record struct Shape(int First, int Last, string Digits, Form Form)
{
    /// <summary>5000 or 150000: a count, hardly a code.</summary>
    public bool IsRound => Digits.AsSpan().TrimEnd('0').Length <= 2 || (Form is Form.Pairs && Digits is [_, '0', _, '0']);

    public bool IsTime => int.Parse(Digits.AsSpan(0, 2), System.Globalization.CultureInfo.InvariantCulture) < 32
        && int.Parse(Digits.AsSpan(2, 2), System.Globalization.CultureInfo.InvariantCulture) < 60;

    /// <summary>20241124, as files are named.</summary>
    public bool IsDate => Digits.Length == 8 && Digits is ['2', '0', >= '1' and <= '3', _, '0' or '1', _, <= '3', _];

    /// <summary>"1 2 3 4 5": somebody counts.</summary>
    public bool IsCounting => Form is Form.Singles && "0123456789".Contains(Digits, StringComparison.Ordinal);
}

/// <summary>Lists the ways in which the digits from one token on may form a code.</summary>
static class Shapes
{
    const int Fewest = 4, Most = 8, FarthestSigns = 3, FarthestWords = 2;

    public static IEnumerable<Shape> At(Reading reading, int first)
    {
        if (DigitsOf(reading, first) is not { } digits || reading.Means(first, Meaning.Claimed)) yield break;
        if (digits.Length is >= Fewest and <= Most)
        {
            yield return new(first, first, digits, Form.Whole);
            yield break;
        }

        if (first > 0 && digits.Length == 1 && ContinuesSingles(reading, first)) yield break;
        var last = first;
        var isAllSingle = digits.Length == 1;
        var isTold = false; // "482 and then 913"
        for (var groups = 1; digits.Length <= Most;)
        {
            if (Next(reading, last, isAllSingle) is not { } next || DigitsOf(reading, next) is not { } more || more.Length > 4) break;
            isAllSingle &= more.Length == 1;
            isTold |= reading.Means(next - 1, Meaning.Then);
            if (digits.Length + more.Length > Most) break;
            digits += more;
            last = next;
            groups++;
            if (digits.Length < Fewest) continue;
            var form = isAllSingle ? Form.Singles
                : isTold ? Form.Loose
                : groups == 2 && digits.Length == 6 && more.Length == 3 ? Form.Halves
                : digits.Length == groups * 2 && more.Length == 2 && reading.Tokens[first].Length == 2 ? Form.Pairs
                : Form.Loose;
            if (form is not Form.Singles || !IsDigitAfter(reading, last)) yield return new(first, last, digits, form);
        }
    }

    static bool ContinuesSingles(Reading reading, int first)
    {
        for (var at = first - 1; at >= Math.Max(0, first - FarthestSigns - 1); at--)
        {
            if (DigitsOf(reading, at) is { } digits) return digits.Length == 1;
            if (reading.Mark(at) is '\0') return false;
        }

        return false;
    }

    static bool IsDigitAfter(Reading reading, int last) =>
        Next(reading, last, signsMayVary: true) is { } next && DigitsOf(reading, next) is { Length: 1 };

    static int? Next(Reading reading, int at, bool signsMayVary)
    {
        var farthest = signsMayVary ? FarthestSigns : FarthestWords;
        var signs = 0;
        for (var next = at + 1; next <= at + farthest + 1 && next < reading.Tokens.Length; next++)
        {
            if (reading.IsNumber(next)) return next;
            if (!signsMayVary && reading.Means(next, Meaning.Then)) continue;
            if (!signsMayVary && ++signs > 1) return null;
            if (reading.Mark(next) is '\0' or '?' or '+' or '$' or ':' or '=' || (!signsMayVary && reading.Mark(next) is ',' && !reading.Touch(next)))
                return null;
        }

        return null;
    }

    static string? DigitsOf(Reading reading, int at) =>
        reading.IsNumber(at) && reading.Text(at).Length <= Most ? reading.Text(at).ToString() : null;
}
