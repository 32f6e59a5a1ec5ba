namespace Waymark.Core.Guides.Checking;

/// <summary>Only a request tells to ask for a code, because only a request is guarded by the clock.</summary>
static class Requests
{
    private static readonly string[] Taps = ["tap", "press", "click", "hit", "touch", "choose", "use"];

    private static readonly string[] Buttons = ["resend", "send code", "get code", "send again", "resend code"];

    private static readonly string[] Others =
    [
        "ask for a code", "ask for a new code", "ask for another code", "ask for a fresh code", "ask for one more code", "request a code",
        "request a new code", "request another code", "get a new code", "get another code", "order a new code", "resend the code", "resend it",
        "send the code again", "ask for the call", "ask for a call", "request a call",
    ];

    /// <summary>What no button is called: people would believe that the bot sends a code.</summary>
    private static readonly string[] NoLabels = ["resend", "send code", "resend code", "get code", "send again", "send the code", "resend the code", "send a new code"];

    private static readonly string[] Asked = ["did you", "you tapped", "have you"];

    internal static IEnumerable<string> Of(GuideText text, Surroundings surroundings)
    {
        if (text.Use == TextUse.Said)
            return [];
        if (text.Use == TextUse.Label && NoLabels.Contains(string.Join(' ', Sentence.WordsOf(text.Words)), StringComparer.Ordinal))
            return [$"No choice is called '{text.Words}': people would believe that it sends a code. Write 'I tapped {text.Words}' where a request was made."];
        if (text.Step is { } step && (step.UsesRequest || step.Id == Steps.PermittedBefore))
            return [];
        return Sentence.In(text.Words).Select(Telling).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(request => $"'{text.Key}' says '{request}', but only a request may. Make its step a request, so that the clock guards it.");
    }

    private static string? Telling(Sentence sentence) =>
        Asked.Any(sentence.Says)
            ? null
            : Others.Concat(from tap in Taps from button in Buttons select $"{tap} {button}")
                .FirstOrDefault(request => sentence.Find(request) is var at and >= 0 && !sentence.IsNegatedBefore(at));
}
