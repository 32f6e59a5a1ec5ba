namespace Waymark.Core.Guides.Checking;

/// <summary>Every step can be come to, and from every step somebody gets on.</summary>
static class Reachability
{
    internal static IEnumerable<Finding> Of(Guide guide)
    {
        var led = Led(guide);
        foreach (var step in guide.Asides.Where(step => !led.Contains(step.Id)))
            yield return new(step.Id, $"Nothing leads to '{step.Id}'. Let a choice or a topic go there, or move it to the agenda.");
        foreach (var step in guide.Outcomes.Values.Where(step => !Steps.Outcomes.Contains(step.Id, StringComparer.Ordinal) && !led.Contains(step.Id)).OrderBy(step => step.Id, StringComparer.Ordinal))
            yield return new(step.Id, $"Nothing leads to the outcome '{step.Id}'. Let a choice or a topic go there.");
        foreach (var step in guide.Asides.Where(step => step.Before is not null))
            yield return new($"{step.Id}.before", $"'{step.Id}' prepares '{step.Before}', but an aside never comes by itself. Move it to the agenda.");
        foreach (var step in Circling(guide))
            yield return new(step.Id, $"From '{step.Id}' every choice goes round in a circle. Give one of them no go, so that the agenda follows.");
    }

    /// <summary>The ids that choices and topics lead to, from wherever a conversation can be.</summary>
    private static HashSet<string> Led(Guide guide)
    {
        var led = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<Step>(guide.Agenda.Concat(guide.Moments.Values).Concat(guide.Outcomes.Values.Where(step => Steps.Outcomes.Contains(step.Id, StringComparer.Ordinal))));
        foreach (var topic in guide.Topics?.Values.Select(topic => topic.GoTo).OfType<string>() ?? [])
            Follow(topic);
        while (open.TryDequeue(out var step))
            foreach (var choice in step.Choices)
                if (choice.GoTo is { } target)
                    Follow(target);
        return led;

        void Follow(string id)
        {
            if (led.Add(id) && guide.Find(id) is { } step)
                open.Enqueue(step);
        }
    }

    /// <summary>Steps whose choices lead only to one another.</summary>
    private static IEnumerable<Step> Circling(Guide guide)
    {
        var steps = guide.Steps.Where(step => step.Kind is StepKind.Question or StepKind.Check && !step.Choices.IsEmpty).ToList();
        var goOn = new HashSet<string>(guide.Outcomes.Keys, StringComparer.Ordinal);
        while (steps.Where(step => !goOn.Contains(step.Id) && (step.From is not null || step.Choices.Any(GoesOn))).ToList() is { Count: > 0 } more)
            goOn.UnionWith(more.Select(step => step.Id));
        return steps.Where(step => !goOn.Contains(step.Id) && step.Choices.All(choice => guide.Find(choice.GoTo!) is not null));

        bool GoesOn(Choice choice) => choice.GoTo is not { } target || goOn.Contains(target);
    }
}
