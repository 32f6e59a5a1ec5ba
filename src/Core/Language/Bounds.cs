namespace Waymark.Core.Language;

/// <summary>"Under 2 min", "almost an hour", "more than 10 min": less or more than the number.</summary>
static class Bounds
{
    private const double Nearly = 0.9;

    /// <summary>The length of time as narrowed by what is said beside it.</summary>
    internal static Found Apply(IReadOnlyList<Found> bounds, Found quantity, Sighting text)
    {
        if (quantity.Sense is not Sense.Lasting(_, var said) || bounds.LastOrDefault(bound => IsBeside(bound, quantity, text))?.Sense is not Sense.Bound(var kind))
            return quantity;
        var tick = TimeSpan.FromTicks(1);
        return quantity with
        {
            Sense = kind switch
            {
                BoundKind.Under => new Sense.Lasting(TimeSpan.Zero, said - tick),
                BoundKind.Nearly => new Sense.Lasting(said * Nearly, said - tick),
                _ => new Sense.Lasting(said, said + tick),
            },
        };
    }

    /// <summary>Before it with at most one word between, or directly behind it, as some languages say it.</summary>
    private static bool IsBeside(Found bound, Found quantity, Sighting text) =>
        text.Words[bound.First].Clause == text.Words[quantity.First].Clause
        && ((quantity.First - bound.Last) is 1 or 2 || bound.First - quantity.Last == 1);
}
