using Waymark.Core.Language;

namespace Waymark.Core.Guides.Checking;

/// <summary>Whoever types instead of tapping means one choice and not another.</summary>
static class Answers
{
    internal static IEnumerable<Finding> Of(Guide guide) =>
        from step in guide.Steps
        from same in step.Choices.SelectMany(choice => WordsOf(guide, step, choice)).DistinctBy(said => (said.Words, said.Choice)).GroupBy(said => said.Words, StringComparer.Ordinal)
        where same.Count() > 1
        select new Finding(same.Last().Key, $"'{same.Key}' stands for {string.Join(" and ", same.Select(said => $"'{said.Choice}'"))} of '{step.Id}'. Leave it to one of them.");

    private static IEnumerable<(string Words, string Choice, string Key)> WordsOf(Guide guide, Step step, Choice choice)
    {
        var key = step.ChoiceKey(choice.Id);
        if (guide.Texts.TryGetValue(key, out var label))
            yield return (Wording.Normalise(label), choice.Id, key);
        foreach (var said in guide.Texts.GetValueOrDefault($"{key}.says", "").Split('\n').Select(Wording.Normalise).Where(said => said.Length > 0))
            yield return (said, choice.Id, $"{key}.says");
    }
}
