using System.CommandLine;
using Waymark.Bot.Authoring;

namespace Waymark.Bot.Commands;

/// <summary><c>guides new ID</c>: begins the profile of another service.</summary>
static class GuidesNewCommand
{
    internal static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "The service's id: small letters, digits and hyphens" };
        var command = new Command("new", """
            Writes services/ID.yaml with every key, to be filled in; guides check then tells what is still empty.
            It never writes over a file.
            Example: waymark guides new example
            """) { id };
        command.SetAction(parsed => Run(parsed, parsed.GetValue(id)!));
        return command;
    }

    private static int Run(ParseResult parsed, string id)
    {
        if (!ServiceReader.IsId(id))
            return Exit.Refuse($"'{id}' is no id. Write small letters, digits and hyphens, such as example-exchange.");
        var file = Path.Combine(Arguments.Settings(parsed).GuidesPath, "services", $"{id}.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            using var written = new StreamWriter(new FileStream(file, FileMode.CreateNew));
            written.Write(NewService.Yaml(id));
        }
        catch (IOException) when (File.Exists(file))
        {
            return Exit.Refuse($"{file} is there already, and nothing is written over it. Take another id, or change that file.");
        }
        Console.WriteLine($"{file} is written. Fill in what is empty; waymark guides check tells what is left.");
        return Exit.Fine;
    }
}
