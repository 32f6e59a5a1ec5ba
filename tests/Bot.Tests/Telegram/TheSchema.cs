namespace Waymark.Tests.OnTelegram;

/// <summary>The schema of the Bot API's parameters, where whoever runs the tests has one beside the checkout.</summary>
static class TheSchema
{
    private const string Name = "telegram-bot-api-10.3.params.schema.json";

    /// <summary>Null where there is none: then only the server's own rules are held against what the bot sends.</summary>
    internal static string? Path { get; } =
        Environment.GetEnvironmentVariable("WAYMARK_TELEGRAM_SCHEMA") is { Length: > 0 } set ? set : Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.Path.Combine(folder.FullName, "shared", "platforms", "specs", Name) is var path && File.Exists(path))
                return path;
        return null;
    }
}
