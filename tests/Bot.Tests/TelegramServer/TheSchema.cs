namespace Waymark.Tests.TelegramServer;

/// <summary>The JSON Schema of the Bot API's parameters, which is not part of this repository.</summary>
static class TheSchema
{
    internal const string Variable = "WAYMARK_TELEGRAM_SCHEMA";

    /// <summary>Where the variable says, or among the reference material in a folder next to the checkout; null where there is none.</summary>
    internal static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Beside(Directory.GetParent(TheCheckout.Root));

    private static string? Beside(DirectoryInfo? parent) => parent?.EnumerateDirectories()
        .Select(folder => System.IO.Path.Combine(folder.FullName, "platforms", "specs"))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "telegram-bot-api-*.params.schema.json"))
        .Order(StringComparer.Ordinal)
        .LastOrDefault();
}
