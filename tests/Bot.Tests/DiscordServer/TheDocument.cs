namespace Waymark.Tests.DiscordServer;

/// <summary>Discord's OpenAPI document, which is not part of this repository.</summary>
static class TheDocument
{
    internal const string Variable = "WAYMARK_DISCORD_OPENAPI";

    /// <summary>Where the variable says, or among the reference material in a folder next to the checkout; null where there is none.</summary>
    internal static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Beside(Directory.GetParent(TheCheckout.Root));

    private static string? Beside(DirectoryInfo? parent) => parent?.EnumerateDirectories()
        .Select(folder => System.IO.Path.Combine(folder.FullName, "platforms", "specs", "discord-openapi.json"))
        .FirstOrDefault(File.Exists);
}
