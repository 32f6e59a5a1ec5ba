namespace Waymark.Tests.TelegramServer;

/// <summary>The JSON Schema of the Bot API's parameters.</summary>
static class TheSchema
{
    internal const string Variable = "WAYMARK_TELEGRAM_SCHEMA";

    internal static string? Path { get; } = BesideTheCheckout.Find(Variable, "telegram-bot-api-*.params.schema.json");
}
