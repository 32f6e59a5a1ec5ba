using System.Globalization;

namespace Waymark.Core.Guides.Checking;

/// <summary>Ids name one thing each, and no choice is called as a part of its step is.</summary>
static class Ids
{
    private static readonly string[] Parts = ["text", "block", "checked", "unasked", "variants"];

    internal static IEnumerable<Finding> Of(Guide guide) =>
        guide.Steps.SelectMany(OfStep)
            .Concat(from same in guide.Steps.GroupBy(step => step.Id, StringComparer.Ordinal)
                    where same.Count() > 1
                    select new Finding(same.Key, $"The id '{same.Key}' is used twice. Give one of them another id."));

    private static IEnumerable<Finding> OfStep(Step step)
    {
        if (!IsId(step.Id))
            yield return new(step.Id, $"The id '{step.Id}' cannot be named in braces. Use small letters, digits and _.");
        foreach (var choice in step.Choices.Where(choice => IsPart(choice.Id)))
            yield return new(step.ChoiceKey(choice.Id), $"No choice can be called '{choice.Id}': a part of '{step.Id}' is. Give it another id.");
    }

    private static bool IsId(string id) => id.Length > 0 && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');

    private static bool IsPart(string id) => Parts.Contains(id, StringComparer.Ordinal)
        || (id.StartsWith("after", StringComparison.Ordinal) && int.TryParse(id.AsSpan("after".Length), NumberStyles.None, CultureInfo.InvariantCulture, out _));
}
