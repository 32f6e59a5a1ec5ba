using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>A part of a text with a meaning; offset and length are in UTF-16 units, as Telegram counts.</summary>
public sealed record TextEntity(string Type, int Offset, int Length)
{
    public string? Url { get; init; }

    public string? Language { get; init; }

    public long? UserId { get; init; }

    public string? CustomEmojiId { get; init; }

    public long? UnixTime { get; init; }

    public string? DateTimeFormat { get; init; }

    internal JsonObject ToJson(World world)
    {
        var json = new JsonObject { ["offset"] = Offset, ["length"] = Length, ["type"] = Type };
        if (Url is not null)
            json["url"] = Url;
        if (Language is not null)
            json["language"] = Language;
        if (UserId is { } user && world.Users.TryGetValue(user, out var known))
            json["user"] = known.ToJson();
        if (CustomEmojiId is not null)
            json["custom_emoji_id"] = CustomEmojiId;
        if (UnixTime is not null)
            json["unix_time"] = UnixTime;
        if (DateTimeFormat is { Length: > 0 })
            json["date_time_format"] = DateTimeFormat;
        return json;
    }
}
