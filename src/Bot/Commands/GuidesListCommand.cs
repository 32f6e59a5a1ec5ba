using System.CommandLine;
using Waymark.Bot.Authoring;

namespace Waymark.Bot.Commands;

/// <summary><c>guides list</c>: which guides there are, for which services and in which languages.</summary>
static class GuidesListCommand
{
    internal static Command Create()
    {
        var command = new Command("list", """
            Lists the guides: id and title, the services that each is offered for, and the languages in which it is whole.
            Example: waymark guides list
            """);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var settings = Arguments.Settings(parsed);
        var reading = GuideFolder.Look(settings.GuidesPath, settings.AllowedHosts);
        if (reading.Errors.Any())
            throw new GuideFolderException([.. reading.Errors]);
        foreach (var guide in reading.Guides)
        {
            Console.WriteLine($"{guide.Guide.Id}  {guide.Title}");
            Console.WriteLine($"  services: {string.Join(", ", reading.Services.Select(service => service.Profile.Id))}");
            Console.WriteLine($"  languages: {string.Join(", ", reading.LanguagesOf(guide.Guide))}");
        }
        return Exit.Fine;
    }
}
