using System.CommandLine;
using Waymark.Bot.Authoring;
using Waymark.Core.Guides;

namespace Waymark.Bot.Commands;

/// <summary><c>guides graph ID</c>: a guide as a drawing.</summary>
static class GuidesGraphCommand
{
    internal static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "The guide's id, such as sms" };
        var format = new Option<string>("--format") { Description = "mermaid (for Markdown) or dot (for Graphviz)", DefaultValueFactory = _ => "mermaid" };
        format.AcceptOnlyFromAmong("mermaid", "dot");
        var command = new Command("graph", """
            Draws a guide: its steps in order with their conditions and choices, and where each choice leads.
            Example: waymark guides graph sms --format dot | dot -Tsvg > sms.svg
            """) { id, format };
        command.SetAction(parsed => Run(parsed, parsed.GetValue(id)!, parsed.GetValue(format)!));
        return command;
    }

    private static int Run(ParseResult parsed, string id, string format)
    {
        var reading = GuideFolder.Look(Arguments.Settings(parsed).GuidesPath);
        if (Arguments.GuideOf(id, reading) is not { } source)
            return Exit.Refuse(Arguments.NoGuide(id, reading));
        Console.Write(format == "dot" ? GuideDrawing.Dot(source.Guide) : GuideDrawing.Mermaid(source.Guide));
        return Exit.Fine;
    }
}
