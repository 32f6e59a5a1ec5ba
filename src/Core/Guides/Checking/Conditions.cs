using Waymark.Core.Language;

namespace Waymark.Core.Guides.Checking;

/// <summary>Every condition can hold: its facts are told by somebody, and can have the values that it names.</summary>
static class Conditions
{
    private static readonly string[] Permitting = ["ready", "last_chance"];

    internal static IEnumerable<Finding> Of(Guide guide) => guide.Steps.SelectMany(step => OfStep(guide, step));

    private static IEnumerable<Finding> OfStep(Guide guide, Step step)
    {
        foreach (var (key, condition) in All(step))
            foreach (var (fact, values) in condition.Alternatives.SelectMany(facts => facts))
                if (!IsTold(guide, fact))
                    yield return new(key, $"'{step.Id}' depends on '{fact}', which nothing tells. Known are: the questions, checks and requests of this guide, {string.Join(", ", Condition.Told.Keys.Concat(FactNames.All).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}.{Suggestion.For(fact, Depended(guide))}");
                else
                    foreach (var value in values.Where(value => !CanBe(guide, fact, value)))
                        yield return new(key, $"'{step.Id}' depends on {fact} being '{value}', which it never is. It can be: {string.Join(", ", ValuesOf(guide, fact))}.{Suggestion.For(value, ValuesOf(guide, fact))}");
        foreach (var finding in step.UsesRequest ? OfRequest(step) : [])
            yield return finding;
        if (step.Kind is StepKind.Question or StepKind.Check && step.Before is null && IsOnlyClosed(step.If))
            yield return new(IfOf(step), $"'{step.Id}' can never come: while the clock is closed the report follows at once.");
    }

    private static IEnumerable<string> Depended(Guide guide) => guide.Steps.Where(step => Answers(step).Any()).Select(step => step.Id)
        .Concat(Condition.Told.Keys).Concat(FactNames.All).Distinct(StringComparer.Ordinal);

    private static IEnumerable<Finding> OfRequest(Step step)
    {
        var phases = step.If.Alternatives.IsDefaultOrEmpty || !step.If.Alternatives.All(facts => facts.ContainsKey(Condition.Clock))
            ? null
            : step.If.Alternatives.SelectMany(facts => facts[Condition.Clock]).Distinct(StringComparer.Ordinal);
        return phases is null
            ? [new(step.Id, $"The request '{step.Id}' does not say in which phase of the clock it comes. Add if: {{ clock: ready }} or last_chance.")]
            : phases.Except(Permitting, StringComparer.Ordinal).Select(phase =>
                new Finding(IfOf(step), $"The request '{step.Id}' can never come while the clock is {phase}: no request is allowed then. Write ready or last_chance."));
    }

    private static IEnumerable<(string Key, Condition Condition)> All(Step step) =>
        [(IfOf(step), step.If),
        .. (step.Variants.IsDefault ? [] : step.Variants).Select(variant => (step.VariantKey(variant.Id), variant.If)),
        .. step.Choices.Where(choice => choice.If is not null).Select(choice => (step.ChoiceKey(choice.Id), choice.If!))];

    private static bool IsOnlyClosed(Condition condition) => !condition.Alternatives.IsDefaultOrEmpty
        && condition.Alternatives.All(facts => facts.TryGetValue(Condition.Clock, out var phases) && phases.All(phase => phase == "closed"));

    private static bool IsTold(Guide guide, string fact) =>
        Condition.Told.ContainsKey(fact) || FactNames.IsKnown(fact) || ByAnswers(guide, fact).Any()
        || (guide.Find(fact) is { } step && (step.From is not null || Answers(step).Any()));

    private static bool CanBe(Guide guide, string fact, string value) => Condition.Told.TryGetValue(fact, out var told)
        ? told.Contains(value, StringComparer.Ordinal)
        : value is Condition.Unknown or Condition.Known || FactNames.IsValue(fact, value) || guide.Find(fact) is { From: not null }
            || ValuesOf(guide, fact).Contains(value, StringComparer.Ordinal);

    private static IEnumerable<string> ValuesOf(Guide guide, string fact)
    {
        if (Condition.Told.TryGetValue(fact, out var told))
            return told;
        var answers = guide.Find(fact) is { } step ? Answers(step) : [];
        return answers.Concat(ByAnswers(guide, fact)).Concat(FactNames.IsKnown(fact) ? FactNames.Expected(fact).Split(", ") : [])
            .Append(Condition.Unknown).Append(Condition.Known).Distinct(StringComparer.Ordinal);
    }

    /// <summary>A request is answered by its being made or not offered; news such as "it came" is no answer to it.</summary>
    private static IEnumerable<string> Answers(Step step) => step.Kind switch
    {
        StepKind.Question or StepKind.Check => step.Choices.Select(choice => choice.Id),
        StepKind.Request => step.Choices.Where(choice => choice.Means is Meaning.Tapped or Meaning.NotTapped).Select(choice => choice.Id),
        _ => [],
    };

    /// <summary>What choices of other steps tell by <c>fact: name=value</c>.</summary>
    private static IEnumerable<string> ByAnswers(Guide guide, string fact) =>
        from step in guide.Steps
        from choice in step.Choices
        where choice.Fact?.Split('=') is [var name, _] && name == fact
        select choice.Fact!.Split('=')[1];

    private static string IfOf(Step step) => $"{step.Id}.if";
}
