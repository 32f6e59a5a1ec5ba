using Waymark.Core.Language;

namespace Waymark.Core.Guides.Checking;

/// <summary>Texts that nobody ever reads.</summary>
static class Unused
{
    internal static IEnumerable<Finding> Of(Guide guide)
    {
        var named = guide.Texts.Values.SelectMany(Template.NamesIn).ToHashSet(StringComparer.Ordinal);
        foreach (var key in guide.Texts.Keys.Where(key => key.StartsWith(Phrases.KeyOf(""), StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            if (key[Phrases.KeyOf("").Length..] is var phrase && !Phrases.All.Contains(phrase, StringComparer.Ordinal) && !named.Contains(phrase))
                yield return new(key, $"No text names {{{phrase}}}, so this phrase is never said. Name it in a text, or leave it out.");
        foreach (var step in guide.Steps.Where(step => !named.Contains(step.Id)))
        {
            if (guide.Texts.ContainsKey($"{step.Id}.unasked"))
                yield return new($"{step.Id}.unasked", $"No text names {{{step.Id}}}, so 'unasked' is never said. Name it in the report, or leave it out.");
            foreach (var choice in step.Choices)
                if (guide.Texts.ContainsKey($"{step.ChoiceKey(choice.Id)}.report"))
                    yield return new($"{step.ChoiceKey(choice.Id)}.report", $"No text names {{{step.Id}}}, so 'report' of '{choice.Id}' is never said. Name it in the report, or leave it out.");
        }
    }
}
