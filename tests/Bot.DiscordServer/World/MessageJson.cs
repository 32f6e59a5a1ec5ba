namespace Waymark.DiscordServer.World;

/// <summary>A message as REST answers it and as the gateway tells it.</summary>
static class MessageJson
{
    internal static JsonObject ToJson(this DiscordMessage message, bool withContent = true)
    {
        var components = message.Body.Value<JsonArray>("components")?.DeepClone().AsArray() ?? [];
        var nextId = 0;
        Number(components, ref nextId);
        var json = new JsonObject
        {
            ["type"] = message.Type,
            ["content"] = withContent ? message.Content : "",
            ["mentions"] = message.Pinged.Select(user => user.ToJson()).ToJsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
            ["embeds"] = withContent ? Embeds(message) : new JsonArray(),
            ["timestamp"] = message.At.Text(),
            ["edited_timestamp"] = message.EditedAt?.Text(),
            ["flags"] = message.Flags,
            ["components"] = withContent ? components : new JsonArray(),
            ["id"] = message.Id.Text(),
            ["channel_id"] = message.Channel.Id.Text(),
            ["author"] = message.Author.ToJson(),
            ["pinned"] = message.IsPinned,
            ["mention_everyone"] = message.PingedEveryone,
            ["tts"] = false,
        };
        if (message.Nonce is { } nonce)
            json["nonce"] = nonce.DeepClone();
        if (message.ReplyTo is { } reply)
            json["message_reference"] = Reference(reply);
        if (message.AnswerTo is { } interaction)
        {
            json["application_id"] = message.Author.Id.Text();
            json["webhook_id"] = message.Author.Id.Text();
            json["interaction_metadata"] = interaction.ToMetadata();
        }
        return json;
    }

    /// <summary>In a channel's event, what REST leaves out: the guild and the author's membership.</summary>
    internal static JsonObject ToEvent(this DiscordMessage message, bool withContent)
    {
        var json = message.ToJson(withContent);
        json["channel_type"] = (int)message.Channel.Kind;
        if (message.Channel.Guild is not { } guild)
            return json;
        json["guild_id"] = guild.Id.Text();
        if (guild.MemberOf(message.Author) is { } member)
            json["member"] = member.ToJson(withUser: false);
        return json;
    }

    private static JsonObject Reference(DiscordMessage message)
    {
        var reference = new JsonObject { ["type"] = 0, ["channel_id"] = message.Channel.Id.Text(), ["message_id"] = message.Id.Text() };
        if (message.Channel.Guild is { } guild)
            reference["guild_id"] = guild.Id.Text();
        return reference;
    }

    private static JsonArray Embeds(DiscordMessage message)
    {
        var embeds = message.Body.Value<JsonArray>("embeds")?.DeepClone().AsArray() ?? [];
        foreach (var embed in embeds.OfType<JsonObject>())
            embed["type"] ??= "rich";
        return embeds;
    }

    /// <summary>Discord gives each component a number and fills in what a select leaves out.</summary>
    private static void Number(JsonArray components, ref int nextId)
    {
        foreach (var component in components.OfType<JsonObject>())
        {
            component["id"] ??= ++nextId;
            if (component.Number("type") is >= 3 and <= 8 and not 4)
            {
                component["min_values"] ??= 1;
                component["max_values"] ??= 1;
            }
            if (component.Value<JsonArray>("components") is { } inner)
                Number(inner, ref nextId);
        }
    }
}
