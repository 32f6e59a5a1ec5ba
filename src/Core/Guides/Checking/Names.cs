using Waymark.Core.Language;

namespace Waymark.Core.Guides.Checking;

/// <summary>Every name in braces stands for something.</summary>
static class Names
{
    private static readonly string[] OfService =
    [
        "service", "support_path", "freeze_path", "recovery_path", "announcements_path", "usual", "resend_after", "Resend_after", "cooldown",
        "use_within", "dead_after", "attempts", "window",
    ];

    /// <summary>What a community's texts can name: a service's figures, and these.</summary>
    internal static IReadOnlyList<string> OfCommunities { get; } = [.. OfService, "bot", "guides", "place", "right"];

    /// <summary>The names that code fills in; every other name in braces is a phrase or a question of the guide.</summary>
    internal static IReadOnlyList<string> Known { get; } =
    [
        .. OfService, "used", "Used", "due", "until", "use_by", "permitted_at", "come_back", "ask_back",
        "then_back", "last_request", "requests_last_hour", "checked", "removed", "earnings", "run_by", "operator", "vendor", "vendor_says", "services", "guides",
        "understood", "correct", "number", "pause_before_last", "safer", "here", "carrier", "country",
    ];

    internal static IEnumerable<string> Of(GuideText text, Surroundings surroundings)
    {
        if (text.Words.Count(letter => letter == '{') != text.Words.Count(letter => letter == '}'))
            yield return "A brace is open here, or closed twice. Names stand in braces, such as {service}.";
        foreach (var name in Template.NamesIn(text.Words).Distinct(StringComparer.Ordinal))
            if (text.IsOfCommunity && !IsKnownToCommunities(surroundings.Guide, name))
                yield return $"{{{name}}} stands for nothing where a whole community reads. Known names are: {string.Join(", ", OfCommunities)}; and the phrases of this guide.{Suggestion.For(name, OfCommunities)}";
            else if (!text.IsOfCommunity && !IsKnown(surroundings.Guide, name))
                yield return $"{{{name}}} stands for nothing. Known names are: {string.Join(", ", Known)}; and the phrases and questions of this guide.{Suggestion.For(name, Known.Concat(surroundings.Guide.Steps.Select(step => step.Id)))}";
    }

    private static bool IsKnownToCommunities(Guide guide, string name) =>
        OfCommunities.Contains(name, StringComparer.Ordinal) || guide.Texts.ContainsKey(Phrases.KeyOf(name));

    private static bool IsKnown(Guide guide, string name) => Known.Contains(name, StringComparer.Ordinal)
        || guide.Texts.ContainsKey(Phrases.KeyOf(name)) || guide.Find(name) is { Kind: not (StepKind.Moment or StepKind.Outcome) };
}
