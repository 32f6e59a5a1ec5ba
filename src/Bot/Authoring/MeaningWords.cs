using Waymark.Core.Guides;

namespace Waymark.Bot.Authoring;

/// <summary>Meanings as authors write them: <c>try_later</c> for <see cref="Meaning.TryLater"/>.</summary>
static class MeaningWords
{
    private static readonly Dictionary<string, Meaning> ByWord = Enum.GetValues<Meaning>()
        .ToDictionary(meaning => string.Concat(meaning.ToString().Select((letter, at) =>
            char.IsUpper(letter) && at > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}")), StringComparer.Ordinal);

    internal static string All => string.Join(", ", ByWord.Keys.Order(StringComparer.Ordinal));

    internal static Meaning? Read(string word) => ByWord.TryGetValue(word, out var meaning) ? meaning : null;
}
