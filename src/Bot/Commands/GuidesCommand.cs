using System.CommandLine;

namespace Waymark.Bot.Commands;

/// <summary><c>guides</c>: what authors need to write guides, services and translations.</summary>
static class GuidesCommand
{
    internal static Command Create() => new("guides", """
        Checks, lists, draws, begins, translates and tries guides.
        Example: waymark guides check
        """)
    {
        GuidesCheckCommand.Create(),
        GuidesListCommand.Create(),
        GuidesGraphCommand.Create(),
        GuidesNewCommand.Create(),
        GuidesMissingCommand.Create(),
        GuidesTryCommand.Create(),
    };
}
