using Waymark.Core.Safety.Words;

namespace Waymark.Core.Safety;

/// <summary>Every language's words, in one table: people mix languages, so all are read at once.</summary>
static class Tongues
{
    public static readonly IReadOnlyList<Tongue> All =
    [
        .. EnglishWords.All,
        .. IberianWords.All,
        .. EuropeanWords.All,
        .. RussianWords.All,
        .. TurkishWords.All,
        .. IndianWords.All,
        .. SouthEastAsianWords.All,
        .. EastAsianWords.All,
        .. ArabicWords.All,
    ];
}
