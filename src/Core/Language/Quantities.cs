using System.Globalization;

namespace Waymark.Core.Language;

/// <summary>Numbers with what they count: "6 mins", "half an hour", "5-10 min", "2 times".</summary>
static class Quantities
{
    private const decimal Most = 100_000;

    internal static IEnumerable<Found> In(Sighting text)
    {
        for (var at = 0; at < text.Words.Length; at++)
        {
            if (NumberAt(text, at) is not { } number)
                continue;
            var (first, least) = (at, number);
            if (Next(text, at) is { } second && NumberAt(text, second) is { } more)
            {
                // "Half an hour" is half of one; "5-10 min" and "5 or 6 min" are between.
                (number, least) = number < 1 ? (number * more, number * more) : (more, Math.Min(number, more));
                at = second;
            }
            if (CountedBy(text, at) is not { } counted)
                continue;
            int[] words = [first, .. at == first ? [] : new[] { at }, counted];
            if (text[counted]!.Unit is { } unit && number * (decimal)unit.TotalDays < 366)
                yield return new Found(words, new Sense.Lasting(unit * (double)least, unit * (double)number), Alone: false);
            else if (text[counted]!.IsTimes && number is >= 1 and < Most)
                yield return new Found(words, new Sense.Times((int)number), Alone: false);
            at = counted;
        }
    }

    /// <summary>The unit or the word for "times" behind a number, with at most one other word between.</summary>
    private static int? CountedBy(Sighting text, int number)
    {
        for (var at = number + 1; at <= number + 2 && at < text.Words.Length && text.Words[at].Clause == text.Words[number].Clause; at++)
        {
            if (text[at] is { } entry && (entry.Unit is not null || entry.IsTimes))
                return at;
            if (NumberAt(text, at) is not null)
                return null;
        }
        return null;
    }

    /// <summary>Where a second number stands: at once, or after one word such as "to".</summary>
    private static int? Next(Sighting text, int number)
    {
        for (var at = number + 1; at <= number + 2 && at < text.Words.Length && text.Words[at].Clause == text.Words[number].Clause; at++)
        {
            if (NumberAt(text, at) is not null)
                return at;
            if (text[at] is { } entry && (entry.Unit is not null || entry.IsTimes))
                return null;
        }
        return null;
    }

    private static decimal? NumberAt(Sighting text, int at) => text.Words[at] is { IsNumber: true } word
        ? decimal.TryParse(word.Text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < Most ? number : null
        : text[at]?.Number;
}
