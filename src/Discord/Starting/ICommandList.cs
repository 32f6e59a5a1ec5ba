using System.Text.Json.Nodes;

namespace Waymark.OnDiscord.Starting;

/// <summary>The application commands that the bot has, as Discord takes them.</summary>
interface ICommandList
{
    JsonArray All { get; }
}
