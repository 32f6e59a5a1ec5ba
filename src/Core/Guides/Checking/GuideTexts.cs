using System.Globalization;

namespace Waymark.Core.Guides.Checking;

/// <summary>Finds all texts of a guide with what each is for.</summary>
static class GuideTexts
{
    internal static IEnumerable<GuideText> Of(Guide guide) =>
        guide.Steps.SelectMany(step => OfStep(guide, step))
            .Concat(from text in guide.Texts.OrderBy(text => text.Key, StringComparer.Ordinal)
                    where text.Key.StartsWith(Phrases.KeyOf(""), StringComparison.Ordinal) || text.Key.StartsWith(Guide.TopicKey(""), StringComparison.Ordinal)
                    select new GuideText(text.Key, text.Value, IsLabel(text.Key) ? TextUse.Label : TextUse.Message))
            .Concat(from key in Guide.PinnedKeys
                    where guide.Texts.ContainsKey(key)
                    select new GuideText(key, guide.Texts[key], TextUse.Pinned))
            .Concat(guide.Texts.TryGetValue(Guide.TitleKey, out var title) ? [new GuideText(Guide.TitleKey, title, TextUse.Words)] : [])
            .Where(text => text.Words.Length > 0);

    private static bool IsLabel(string key) => Phrases.Labels.Any(phrase => Phrases.KeyOf(phrase) == key);

    private static IEnumerable<GuideText> OfStep(Guide guide, Step step)
    {
        foreach (var said in Said(guide, step, step.Id, step.TextKey))
            yield return said;
        foreach (var variant in step.Variants.IsDefault ? [] : step.Variants)
            foreach (var said in Said(guide, step, step.VariantKey(variant.Id), step.VariantKey(variant.Id)))
                yield return said;
        foreach (var (part, use) in new[] { ("block", step.Kind == StepKind.Outcome ? TextUse.Report : TextUse.Script), ("checked", TextUse.Words), ("unasked", TextUse.Words) })
            if (guide.Texts.TryGetValue($"{step.Id}.{part}", out var words))
                yield return new GuideText($"{step.Id}.{part}", words, use, step);
        foreach (var choice in step.Choices)
            foreach (var (part, use) in new[] { ("", TextUse.Label), (".report", TextUse.Words), (".noted", TextUse.Words), (".checked", TextUse.Words), (".says", TextUse.Said) })
                if (guide.Texts.TryGetValue(step.ChoiceKey(choice.Id) + part, out var words))
                    yield return new GuideText(step.ChoiceKey(choice.Id) + part, words, use, step, choice);
    }

    private static IEnumerable<GuideText> Said(Guide guide, Step step, string part, string key)
    {
        if (guide.Texts.TryGetValue(key, out var text))
            yield return new GuideText(key, text, TextUse.Prompt, step);
        for (var number = 1; guide.Texts.TryGetValue(After(part, number), out var after); number++)
            yield return new GuideText(After(part, number), after, TextUse.Message, step);
    }

    private static string After(string part, int number) => string.Create(CultureInfo.InvariantCulture, $"{part}.after{number}");
}
