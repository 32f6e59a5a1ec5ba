namespace Waymark.Core.Safety;

/// <summary>Tells the number of an error from a one-time code where only the word "code" stands beside it.</summary>
static class ErrorNumbers
{
    const int Window = 6;

    /// <summary>Windows' network errors are 10004 to 10112; services number theirs like 400100, and say so by showing it.</summary>
    public static bool Is(Reading reading, Shape shape, bool hasSign) => shape.Form is Form.Whole
        && ((!hasSign && IsOfNetwork(shape.Digits)) || (IsOfService(shape.Digits) && IsShown(reading, shape, hasSign)));

    static bool IsOfNetwork(string digits) =>
        digits.Length == 5 && string.CompareOrdinal(digits, "10004") >= 0 && string.CompareOrdinal(digits, "10112") <= 0;

    static bool IsOfService(string digits) => digits is [not '0', '0', '0', _, _, _];

    // "What is 400100", "400100 means what", but not "my code is 400100, what now".
    static bool IsShown(Reading reading, Shape shape, bool hasSign) =>
        Shows(reading, shape.First, -1) || (hasSign ? reading.Means(shape.Last + 1, Meaning.Shows) : Shows(reading, shape.Last, 1));

    static bool Shows(Reading reading, int from, int step)
    {
        for (var far = 1; far <= Window; far++)
        {
            var at = from + (far * step);
            if (reading.Means(at, Meaning.Shows)) return true;
            if (reading.IsNumber(at) || reading.Mark(at) is '.' or '?' or '!') return false;
        }

        return false;
    }
}
