namespace Waymark.Core.Guides.Checking;

/// <summary>Every part that the Dialogue calls for is there, and every edge leads somewhere.</summary>
static class Structure
{
    /// <summary>Discord shows five rows of five buttons; one stays for Back.</summary>
    private const int MostChoices = 24;

    /// <summary>What a step or a choice may need: a method of the service, or what only the operator can offer.</summary>
    private static readonly string[] Needed = [.. ServiceProfile.MethodNames, "vendor_card"];

    internal static IEnumerable<Finding> Of(Guide guide) => Missing(guide).Select(text => new Finding("", text))
        .Concat(guide.Moments.Keys.Except(Steps.Moments, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(id => new Finding(id, $"The moment '{id}' is never said. Moments are: {string.Join(", ", Steps.Moments)}.{Suggestion.For(id, Steps.Moments)}")))
        .Concat(guide.Steps.SelectMany(step => OfStep(guide, step)))
        .Concat(Topics(guide));

    private static IEnumerable<string> Missing(Guide guide) =>
        Steps.Moments.Where(id => !guide.Moments.ContainsKey(id)).Select(id => $"The moment '{id}' is missing. Add it under moments, with a text and its choices.")
            .Concat(Steps.Outcomes.Where(id => !guide.Outcomes.ContainsKey(id)).Select(id => $"The outcome '{id}' is missing. Add it under outcomes, with a text."))
            .Concat(Phrases.All.Where(id => !guide.Texts.ContainsKey(Phrases.KeyOf(id))).Select(id => $"The phrase '{id}' is missing. Add it under phrases."))
            .Concat(Guide.PinnedKeys.Where(key => !guide.Texts.ContainsKey(key)).Select(key => $"'{key}' is missing. Add it under pinned: what the message says that moderators pin."))
            .Concat(guide.Agenda.Any(step => step.UsesRequest) ? [] : ["No step of the agenda is a request. Add one, such as 'request: resend'."]);

    private static IEnumerable<Finding> OfStep(Guide guide, Step step)
    {
        if (step.Kind is not StepKind.Outcome && step.Choices.IsEmpty && step.From is null)
            yield return new(step.Id, $"'{step.Id}' offers no choice, so a conversation would stop there. Add choices.");
        if (step.Choices.Length > MostChoices)
            yield return new(step.Id, $"'{step.Id}' offers {step.Choices.Length} choices; a message shows {MostChoices} and Back. Ask in two steps.");
        if (step.Before is { } before && guide.Find(before) is not { Kind: StepKind.Request or StepKind.Outcome })
            yield return new($"{step.Id}.before", $"'{step.Id}' comes before '{before}', but no request or outcome has that id.{Suggestion.For(before, guide.Steps.Select(known => known.Id))}");
        if (step.Needs is { } method && !Needed.Contains(method, StringComparer.Ordinal))
            yield return new(step.Id, $"'{step.Id}' needs '{method}', which no service can have. It can need: {string.Join(", ", Needed)}.{Suggestion.For(method, Needed)}");
        if (step.UsesRequest && !step.Choices.Any(choice => choice.Means == Meaning.Tapped))
            yield return new(step.Id, $"The request '{step.Id}' has no choice that tells that it was made. Add one with means: tapped.");
        foreach (var choice in step.Choices)
        {
            var key = step.ChoiceKey(choice.Id);
            if (choice.Needs is { } needs && !Needed.Contains(needs, StringComparer.Ordinal))
                yield return new(key, $"'{choice.Id}' of '{step.Id}' needs '{needs}', which no service can have. It can need: {string.Join(", ", Needed)}.{Suggestion.For(needs, Needed)}");
            if (choice.GoTo is { } target && !IsTarget(guide, target))
                yield return new(key, $"'{choice.Id}' of '{step.Id}' goes to '{target}', but no question, check or outcome has that id.{Suggestion.For(target, Targets(guide))}");
            if (choice.Fact is { } fact && fact.Split('=') is not [{ Length: > 0 }, { Length: > 0 }])
                yield return new(key, $"'fact' of '{key}' is '{fact}'; write it as name=value.");
            if (choice.Means == Meaning.Tapped && !step.UsesRequest && step.Id != Steps.PermittedBefore)
                yield return new(key, $"'{key}' means that a permitted request was made, but '{step.Id}' is no request. Write means: tapped_again.");
        }
    }

    private static IEnumerable<Finding> Topics(Guide guide)
    {
        foreach (var (topic, (step, isPressing, asksHowLong)) in guide.Topics?.OrderBy(topic => topic.Key, StringComparer.Ordinal).AsEnumerable() ?? [])
        {
            var hasText = guide.Texts.ContainsKey(Guide.TopicKey(topic));
            if (step is not null && !IsTarget(guide, step))
                yield return new(Guide.TopicKey(topic), $"The topic '{topic}' goes to '{step}', but no question, check or outcome has that id.{Suggestion.For(step, Targets(guide))}");
            if (step is null && !hasText)
                yield return new(Guide.TopicKey(topic), $"The topic '{topic}' says nothing and goes nowhere. Give it a text or go.");
            if (step is not null && hasText)
                yield return new(Guide.TopicKey(topic), $"The topic '{topic}' goes to '{step}', so its text is never said. Leave one of them out.");
            if (step is not null && !isPressing && guide.Find(step)?.Choices.Any(choice => choice.Means == Meaning.Alarm) == true)
                yield return new(Guide.TopicKey(topic), $"The topic '{topic}' goes to '{step}', which may raise an alarm, so nothing may go ahead of it. Add pressing: true.");
            if (step is not null && asksHowLong)
                yield return new(Guide.TopicKey(topic), $"The topic '{topic}' goes to '{step}', so the end of a pause is never said. Leave out how_long, or give it a text.");
        }
    }

    private static IEnumerable<string> Targets(Guide guide) => guide.Steps.Select(step => step.Id).Where(id => IsTarget(guide, id));

    private static bool IsTarget(Guide guide, string id) => guide.Find(id) is { Kind: StepKind.Question or StepKind.Check or StepKind.Outcome };
}
