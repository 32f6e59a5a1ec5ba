using System.Globalization;
using System.Text;

namespace Waymark.Core.Guides;

/// <summary>Draws a guide: its steps with conditions and choices, in the agenda's order, and where each choice leads.</summary>
public static class GuideDrawing
{
    /// <summary>A drawing that Markdown renders.</summary>
    public static string Mermaid(Guide guide)
    {
        var lines = new StringBuilder("flowchart TD\n");
        foreach (var (title, steps) in Groups(guide))
        {
            lines.Append(CultureInfo.InvariantCulture, $"  subgraph {title}\n");
            foreach (var step in steps)
                lines.Append("    ").Append(Node(step.Id)).Append(Framed(step, string.Join("<br/>", Label(guide, step).Select(Escaped)))).Append('\n');
            lines.Append("  end\n");
        }
        foreach (var edge in Edges(guide))
            lines.Append("  ").Append(Node(edge.From)).Append(edge switch
            {
                { Label: null } => " ==> ",
                { IsNext: true } => $" -. \"{Escaped(edge.Label)}\" .-> ",
                _ => $" -- \"{Escaped(edge.Label)}\" --> ",
            }).Append(Node(edge.To)).Append('\n');
        return lines.ToString();
    }

    /// <summary>A drawing for Graphviz.</summary>
    public static string Dot(Guide guide)
    {
        var lines = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"digraph {Quoted(guide.Id)} {{\n  node [shape=box, fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\"];\n"));
        foreach (var (title, steps) in Groups(guide))
        {
            lines.Append(CultureInfo.InvariantCulture, $"  subgraph cluster_{title} {{\n    label={Quoted(title)};\n");
            foreach (var step in steps)
                lines.Append(CultureInfo.InvariantCulture, $"    {Quoted(step.Id)} [label={Quoted(string.Join('\n', Label(guide, step)))}{Shape(step)}];\n");
            lines.Append("  }\n");
        }
        foreach (var edge in Edges(guide))
            lines.Append(CultureInfo.InvariantCulture, $"  {Quoted(edge.From)} -> {Quoted(edge.To)} [{(edge.Label is null ? "style=bold" : $"label={Quoted(edge.Label)}")}{(edge is { IsNext: true, Label: not null } ? ", style=dashed" : "")}];\n");
        return lines.Append("}\n").ToString();
    }

    private static IEnumerable<(string Title, IEnumerable<Step> Steps)> Groups(Guide guide) =>
    [
        ("agenda", guide.Agenda),
        ("asides", guide.Asides),
        ("moments", guide.Moments.Values.OrderBy(step => step.Id, StringComparer.Ordinal)),
        ("outcomes", guide.Outcomes.Values.OrderBy(step => step.Id, StringComparer.Ordinal)),
    ];

    /// <summary>The id, when it comes, the first line of what it says, and the choices that lead nowhere of their own.</summary>
    private static IEnumerable<string> Label(Guide guide, Step step)
    {
        yield return $"{step.Id} ({step.Kind.ToString().ToLowerInvariant()})";
        foreach (var alternative in step.If.Alternatives.IsDefault ? [] : step.If.Alternatives)
            yield return $"if {string.Join(" and ", alternative.Select(fact => $"{fact.Key} is {string.Join("/", fact.Value)}"))}";
        if (step.Needs is { } method)
            yield return $"needs {method}";
        yield return guide.Texts.GetValueOrDefault(step.TextKey, "").Split('\n')[0];
        if (step.From is { } list)
            yield return $"- each of the {list.ToString().ToLowerInvariant()}";
        foreach (var choice in step.Choices.Where(choice => choice.GoTo is null))
            yield return $"- {guide.Texts.GetValueOrDefault(step.ChoiceKey(choice.Id), choice.Id)}{(choice.Means == Meaning.Answer ? "" : $" [{choice.Means}]")}";
    }

    private static IEnumerable<Edge> Edges(Guide guide)
    {
        var coming = guide.Agenda.Where(step => step.Before is null).ToArray();
        foreach (var (step, next) in coming.Zip(coming.Skip(1)))
            yield return new Edge(step.Id, next.Id, null, IsNext: true);
        foreach (var step in guide.Agenda.Where(step => step.Before is not null))
            yield return new Edge(step.Id, step.Before!, "before", IsNext: true);
        foreach (var step in guide.Steps)
            foreach (var choice in step.Choices.Where(choice => choice.GoTo is not null))
                yield return new Edge(step.Id, choice.GoTo!, guide.Texts.GetValueOrDefault(step.ChoiceKey(choice.Id), choice.Id), IsNext: false);
        foreach (var (topic, (target, _, _)) in guide.Topics?.OrderBy(topic => topic.Key, StringComparer.Ordinal).AsEnumerable() ?? [])
            if (target is not null)
                yield return new Edge($"topic {topic}", target, "go", IsNext: false);
    }

    private static string Framed(Step step, string label) => step.Kind switch
    {
        StepKind.Request => $"{{{{\"{label}\"}}}}",
        StepKind.Outcome => $"([\"{label}\"])",
        StepKind.Check => $"[/\"{label}\"/]",
        _ => $"[\"{label}\"]",
    };

    private static string Shape(Step step) => step.Kind switch
    {
        StepKind.Request => ", shape=hexagon",
        StepKind.Outcome => ", style=rounded",
        StepKind.Check => ", shape=parallelogram",
        _ => "",
    };

    /// <summary>Mermaid has words of its own, such as "end", so no id stands bare.</summary>
    private static string Node(string id) => $"s_{string.Concat(id.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'))}";

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace('\n', ' ');

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    /// <param name="Label">Null from one step of the agenda to the next.</param>
    private sealed record Edge(string From, string To, string? Label, bool IsNext);
}
