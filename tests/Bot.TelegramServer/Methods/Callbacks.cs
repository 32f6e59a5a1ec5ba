using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>answerCallbackQuery.</summary>
static class Callbacks
{
    private const int LongestText = 200;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(150);

    internal static JsonNode? Answer(World world, Parameters given)
    {
        var text = given.Text("text") is { Length: > 0 } said ? said : null;
        if (text?.Length > LongestText)
            throw Refuse.Rule("MESSAGE_TOO_LONG");
        var url = given.Text("url") is { Length: > 0 } link ? link : null;
        if (url is not null && !url.Contains($"t.me/{world.Bot.Username}?start=", StringComparison.OrdinalIgnoreCase))
            throw Refuse.Rule("URL_INVALID");
        return world.Taps.TryGetValue(given.Text("callback_query_id") ?? "", out var tap) && world.Now < tap.At + Limit && tap.Answer(new TapAnswer(text, given.Flag("show_alert"), url))
            ? true
            : throw Refuse.State("query is too old and response timeout expired or query ID is invalid");
    }
}
