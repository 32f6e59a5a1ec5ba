using System.CommandLine;
using Waymark.Bot.Authoring;
using Waymark.Bot.Trying;

namespace Waymark.Bot.Commands;

/// <summary><c>try SCRIPT</c>: plays a written conversation at once.</summary>
static class TryCommand
{
    internal static Command Create()
    {
        var script = new Argument<FileInfo>("SCRIPT") { Description = "A file with one line of conversation a line; docs/scripts.md tells which there are" };
        var language = new Option<string?>("--language") { Description = "The language of everybody in it, such as en" };
        var command = new Command("try", """
            Plays a written conversation on a virtual clock and prints it. Exits with 1 where a line is not as expected.
            Example: waymark try docs/examples/cooldown.script
            """) { script, language };
        command.SetAction((parsed, _) => RunAsync(parsed, parsed.GetValue(script)!, parsed.GetValue(language)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, FileInfo script, string? language)
    {
        if (!script.Exists)
            return Exit.Refuse($"There is no script '{script}'.");
        var lines = ScriptReader.Read(await File.ReadAllLinesAsync(script.FullName), out var problems);
        if (problems.Count > 0)
            return Exit.Refuse($"{script} cannot be played:\n  {string.Join("\n  ", problems)}");
        var book = GuideFolder.Read(Arguments.Settings(parsed), Console.Error);
        if (Arguments.IsUnknown(language, book, out var refusal))
            return Exit.Refuse(refusal);
        var folder = Directory.CreateTempSubdirectory("waymark-try-");
        try
        {
            await using var player = new ScriptPlayer(book, Path.Combine(folder.FullName, "try.db"), Console.Out, language);
            var failures = await player.PlayAsync(lines);
            foreach (var failure in failures)
                Console.Error.WriteLine(failure);
            return failures.Count == 0 ? Exit.Fine : Exit.Found;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
