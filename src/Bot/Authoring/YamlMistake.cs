using YamlDotNet.Core;

namespace Waymark.Bot.Authoring;

/// <summary>Says in one plain sentence what the YAML parser stumbled over, and the mend.</summary>
static class YamlMistake
{
    /// <summary>How YamlDotNet begins the message about a key that stands twice.</summary>
    private const string Duplicate = "Duplicate key ";

    internal static string Of(YamlException wrong, string yaml) => Kind(wrong, yaml) switch
    {
        Mistake.Tab => "A tab stands at the beginning of this line. YAML counts spaces there: put spaces in its place.",
        Mistake.Twice => $"'{wrong.Message[Duplicate.Length..].Trim()}' stands here twice. Leave one of the two out, or give it another name.",
        Mistake.Quote => "A quote opens here and is not closed. Put the same quote at the end of the text.",
        Mistake.Colon => "A colon with a space behind it stands inside this text. Put quotes around the whole text: \"...\".",
        Mistake.Comma => "Inside the braces or brackets of this line something is not parted by a comma, or a bracket or a quote is not closed. Put quotes around each text that holds a comma, a colon or a brace.",
        _ => $"This is no YAML: {wrong.Message}",
    };

    /// <summary>Where the author looks: the parser names the place at which it gave up.</summary>
    internal static long LineOf(YamlException wrong, string yaml) => Kind(wrong, yaml) == Mistake.Tab ? TabbedNear(wrong, yaml) : wrong.Start.Line;

    private static Mistake Kind(YamlException wrong, string yaml) => wrong.Message switch
    {
        _ when TabbedNear(wrong, yaml) > 0 => Mistake.Tab,
        var text when text.StartsWith(Duplicate, StringComparison.Ordinal) => Mistake.Twice,
        var text when text.Contains("quoted scalar", StringComparison.Ordinal) => Mistake.Quote,
        var text when text.Contains("apping values are not allowed", StringComparison.Ordinal) || text.Contains("found invalid mapping", StringComparison.Ordinal) => Mistake.Colon,
        var text when text.Contains("flow", StringComparison.Ordinal) => Mistake.Comma,
        _ => Mistake.Other,
    };

    /// <summary>The line at the place, or just before or after it, that begins with a tab; 0 where none does.</summary>
    private static long TabbedNear(YamlException wrong, string yaml)
    {
        var lines = yaml.Split('\n');
        foreach (var line in new[] { wrong.Start.Line, wrong.Start.Line + 1, wrong.Start.Line - 1 })
            if (line > 0 && line <= lines.Length && lines[line - 1].TakeWhile(char.IsWhiteSpace).Contains('\t'))
                return line;
        return 0;
    }

    private enum Mistake
    {
        Other,
        Tab,
        Twice,
        Quote,
        Colon,
        Comma,
    }
}
