using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>Reads text with its formatting: parse_mode or entities.</summary>
static class FormattedText
{
    /// <summary>Counted after parsing, in UTF-16 units: whether Telegram counts code points is not documented, so the strict way.</summary>
    internal const int Longest = 4096;

    internal static (string Text, IReadOnlyList<TextEntity> Entities) Read(Parameters given, int longest)
    {
        var (text, entities) = Parsed(given.Text("text") ?? "", given);
        (text, entities) = Trimmed(text, entities);
        if (text.Length is 0)
            throw Refuse.Rule("message text is empty");
        if (text.Length > longest)
            throw Refuse.Rule("message is too long");
        var found = Plain.EntitiesOf(text).Where(one => !entities.Any(other => other.Offset < one.Offset + one.Length && one.Offset < other.Offset + other.Length && other.Type is "code" or "pre" or "text_link"));
        return (text, [.. entities.Concat(found).OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)]);
    }

    private static (string, IReadOnlyList<TextEntity>) Parsed(string text, Parameters given) => given.Text("parse_mode")?.ToUpperInvariant() switch
    {
        null or "" or "NONE" => (text, [.. (given.List("entities") ?? []).Select(node => Entity(text, node))]),
        "HTML" => Html.Parse(text),
        "MARKDOWN" or "MARKDOWNV2" => throw Refuse.Rule("unsupported parse_mode (this local server reads HTML only)"),
        _ => throw Refuse.Rule("unsupported parse_mode"),
    };

    private static TextEntity Entity(string text, JsonNode? node)
    {
        var fields = new Parameters(node as JsonObject ?? throw Refuse.Rule("can't parse entities: MessageEntity must be an Object"));
        var entity = new TextEntity(fields.Text("type") ?? "", fields.Number("offset", -1), fields.Number("length", 0))
        {
            Url = fields.Text("url"),
            Language = fields.Text("language"),
            UserId = fields.Fields("user") is { } user ? new Parameters(user).Long("id") : null,
            CustomEmojiId = fields.Text("custom_emoji_id"),
            UnixTime = fields.Long("unix_time"),
            DateTimeFormat = fields.Text("date_time_format"),
        };
        return entity.Offset >= 0 && entity.Length > 0 && entity.Offset + entity.Length <= text.Length
            ? entity
            : throw Refuse.Rule($"can't parse entities: the entity at {entity.Offset} of length {entity.Length} lies outside of the text");
    }

    private static (string, IReadOnlyList<TextEntity>) Trimmed(string text, IReadOnlyList<TextEntity> entities)
    {
        var start = text.Length - text.TrimStart().Length;
        var trimmed = text.Trim();
        return (trimmed, [.. entities
            .Select(entity => entity with { Offset = Math.Max(0, entity.Offset - start), Length = Math.Min(trimmed.Length, entity.Offset + entity.Length - start) - Math.Max(0, entity.Offset - start) })
            .Where(entity => entity.Length > 0)]);
    }
}
