using System.Text;
using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>Reads reply_markup and keeps to what Telegram takes.</summary>
static class ReplyMarkups
{
    private const int MostButtons = 100, LongestData = 64, LongestCopied = 256;

    private static readonly string[] Actions =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "disabled", "callback_game", "pay",
    ];

    internal static JsonObject? Read(Parameters given, bool mayBeKeyboard)
    {
        if (given.Fields("reply_markup") is not { Count: > 0 } markup)
            return null;
        if (markup["inline_keyboard"] is null)
            return mayBeKeyboard && (markup.ContainsKey("keyboard") || markup.ContainsKey("remove_keyboard") || markup.ContainsKey("force_reply"))
                ? (JsonObject)markup.DeepClone()
                : throw Refuse.Rule(mayBeKeyboard ? "object expected as reply markup" : "inline keyboard expected");
        if (markup["inline_keyboard"] is not JsonArray rows || !rows.All(row => row is JsonArray))
            throw Refuse.Rule("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
        var buttons = rows.SelectMany(row => row!.AsArray()).ToList();
        foreach (var button in buttons)
            Check(button as JsonObject ?? throw Refuse.Rule("can't parse inline keyboard button: InlineKeyboardButton must be an Object"));
        if (buttons.Count > MostButtons)
            throw Refuse.Rule("reply markup is too long");
        if (buttons.Count is 0)
            return null;
        return new JsonObject { ["inline_keyboard"] = new JsonArray([.. rows.Where(row => row!.AsArray().Count > 0).Select(row => row!.DeepClone())]) };
    }

    private static void Check(JsonObject button)
    {
        if (button["text"]?.ToString() is not { Length: > 0 })
            throw Refuse.Rule("can't parse inline keyboard button: Can't find field \"text\"");
        if (button["style"]?.ToString() is { } style && style is not ("danger" or "success" or "primary"))
            throw Refuse.Rule("can't parse inline keyboard button: invalid button style specified");
        if (Actions.Count(button.ContainsKey) is not 1 and var count)
            throw Refuse.Rule(count is 0 ? "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard" : "can't parse inline keyboard button: exactly one type must be used");
        if (button["callback_data"] is { } data && Encoding.UTF8.GetByteCount(data.ToString()) is 0 or > LongestData)
            throw Refuse.Rule("BUTTON_DATA_INVALID");
        if (button["copy_text"] is { } copy && copy["text"]?.ToString() is not { Length: >= 1 and <= LongestCopied })
            throw Refuse.Rule("BUTTON_COPY_TEXT_INVALID");
        if (button["url"]?.ToString() is { } url && !IsLink(url))
            throw Refuse.Rule($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
    }

    private static bool IsLink(string url) =>
        Uri.TryCreate(url.Contains("://", StringComparison.Ordinal) ? url : $"http://{url}", UriKind.Absolute, out var link)
        && link.Scheme is "http" or "https" or "tg" or "ton"
        && (link.Scheme is "tg" or "ton" || link.Host.Contains('.', StringComparison.Ordinal));
}
