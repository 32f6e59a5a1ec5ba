using System.Runtime.InteropServices;

namespace Waymark.Core.Safety;

/// <summary>What the words beside some digits say of them.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct Context(Meaning Meaning, bool HasIs, bool IsNumbered, bool HasPreposition)
{
    const int MostWords = 6, MostMarks = 8, MostUnknown = 3;

    public bool Says(Meaning meaning) => (Meaning & meaning) != Meaning.None;

    public static Context Before(Reading reading, int first)
    {
        var (words, marks, unknown, hasIs, isPlain) = (0, 0, 0, false, true);
        var came = Meaning.None;
        var isNumbered = reading.Mark(first - 1) is '#' && reading.Touch(first - 1);
        var hasPreposition = reading.Means(first - 1, Meaning.Preposition);
        var isOtherLine = false;
        for (var at = first - 1; at >= 0 && words < MostWords && marks < MostMarks; at--)
        {
            isOtherLine |= reading.LineEndsBefore(at + 1);
            if (reading.Mark(at) is var mark and not '\0')
            {
                if (mark is '?') break;
                hasIs |= mark is ':' or '=' or '>' or '→';
                isPlain &= words == 0 && mark is ':' or '='; // "Code for logging in: 4829"
                marks++;
                continue;
            }

            // "The code for my 2nd try was 4829."
            if (reading.IsNumber(at) && reading.Tokens[at].Length == 1 && hasIs && unknown++ < MostUnknown) continue;
            if (!reading.IsWord(at)) break;
            words++;
            var meaning = reading.Tokens[at].Meaning;
            if (reading.Means(at, Meaning.Code) && !IsLabelled(reading, at)) return Found(Meaning.Code);
            if (isOtherLine && reading.Means(at, Meaning.Label | Meaning.Money | Meaning.Version)) break;
            if (reading.Means(at, Meaning.Code)) return Found(isOtherLine ? Meaning.None : Meaning.Label);
            if (reading.Means(at, Meaning.Password | Meaning.Label))
                return Found(reading.Means(at, Meaning.Label) ? Meaning.Label : Meaning.Password);
            if (reading.Means(at, Meaning.Version) && words == 1) return Found(Meaning.Label);
            if (reading.Means(at, Meaning.Money) && reading.IsNumber(at - 1)) break; // "5000 usdt 482913"
            if (reading.Means(at, Meaning.Money) && words == 1) return Found(Meaning.Money);

            if ((meaning & Meaning.Came) != Meaning.None || (hasIs && (meaning & Meaning.Text) != Meaning.None))
            {
                if (!reading.Means(at - 1, Meaning.Negation)) came = Meaning.Came;
                continue;
            }

            // "The pin they texted me is 4829."
            var isAside = hasIs && isPlain && (meaning & Meaning.Money) == Meaning.None && unknown++ < MostUnknown;
            if (!reading.Means(at, Meaning.Link | Meaning.Phone) && !isAside) return Found(meaning & Meaning.Money);
            hasIs |= reading.Means(at, Meaning.Is);
        }

        return Found(Meaning.None);

        Context Found(Meaning meaning) => new(meaning | came, hasIs, isNumbered, hasPreposition);
    }

    public static Context After(Reading reading, int last)
    {
        var (words, marks, unknown, hasIs) = (0, 0, 0, false);
        var came = Meaning.None;
        if (reading.Means(last + 1, Meaning.Unit | Meaning.Money) && (reading.Tokens[last + 1].Length > 1 || reading.Touch(last))
            && !reading.LineEndsBefore(last + 1))
            return new(reading.Tokens[last + 1].Meaning & (Meaning.Unit | Meaning.Money), false, false, false);
        for (var at = last + 1; at < reading.Tokens.Length && words < MostWords + 1 && marks < MostMarks; at++)
        {
            if (reading.LineEndsBefore(at)) break;
            if (reading.Mark(at) is var mark and not '\0')
            {
                if (mark is '.' or '!' or '?' or ';') break;
                marks++;
                continue;
            }

            if (!reading.IsWord(at)) break;
            words++;
            if (reading.Means(at, Meaning.Code)) return Found(Meaning.Code);
            if (reading.Means(at, Meaning.Password)) return Found(Meaning.Password);
            if (reading.Means(at, Meaning.Label) && words == 1) return Found(Meaning.Label);

            if (reading.Means(at, Meaning.Came) && !reading.Means(at + 1, Meaning.Negation)) came = Meaning.Came;

            // "482913 is your Example code": a name that we do not know.
            if (!reading.Means(at, Meaning.Link | Meaning.Is | Meaning.Came) && (!hasIs || unknown++ > 0)) break;
            hasIs |= reading.Means(at, Meaning.Is);
        }

        return Found(Meaning.None);

        Context Found(Meaning meaning) => new(meaning | came, hasIs, false, false);
    }

    // "Error code", "error with code", "promo code", "country code".
    static bool IsLabelled(Reading reading, int code)
    {
        while (reading.Means(code - 1, Meaning.Code)) code--;
        if (reading.Means(code - 1, Meaning.Preposition)) code--;
        return reading.Means(code - 1, Meaning.Label);
    }
}
