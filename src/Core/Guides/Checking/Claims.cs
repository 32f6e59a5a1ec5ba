namespace Waymark.Core.Guides.Checking;

/// <summary>No promise, and no search: false help numbers stand where people search.</summary>
static class Claims
{
    private static readonly string[] Promises =
    [
        "guarantee", "guaranteed", "guarantees", "i promise", "we promise", "it will come", "it will arrive", "it will work", "code will come", "code will arrive",
        "text will come", "text will arrive", "will surely", "will certainly", "certainly will", "definitely", "for sure", "without fail", "always works", "always arrives", "always comes",
        "100 percent", "you will get the code", "you will get your code", "you will receive",
    ];

    private static readonly string[] Searches = ["search for", "search the web", "search the internet", "search online", "google it", "google for", "look it up online"];

    internal static IEnumerable<string> Of(GuideText text, Surroundings _) => Of(text);

    internal static IEnumerable<string> Of(GuideText text)
    {
        if (text.Use == TextUse.Said)
            yield break;
        foreach (var sentence in Sentence.In(text.Words))
        {
            if (Promises.FirstOrDefault(promise => Says(sentence, promise)) is { } promise)
                yield return $"'{text.Key}' promises: '{promise}'. Nobody knows; write may, often or usually.";
            if (Searches.FirstOrDefault(search => Says(sentence, search)) is { } search)
                yield return $"'{text.Key}' says '{search}', and false help is found that way. Say the way inside the official app.";
        }
    }

    private static bool Says(Sentence sentence, string phrase) =>
        sentence.Find(phrase) is var at and >= 0 && !sentence.IsNegatedBefore(at) && !sentence.Says("whether");
}
