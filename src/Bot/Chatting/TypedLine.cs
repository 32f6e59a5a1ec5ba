using Waymark.Core.Conversations;
using Waymark.Engine;

namespace Waymark.Bot.Chatting;

/// <summary>What a line says that somebody typed where no buttons can be tapped.</summary>
static class TypedLine
{
    /// <summary>A choice of the newest prompt by its text, a command, or words.</summary>
    internal static Said Read(string line, Prompt? newest)
    {
        if (newest?.Buttons.FirstOrDefault(button => string.Equals(button.Text, line, StringComparison.OrdinalIgnoreCase)) is { } button)
            return new Said.Tapped(newest.Token, button.ChoiceId);
        if (line is not ['/', .. var command])
            return new Said.Wrote(line);
        return command.Split(' ', 2) is [var name, var argument] ? new Said.Commanded(name, argument) : new Said.Commanded(command);
    }
}
