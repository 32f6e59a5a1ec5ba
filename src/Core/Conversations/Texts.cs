using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>An author's words in the person's language, as long as the guide is whole in it; else in English.</summary>
static class Texts
{
    internal static string Of(Scene scene, string key) => Find(scene, key) ?? "";

    internal static string Phrase(Scene scene, string id) => Of(scene, Phrases.KeyOf(id));

    /// <summary>Today's text, or the one kept with the structure where the guide has dropped the step since.</summary>
    internal static string? Find(Scene scene, string key) =>
        scene.Book.Translations.Find(scene.Offer.Guide.Id, scene.Person.Language, key)
        ?? scene.Offer.Guide.Texts.GetValueOrDefault(key)
        ?? scene.Guide.Texts.GetValueOrDefault(key);

    /// <summary>What a step says now, message by message: its first variant that fits, else its own text. Neither is ever pinned.</summary>
    internal static (string Text, IEnumerable<string> After) OfStep(Scene scene, Step step)
    {
        var today = scene.Offer.Guide.Find(step.Id) ?? step;
        var variant = today.Variants.FirstOrDefault(variant => variant.If.Holds(fact => Facts.ValueOf(scene, fact)));
        var after = variant is null ? [] : After(scene, today.VariantKey(variant.Id));
        return (Of(scene, variant is null ? step.TextKey : today.VariantKey(variant.Id)), after.Any() ? after : After(scene, step.Id));
    }

    private static IEnumerable<string> After(Scene scene, string part)
    {
        for (var number = 1; Find(scene, $"{part}.after{number}") is { } text; number++)
            yield return text;
    }
}
