namespace Waymark.Core.Language;

/// <summary>What a language knows of one word.</summary>
sealed class Entry
{
    /// <summary>What the word can stand for in a phrase: itself, a stem, a list.</summary>
    internal int[] Symbols { get; set; } = [];

    internal decimal? Number { get; set; }

    internal TimeSpan? Unit { get; set; }

    internal bool IsTimes { get; set; }

    internal bool IsFiller { get; set; }

    internal bool IsConjunction { get; set; }

    /// <summary>What the beginning of this word stands for, it stands for too.</summary>
    internal void TakeOver(Entry stem)
    {
        Symbols = [.. Symbols.Union(stem.Symbols)];
        Number ??= stem.Number;
        Unit ??= stem.Unit;
        IsTimes |= stem.IsTimes;
    }
}
