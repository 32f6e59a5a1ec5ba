using System.Collections.Immutable;

namespace Waymark.Bot.Phrasing;

/// <summary>One message of a file, with what somebody says should be understood: <c>text TAB language TAB label TAB facts</c>.</summary>
/// <param name="Label">What it should be about, or null where nobody says.</param>
sealed record LabelledLine(int Number, string Text, string Language, string? Label, ImmutableArray<(string Name, string Value)> Facts)
{
    private const string Header = "text";

    /// <summary>The messages of a file; a line that holds none is a problem.</summary>
    internal static IReadOnlyList<LabelledLine> Read(IReadOnlyList<string> lines, List<string> problems)
    {
        var all = new List<LabelledLine>();
        foreach (var (at, line) in lines.Index())
        {
            var columns = line.TrimEnd('\r').Split('\t');
            if (at == 0 && columns[0].TrimStart('\uFEFF') == Header)
                continue;
            if (string.IsNullOrWhiteSpace(columns[0]))
                problems.Add($"line {at + 1} has no text. Write text, then a tab, the language, a tab, the label, a tab, the facts.");
            else
                all.Add(Of(at + 1, columns, problems));
        }
        return all;
    }

    private static LabelledLine Of(int number, string[] columns, List<string> problems)
    {
        var facts = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var fact in Column(columns, 3).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (fact.Split('=') is [{ Length: > 0 } name, { Length: > 0 } value])
                facts.Add((name, value));
            else
                problems.Add($"line {number}: '{fact}' is no fact. Write name=value, and ';' between two.");
        return new LabelledLine(number, columns[0], Column(columns, 1), Column(columns, 2) is { Length: > 0 } label ? label : null, facts.ToImmutable());
    }

    private static string Column(string[] columns, int at) => at < columns.Length ? columns[at].Trim() : "";
}
