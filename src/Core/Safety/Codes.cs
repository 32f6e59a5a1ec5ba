namespace Waymark.Core.Safety;

/// <summary>Finds one-time codes and numeric passwords: four to eight digits, however they are spaced or spelled.</summary>
static class Codes
{
    const int Fewest = 4, Most = 8, Usual = 6;
    const int Window = 10, Near = 4, MostNamed = 6;

    public static SecretKind? In(Reading reading)
    {
        SecretKind? found = null;
        var isAlone = IsNearlyAlone(reading);
        var telling = Telling(reading);
        for (var at = 0; at < reading.Tokens.Length; at++)
        {
            foreach (var shape in Shapes.At(reading, at))
            {
                var kind = Judge(reading, shape, isAlone, telling);
                if (kind is SecretKind.Password) return kind;
                if (kind is SecretKind.Code || found is null) found = kind ?? found;
            }
        }

        return found;
    }

    static SecretKind? Judge(Reading reading, Shape shape, bool isAlone, int[] telling)
    {
        var before = Context.Before(reading, shape.First);
        var after = Context.After(reading, shape.Last);
        if (IsMeasured(shape, before, after) || before.Says(Meaning.Label) || reading.Means(shape.First, Meaning.Dated)) return null;
        if (after.Says(Meaning.Label) && !before.Says(Meaning.Code)) return null;

        if (reading.Means(shape.First, Meaning.Linked) && !(before.HasIs && before.Says(Meaning.Code))) return null; // "?code=482913"

        if (IsTimeOnly(shape) && reading.Means(shape.Last + 1, Meaning.Zone)) return null;

        var hasSign = before.HasIs || after.HasIs;
        var canBeYear = shape.IsDate || (shape.Digits.Length == Fewest && (IsYear(shape) || shape.Digits is "2442"));
        if (ErrorNumbers.Is(reading, shape, hasSign)) return null;
        if (!canBeYear || hasSign)
        {
            if (before.Says(Meaning.Password)) return SecretKind.Password;
            if (after.Says(Meaning.Password) && (after.HasIs || shape.Digits.Length == Usual)) return SecretKind.Password;
            var isWhenItCame = before.Says(Meaning.Came) && !hasSign && IsTimeOnly(shape); // "Code came 1835"
            if ((before.Says(Meaning.Code) && !isWhenItCame) || after.Says(Meaning.Code) || IsStamped(reading, shape)) return SecretKind.Code;
            if (HasCome(shape, before, after, hasSign) && !reading.Means(shape.First, Meaning.Explained) && !IsAmount(reading, shape)) return SecretKind.Code;
        }

        // "482.913" and "48.29" alone are no amount and no time.
        var isExplained = reading.Means(shape.First, Meaning.Explained)
            && !(isAlone && shape.Form is Form.Halves or Form.Pairs && !shape.IsTime);
        if (canBeYear || isExplained || shape.Form is Form.Loose || before.Says(Meaning.Money) || before.IsNumbered)
            return null;
        return shape.Digits.Length == Usual && shape.Form is not Form.Pairs
            ? JudgeUsual(reading, shape, isAlone, telling)
            : JudgeUnusual(reading, shape, isAlone, before);
    }

    // "It came: 4829", but not "it came at 1835".
    static bool HasCome(Shape shape, Context before, Context after, bool hasSign) =>
        (before.Says(Meaning.Came) || after.Says(Meaning.Came))
        && !before.Says(Meaning.Money) && !before.HasPreposition && !before.IsNumbered
        && shape.Form is not Form.Loose && !shape.IsRound && !shape.IsCounting
        && (hasSign || !IsTimeOnly(shape));

    // "Got 1250 AVAX": there are more coins than the list of money has.
    static bool IsAmount(Reading reading, Shape shape) =>
        reading.IsWord(shape.Last + 1) && reading.Tokens[shape.Last + 1] is { Length: >= 3 and <= 5, Meaning: Meaning.None } ticker
        && !reading.Seen[ticker.Start..ticker.End].ContainsAnyExceptInRange('A', 'Z');

    static bool IsTimeOnly(Shape shape) => shape.Digits.Length == Fewest && shape.IsTime;

    // "Otp 482913 min": nobody waits that many minutes, and "min" may be the moderator.
    static bool IsMeasured(Shape shape, Context before, Context after) =>
        after.Says(Meaning.Money)
        || (after.Says(Meaning.Unit) && !(shape.Digits.Length >= Usual && before.Says(Meaning.Code | Meaning.Password)));

