using System.Globalization;
using System.Text.RegularExpressions;
using Waymark.Core.Conversations;

namespace Waymark.Bot.Trying;

/// <summary>Reads a written conversation.</summary>
static partial class ScriptReader
{
    /// <summary>The lines; where any cannot be read, every such line is named in <paramref name="problems"/>.</summary>
    internal static IReadOnlyList<ScriptLine> Read(IEnumerable<string> text, out IReadOnlyList<string> problems)
    {
        var wrong = new List<string>();
        var lines = new List<ScriptLine>();
        var number = 0;
        foreach (var raw in text)
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (ReadLine(number, line) is { } read)
                lines.Add(read);
            else
                wrong.Add($"line {number}: '{line}' is no line of a script. Lines begin with @ > * + < !< ! or #; durations are such as 2m30s or 18:32:10.");
        }
        problems = wrong;
        return lines;
    }

    private static ScriptLine? ReadLine(int number, string line) => line switch
    {
        ['@', .. var who] => ReadSpeaker(number, who),
        ['>', .. var text] => new ScriptLine.Says(number, text.Trim()),
        ['*', .. var text] when text.Trim() == "again" => new ScriptLine.Repeats(number),
        ['*', .. var text] => new ScriptLine.Taps(number, text.Trim()),
        ['+', .. var span] => ReadSpan(span) is { } later ? new ScriptLine.Later(number, later)
            : TimeOnly.TryParseExact(span.Trim(), "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new ScriptLine.Until(number, time)
            : null,
        "<none" => new ScriptLine.ExpectsNothing(number),
        ['<', .. var words] => ReadExpected(number, words.Trim()),
        ['!', '<', .. var words] => new ScriptLine.ExpectsNot(number, words.Trim()),
        ['!', .. var order] => order.Trim().ToLowerInvariant() switch
        {
            "restart" => new ScriptLine.Restart(number),
            "unreachable" => new ScriptLine.Reach(number, Works: false),
            "reachable" => new ScriptLine.Reach(number, Works: true),
            "undeletable" => new ScriptLine.Deletes(number, Works: false),
            "deletable" => new ScriptLine.Deletes(number, Works: true),
            "photo" => new ScriptLine.Shows(number),
            ['v', 'e', 'n', 'd', 'o', 'r', ' ', .. var vendor] => new ScriptLine.Sells(number, vendor.Trim()),
            _ => null,
        },
        _ => null,
    };

    private static ScriptLine.Speaker? ReadSpeaker(int number, string who)
    {
        var match = SpeakerPattern().Match(who.Trim());
        return match.Success && Enum.TryParse<Platform>(match.Groups["platform"].Value, ignoreCase: true, out var platform)
            ? new ScriptLine.Speaker(number, new Account(platform, match.Groups["user"].Value),
                match.Groups["place"] is { Success: true } place ? place.Value : null, match.Groups["moderator"].Success)
            : null;
    }

    private static ScriptLine.Expects ReadExpected(int number, string words)
    {
        var match = CapturePattern().Match(words);
        return match.Success
            ? new ScriptLine.Expects(number, match.Groups["words"].Value.Trim(), match.Groups["name"].Value)
            : new ScriptLine.Expects(number, words, null);
    }

    internal static TimeSpan? ReadSpan(string text)
    {
        var match = SpanPattern().Match(text.Trim());
        if (!match.Success || match.Length == 0)
            return null;
        return TimeSpan.FromDays(Number("d")) + TimeSpan.FromHours(Number("h"))
            + TimeSpan.FromMinutes(Number("m")) + TimeSpan.FromSeconds(Number("s"));

        int Number(string unit) => match.Groups[unit] is { Success: true } digits
            ? int.Parse(digits.Value, CultureInfo.InvariantCulture)
            : 0;
    }

    [GeneratedRegex(@"^(?<platform>[A-Za-z]+):(?<user>[^\s#\[]+)(\s*(#(?<place>[^\s\[]+)|(?<moderator>\[moderator\])))*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SpeakerPattern();

    [GeneratedRegex(@"^(?<words>.*)\{(?<name>\w+)\}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CapturePattern();

    [GeneratedRegex(@"^((?<d>\d{1,5})\s*d(ays?)?)?\s*((?<h>\d{1,6})\s*h(ours?)?)?\s*((?<m>\d{1,6})\s*m(ins?|inutes?)?)?\s*((?<s>\d{1,6})\s*s(ecs?|econds?)?)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SpanPattern();
}
