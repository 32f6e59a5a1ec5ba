namespace Waymark.DiscordServer.Checking;

/// <summary>Where a message is sent from, which decides what it may hold.</summary>
enum MessageUse
{
    Channel,
    ChannelEdit,
    Interaction,
    InteractionEdit,
}

/// <summary>What a message may hold.</summary>
static class MessageRules
{
    internal const int LongestContent = 2000, MostEmbeds = 10, LongestNonce = 25;

    private const long Suppress = 4, Ephemeral = 64, Silent = 4096, Voice = 8192, V2 = DiscordMessage.ComponentsV2;

    private static readonly string[] Everywhere = ["content", "embeds", "components", "allowed_mentions", "attachments", "flags", "poll"];
    private static readonly string[] OnlyInChannels = ["nonce", "enforce_nonce", "tts", "message_reference", "sticker_ids", "shared_client_theme"];

    internal static void Check(Form form, JsonObject body, string at, MessageUse use, bool wasV2 = false)
    {
        form.Know(body, at, use switch
        {
            MessageUse.Channel => [.. Everywhere, .. OnlyInChannels],
            MessageUse.Interaction => [.. Everywhere, "tts"],
            _ => Everywhere,
        });
        var content = form.Text(body, at, "content", LongestContent);
        EmbedRules.Check(form, body, at);
        var flags = form.Number(body, at, "flags", 0, int.MaxValue) ?? 0;
        Flags(form, flags, at, use);
        var isV2 = wasV2 || (flags & V2) != 0;
        ComponentRules.Check(form, body, at, isV2);
        if (isV2 && (content is { Length: > 0 } || body.Objects("embeds").Any()))
            form.Refuse(Form.In(at, "flags"), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "The 'content' and 'embeds' fields cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        MentionRules.Check(form, body, at, content is not null || isV2);
        form.Truth(body, at, "tts");
        if (use is MessageUse.Channel)
            Nonce(form, body, at);
    }

    /// <summary>Nothing to show is an error of its own.</summary>
    internal static bool IsEmpty(JsonObject body) =>
        (body.Value<string>("content") ?? "").Trim() is "" && !body.Objects("embeds").Any() && !body.Objects("components").Any()
        && !body.Objects("attachments").Any() && body["poll"] is null && body.Value<JsonArray>("sticker_ids") is not { Count: > 0 };

    private static void Flags(Form form, long flags, string at, MessageUse use)
    {
        var settable = use switch
        {
            MessageUse.Channel => Suppress | Silent | Voice | V2,
            MessageUse.Interaction => Suppress | Ephemeral | Silent | Voice | V2,
            _ => Suppress | V2,
        };
        if ((flags & ~settable) != 0)
            form.Note(Form.In(at, "flags"), "FLAGS", $"{flags & ~settable} cannot be set here and is ignored.");
    }

    private static void Nonce(Form form, JsonObject body, string at)
    {
        var enforced = form.Truth(body, at, "enforce_nonce");
        switch (body["nonce"])
        {
            case null when enforced is true:
                form.Note(Form.In(at, "enforce_nonce"), "NONCE", "enforce_nonce does nothing without a nonce.");
                break;
            case JsonValue value when value.TryGetValue<string>(out var text) && text.Length > LongestNonce:
                form.Refuse(Form.In(at, "nonce"), "NONCE_TYPE_TOO_LONG", $"Nonce must be {LongestNonce} or fewer in length.");
                break;
            case JsonObject or JsonArray:
                form.Refuse(Form.In(at, "nonce"), "NONCE_TYPE_CONVERT", "A nonce is a number or a string.");
                break;
        }
    }
}