    static SecretKind? JudgeUsual(Reading reading, Shape shape, bool isAlone, int[] telling)
    {
        if (!isAlone && (shape.IsRound || shape.Digits.EndsWith("000", StringComparison.Ordinal) || shape.IsCounting || IsSender(reading, shape.First))) return null;
        return shape.Form is Form.Halves || HasTellingWord(shape, telling) ? SecretKind.Code : SecretKind.UnclearDigits;
    }

    static SecretKind? JudgeUnusual(Reading reading, Shape shape, bool isAlone, Context before)
    {
        if (shape.IsRound) return null;
        if (isAlone && !(shape.Form is Form.Pairs && shape.IsTime)) return SecretKind.UnclearDigits;
        if (shape.Form is Form.Pairs or Form.Halves || shape.IsCounting) return null;
        if (shape.Form is Form.Singles && shape.Digits.Length > Fewest) return SecretKind.UnclearDigits;
        return shape.Digits.Length > Fewest && !before.HasPreposition && IsCodeWordNear(reading, shape)
            ? SecretKind.Code : null;
    }

    static bool IsYear(Shape shape) =>
        Numbers.IsYear(int.Parse(shape.Digits, System.Globalization.CultureInfo.InvariantCulture));

    // G-482913 is how one large sender writes its codes, [Name] 482913 how most do.
    static bool IsStamped(Reading reading, Shape shape) => IsBracketed(reading, shape.First) || IsLettered(reading, shape);

    static bool IsLettered(Reading reading, Shape shape) =>
        shape.Digits.Length is 5 or Usual && reading.Mark(shape.First - 1) is '-' && reading.Touch(shape.First - 1)
        && reading.Touch(shape.First - 2) && reading.Text(shape.First - 2) is "g" or "fb";

    static bool IsBracketed(Reading reading, int first)
    {
        if (reading.Mark(first - 1) is not (']' or '】')) return false;
        for (var at = first - 2; at >= first - MostNamed; at--)
        {
            if (reading.Mark(at) is '[' or '【') return at < first - 2 && (at == 0 || reading.LineEndsBefore(at));
            if (!reading.IsWord(at) || reading.LineEndsBefore(at + 1)) return false;
        }

        return false;
    }

    // "Texts from 567678": the short number that a code comes from.
    static bool IsSender(Reading reading, int first)
    {
        if (!reading.Means(first - 1, Meaning.Sender) || reading.LineEndsBefore(first)) return false;
        for (var at = first - 2; at >= first - 4; at--)
            if (reading.Means(at, Meaning.Text | Meaning.Code) || (reading.IsWord(at) && reading.Text(at) is "stop" or "start")) return true;
        return false;
    }

    // How many words up to each token name a code or a text message: a window is the difference of two.
    static int[] Telling(Reading reading)
    {
        var counts = new int[reading.Tokens.Length + 1];
        for (var at = 0; at < reading.Tokens.Length; at++)
            counts[at + 1] = counts[at] + (reading.Means(at, Meaning.Code | Meaning.Text) ? 1 : 0);
        return counts;
    }

    static bool HasTellingWord(Shape shape, int[] telling) =>
        telling[Math.Min(shape.Last + Window, telling.Length - 1)] > telling[Math.Max(shape.First - Window, 0)];

    static bool IsCodeWordNear(Reading reading, Shape shape) =>
        IsCodeWordWithin(reading, shape.First, step: -1) || IsCodeWordWithin(reading, shape.Last, step: 1);

    static bool IsCodeWordWithin(Reading reading, int from, int step)
    {
        for (var far = 1; far <= Near; far++)
        {
            if (reading.Means(from + (far * step), Meaning.Code)) return true;
            if (reading.Mark(from + (far * step)) is '.' or '?' or '!') return false;
        }

        return false;
    }

    // "482913 sir", "yes 4829": nothing else is said.
    static bool IsNearlyAlone(Reading reading)
    {
        var (words, names, digits) = (0, 0, 0);
        for (var at = 0; at < reading.Tokens.Length; at++)
        {
            if (reading.IsNumber(at)) digits += reading.Tokens[at].Length;
            if (!reading.IsWord(at)) continue;
            var isName = reading.Tokens[at].Meaning is Meaning.None && names++ < 2 && reading.Mark(at + 1) is ':' && reading.IsNumber(at + 2);
            if (!(isName || reading.Means(at, Meaning.Link)) || ++words > 4) return false;
        }

        return digits <= Most;
    }
}
