namespace Waymark.Core.Safety;

/// <summary>Finds one-time codes and numeric passwords: four to eight digits, however they are spaced or spelled.</summary>
static class Codes
{
    const int Fewest = 4, Most = 8, Usual = 6;
    const int WindowWords = 10, NearWords = 3;

    public static SecretKind? In(Reading reading)
    {
        SecretKind? found = null;
        var isAlone = IsNearlyAlone(reading);
        var lastCode = NextWith(reading, Meaning.Code | Meaning.Text);
        for (var at = 0; at < reading.Tokens.Count; at++)
        {
            foreach (var shape in Shapes.At(reading, at))
            {
                var kind = Judge(reading, shape, isAlone, lastCode);
                if (kind is SecretKind.Password) return kind;
                if (kind is SecretKind.Code || found is null) found = kind ?? found;
            }
        }

        return found;
    }

    static SecretKind? Judge(Reading reading, Shape shape, bool isAlone, int[] lastCode)
    {
        var before = Context.Before(reading, shape.First);
        var after = Context.After(reading, shape.Last);
        if (after.IsMeasure || before.Says(Meaning.Label) || reading.Means(shape.First, Meaning.Dated)) return null;
        if (after.Says(Meaning.Label) && !before.Says(Meaning.Code)) return null;

        var hasSign = before.HasIs || after.HasIs;
        var canBeYear = shape.Digits.Length == Fewest && (IsYear(shape) || shape.Digits is "2442");
        if (!canBeYear || hasSign)
        {
            if (before.Says(Meaning.Password)) return SecretKind.Password;
            if (after.Says(Meaning.Password) && (after.HasIs || shape.Digits.Length == Usual)) return SecretKind.Password;
            if (before.Says(Meaning.Code) || after.Says(Meaning.Code) || IsStamped(reading, shape)) return SecretKind.Code;
        }

        var isExplained = reading.Means(shape.First, Meaning.Explained) && !(isAlone && shape.Form is Form.Halves or Form.Pairs && !shape.IsTime);
        if (canBeYear || isExplained || shape.Form is Form.Loose || before.Says(Meaning.Money) || before.IsNumbered)
            return null;
        return shape.Digits.Length == Usual && shape.Form is not Form.Pairs
            ? JudgeUsual(reading, shape, isAlone, lastCode)
            : JudgeUnusual(reading, shape, isAlone, before);
    }

    static SecretKind? JudgeUsual(Reading reading, Shape shape, bool isAlone, int[] lastCode)
    {
        if (!isAlone && (shape.IsRound || shape.IsCounting || IsSender(reading, shape.First))) return null;
        return shape.Form is Form.Halves || HasWordNear(reading, shape, lastCode) ? SecretKind.Code : SecretKind.UnclearDigits;
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

    // G-482913 is how one large sender writes its codes.
    static bool IsStamped(Reading reading, Shape shape) =>
        shape.Digits.Length is 5 or Usual && reading.Mark(shape.First - 1) is '-' && reading.Touch(shape.First - 1)
        && reading.Touch(shape.First - 2) && reading.Text(shape.First - 2) is "g" or "fb";

    // "Texts from 567678": the short number that a code comes from.
    static bool IsSender(Reading reading, int first)
    {
        if (first < 2 || reading.Text(first - 1) is not ("from" or "to" or "de" or "dari" or "от" or "se")) return false;
        for (var at = first - 2; at >= Math.Max(0, first - 4); at--)
            if (reading.Means(at, Meaning.Text | Meaning.Code) || reading.Text(at) is "stop" or "start" or "messages" or "codes")
                return true;
        return false;
    }

    static bool HasWordNear(Reading reading, Shape shape, int[] lastCode)
    {
        var before = lastCode[shape.First];
        var next = shape.Last;
        for (var left = WindowWords; next < reading.Tokens.Count && left > 0; next++, left--)
            if (reading.Means(next, Meaning.Code | Meaning.Text)) return true;
        return before >= 0 && shape.First - before <= WindowWords;
    }

    static bool IsCodeWordNear(Reading reading, Shape shape)
    {
        for (var step = 1; step <= NearWords + 1; step++)
        {
            if (reading.Means(shape.First - step, Meaning.Code)) return true;
            if (reading.Mark(shape.First - step) is '.' or '?' or '!') break;
        }

        for (var step = 1; step <= NearWords + 1; step++)
        {
            if (reading.Means(shape.Last + step, Meaning.Code)) return true;
            if (reading.Mark(shape.Last + step) is '.' or '?' or '!') break;
        }

        return false;
    }

    // For each token, the last token before it that names a code or a text message.
    static int[] NextWith(Reading reading, Meaning meaning)
    {
        var last = new int[reading.Tokens.Count];
        var seen = -1;
        for (var at = 0; at < last.Length; at++)
        {
            last[at] = seen;
            if (reading.Means(at, meaning)) seen = at;
        }

        return last;
    }

    // "482913 sir", "yes 4829": nothing else is said.
    static bool IsNearlyAlone(Reading reading)
    {
        var (words, digits) = (0, 0);
        foreach (var token in reading.Tokens)
        {
            if (token.Kind is TokenKind.Number) digits += token.Length;
            if (token.Kind is not TokenKind.Word || Vocabulary.DigitNamed(reading.Plain[token.Start..token.End]) is not null) continue;
            if (!token.Is(Meaning.Link) || ++words > 4) return false;
        }

        return digits <= Most;
    }
}
