using System.CommandLine;
using Waymark.Bot.Authoring;
using Waymark.Core.Guides;

namespace Waymark.Bot.Commands;

/// <summary><c>guides list</c>: which guides there are, for which services and in which languages.</summary>
static class GuidesListCommand
{
    internal static Command Create()
    {
        var command = new Command("list", """
            Lists the guides: id and title, the ids for each service, and the languages in which it is whole.
            Every other command takes these ids; where it talks, a guide's own id means its first service.
            Example: waymark guides list
            """);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var reading = GuideFolder.LookAtUsable(Arguments.Settings(parsed), Console.Error);
        if (reading.Errors.Any())
            throw new GuideFolderException([.. reading.Errors]);
        foreach (var guide in reading.Guides)
        {
            Console.WriteLine($"{guide.Guide.Id}  {guide.Title}");
            Console.WriteLine($"  for a service: {string.Join(", ", reading.Services.Select(service => new Offer(guide.Guide, service.Profile).Id))}");
            Console.WriteLine($"  languages: {string.Join(", ", reading.LanguagesOf(guide.Guide))}");
        }
        return Exit.Fine;
    }
}
