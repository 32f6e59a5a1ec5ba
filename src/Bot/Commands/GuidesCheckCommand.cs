using System.CommandLine;
using System.Globalization;
using Waymark.Bot.Authoring;

namespace Waymark.Bot.Commands;

/// <summary><c>guides check [DIR]</c>: every problem of every file at once.</summary>
static class GuidesCheckCommand
{
    internal static Command Create()
    {
        var folder = new Argument<DirectoryInfo?>("DIR") { Description = "The folder of guides. Default: Guides:Path", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("check", """
            Lists every problem of every guide, service, language, translation and vendor with its file and line.
            Exits with 1 where there is one; notes are none. The same check runs whenever the bot starts.
            Example: waymark guides check guides
            """) { folder };
        command.SetAction(parsed => Run(parsed, parsed.GetValue(folder)));
        return command;
    }

    private static int Run(ParseResult parsed, DirectoryInfo? folder)
    {
        var settings = Arguments.Settings(parsed, guides: folder?.FullName);
        var reading = GuideFolder.Look(settings.GuidesPath, settings.AllowedHosts);
        foreach (var problem in reading.Problems)
            Console.WriteLine(problem);
        var problems = reading.Errors.Count();
        var notes = reading.Problems.Count - problems;
        Console.WriteLine($"{Count(reading.Guides.Count, "guide")}, {Count(reading.Services.Count, "service")}, {Count(reading.Languages.Count, "language")}: "
            + $"{(problems == 0 ? "no problem" : Count(problems, "problem"))}{(notes == 0 ? "" : $", {Count(notes, "note")}")}");
        return problems == 0 ? Exit.Fine : Exit.Found;
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
