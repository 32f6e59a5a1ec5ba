using System.Collections.Immutable;
using Waymark.Core.Language;

namespace Waymark.Core.Guides;

/// <summary>Finds what would make a guide fail in a conversation, all of it at once.</summary>
public static class GuideCheck
{
    /// <summary>The names that code fills in; every other name in braces is a phrase or a question of the guide.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "service", "support_path", "freeze_path", "recovery_path", "announcements_path", "usual", "resend_after", "Resend_after", "cooldown",
        "use_within", "dead_after", "attempts", "window", "used", "Used", "due", "until", "use_by", "permitted_at", "come_back", "ask_back",
        "then_back", "last_request", "requests_last_hour", "checked", "removed", "earnings", "run_by", "operator", "vendor", "vendor_says", "services",
        "understood", "pause_before_last", "carrier", "country",
    ];

    /// <summary>The longest label that both platforms' buttons show (Discord cuts at 80 characters).</summary>
    public const int LongestChoice = 80;

    /// <summary>Words that send a person to the service for a new code.</summary>
    private static readonly string[] RequestWords = ["tap resend", "tap send code", "press resend", "ask for a new code", "request a new code"];

    /// <param name="lineOf">The line of an id path such as <c>when.lt2m</c> in the file.</param>
    public static IEnumerable<GuideProblem> Check(Guide guide, string file, Func<string, long> lineOf)
    {
        var steps = guide.Agenda.Concat(guide.Asides).Concat(guide.Moments.Values).Concat(guide.Outcomes.Values).ToImmutableArray();
        var problems =
            from step in steps
            from problem in OfStep(guide, step).Concat(OfTexts(guide, step))
            select new GuideProblem(file, lineOf(problem.Key), problem.Text);
        return problems
            .Concat(Missing(guide).Select(text => new GuideProblem(file, 1, text)))
            .Concat(OfPhrases(guide).Select(problem => new GuideProblem(file, lineOf(problem.Key), problem.Text)))
            .Concat(Repeated(steps).Select(step => new GuideProblem(file, lineOf(step.Id), $"The id '{step.Id}' is used twice. Give one of them another id.")));
    }

    private static IEnumerable<string> Missing(Guide guide) =>
        Steps.Moments.Where(id => !guide.Moments.ContainsKey(id)).Select(id => $"The moment '{id}' is missing. Add it under moments, with a text and its choices.")
            .Concat(Steps.Outcomes.Where(id => !guide.Outcomes.ContainsKey(id)).Select(id => $"The outcome '{id}' is missing. Add it under outcomes, with a text."))
            .Concat(Phrases.All.Where(id => !guide.Texts.ContainsKey(Phrases.KeyOf(id))).Select(id => $"The phrase '{id}' is missing. Add it under phrases."))
            .Concat(guide.Moments.Keys.Except(Steps.Moments, StringComparer.Ordinal).Select(id => $"The moment '{id}' is never said. Moments are: {string.Join(", ", Steps.Moments)}."))
            .Concat(guide.Agenda.Any(step => step.UsesRequest) ? [] : ["No step of the agenda is a request. Add one, such as 'request: resend'."]);

    private static IEnumerable<Step> Repeated(ImmutableArray<Step> steps) =>
        steps.GroupBy(step => step.Id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Last());

    private static IEnumerable<(string Key, string Text)> OfStep(Guide guide, Step step)
    {
        if (step.Kind is StepKind.Question or StepKind.Check or StepKind.Request or StepKind.Moment && step.Choices.IsEmpty)
            yield return (step.Id, $"'{step.Id}' offers no choice, so a conversation would stop there. Add choices.");
        foreach (var choice in step.Choices)
            if (choice.GoTo is { } target && guide.Find(target) is not { Kind: StepKind.Question or StepKind.Check or StepKind.Outcome })
                yield return ($"{step.Id}.{choice.Id}", $"'{choice.Id}' of '{step.Id}' goes to '{target}', but no question, check or outcome has that id.");
        if (step.Before is { } before && guide.Find(before) is not { Kind: StepKind.Request or StepKind.Outcome })
            yield return (step.Id, $"'{step.Id}' comes before '{before}', but no request or outcome has that id.");
        foreach (var (fact, values) in step.If.Alternatives.Concat(Variants(step).SelectMany(variant => variant.If.Alternatives)).SelectMany(facts => facts))
            if (ValuesOf(guide, fact) is { } known)
                foreach (var value in values.Except(known, StringComparer.Ordinal))
                    yield return (step.Id, $"'{step.Id}' depends on {fact} being '{value}', which it never is. It can be: {string.Join(", ", known)}.");
        if (step.Kind == StepKind.Request && !step.If.Facts.Contains(Condition.Clock, StringComparer.Ordinal))
            yield return (step.Id, $"The request '{step.Id}' does not say in which phase of the clock it comes. Add if: {{ clock: ready }} or last_chance.");
    }

    /// <summary>The values that a fact can have; null where words can tell any.</summary>
    private static ImmutableArray<string>? ValuesOf(Guide guide, string fact) =>
        Condition.Told.TryGetValue(fact, out var told) ? told
        : guide.Find(fact) is { From: null } asked ? [.. asked.Choices.Select(choice => choice.Id), Condition.Unknown, Condition.Known]
        : null;

    private static IEnumerable<Variant> Variants(Step step) => step.Variants.IsDefault ? [] : step.Variants;

    private static IEnumerable<(string Key, string Text)> OfTexts(Guide guide, Step step)
    {
        foreach (var part in new[] { "text", "block", "after1", "after2", "after3", "checked" })
            if (guide.Texts.TryGetValue($"{step.Id}.{part}", out var text))
                foreach (var problem in OfText(guide, $"{step.Id}.{part}", text, mayAsk: step.UsesRequest || step.Id == Steps.PermittedBefore))
                    yield return problem;
        foreach (var choice in step.Choices)
        {
            var key = step.ChoiceKey(choice.Id);
            if (guide.Texts.GetValueOrDefault(key) is not { } label)
                continue;
            if (label.Length > LongestChoice)
                yield return (key, $"The choice '{label}' has {label.Length} characters; a button shows {LongestChoice}. Shorten it.");
            foreach (var problem in OfText(guide, key, label, mayAsk: false))
                yield return problem;
        }
    }

    private static IEnumerable<(string Key, string Text)> OfPhrases(Guide guide) =>
        from text in guide.Texts
        where text.Key.StartsWith("phrases.", StringComparison.Ordinal)
        from problem in OfText(guide, text.Key, text.Value, mayAsk: false)
        select problem;

    private static IEnumerable<(string Key, string Text)> OfText(Guide guide, string key, string text, bool mayAsk)
    {
        if (!mayAsk && Asks(text) is { } words)
            yield return (key, $"'{key}' says '{words}', but only a request may. Make its step a request, so that the clock guards it.");
        foreach (var name in Template.NamesIn(text))
            if (!Names.Contains(name, StringComparer.Ordinal) && !guide.Texts.ContainsKey(Phrases.KeyOf(name)) && guide.Find(name) is null)
                yield return (key, $"{{{name}}} stands for nothing. Known names are: {string.Join(", ", Names)}; and the phrases and questions of this guide.");
        if (text.Contains("http", StringComparison.OrdinalIgnoreCase) || text.Contains("www.", StringComparison.OrdinalIgnoreCase))
            yield return (key, "A text may not hold a link: say the way inside the official app instead.");
    }

    /// <summary>A sentence that tells to ask for a code; "do not tap Resend" and the like are the opposite.</summary>
    private static string? Asks(string text) =>
        (from sentence in text.Split('.', '\n', '?')
         let words = Wording.Normalise(sentence)
         where !words.Contains("not tap", StringComparison.Ordinal) && !words.Contains("did you", StringComparison.Ordinal)
         select RequestWords.FirstOrDefault(request => $" {words} ".Contains($" {request} ", StringComparison.Ordinal)))
        .FirstOrDefault(request => request is not null);
}
