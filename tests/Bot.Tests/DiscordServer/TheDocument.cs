namespace Waymark.Tests.DiscordServer;

/// <summary>Discord's OpenAPI document.</summary>
static class TheDocument
{
    internal const string Variable = "WAYMARK_DISCORD_OPENAPI";

    internal static string? Path { get; } = BesideTheCheckout.Find(Variable, "discord-openapi.json");
}
