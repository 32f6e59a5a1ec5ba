using System.CommandLine;
using Waymark.Bot.Authoring;
using Waymark.Bot.Phrasing;

namespace Waymark.Bot.Commands;

/// <summary><c>phrases FILE</c>: what the bot understands of messages, beside what it should.</summary>
static class PhrasesCommand
{
    internal static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "One message a line: text, language, label and facts (key=value;...), with tabs between; all but the text may be left out" };
        var command = new Command("phrases", """
            Shows what the bot understands of each message, and marks what differs from the label and the facts beside it.
            Exits with 0 whenever it ran, whether or not something differs: the last two lines count.
            Example: waymark phrases messages.tsv
            """) { file };
        command.SetAction((parsed, _) => RunAsync(parsed, parsed.GetValue(file)!));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, FileInfo file)
    {
        if (!file.Exists)
            return Exit.Refuse($"There is no file '{file}'.");
        var problems = new List<string>();
        var lines = LabelledLine.Read(await File.ReadAllLinesAsync(file.FullName), problems);
        if (problems.Count > 0)
            return Exit.Refuse($"{file} cannot be read:\n  {string.Join("\n  ", problems)}");
        if (lines.Count == 0)
            return Exit.Refuse($"There is no message in '{file}'. Write one a line: text, language, label and facts, with tabs between.");
        var book = GuideFolder.Read(Arguments.Settings(parsed), Console.Error);
        var all = lines.Select(line => Comparison.Of(line, book)).ToArray();
        foreach (var compared in all)
            Console.WriteLine(compared);
        var labelled = all.Where(compared => compared.Line.Label is not null).ToArray();
        var expected = all.Sum(compared => compared.Line.Facts.Length);
        Console.WriteLine($"agree: {labelled.Count(compared => compared.Agrees)} of {labelled.Length}");
        Console.WriteLine($"facts: {expected - all.Sum(compared => compared.Missed.Count())} of {expected}");
        return Exit.Fine;
    }
}
