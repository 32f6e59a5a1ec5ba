using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>A message as it stands now, with what it was before.</summary>
public sealed class ServerMessage
{
    private readonly List<Revision> _edits = [];

    internal ServerMessage(ServerChat chat, int id, DateTimeOffset date)
    {
        Chat = chat;
        Id = id;
        Date = date;
    }

    public ServerChat Chat { get; }

    /// <summary>0 for an ephemeral message.</summary>
    public int Id { get; }

    public DateTimeOffset Date { get; }

    public ServerUser? From { get; internal init; }

    /// <summary>The chat in whose name it was written: a channel, or the group of an anonymous administrator.</summary>
    public ServerChat? SenderChat { get; internal init; }

    public string? Text { get; internal set; }

    public IReadOnlyList<TextEntity> Entities { get; internal set; } = [];

    /// <summary>The inline keyboard, or the reply keyboard that was sent along.</summary>
    public JsonObject? ReplyMarkup { get; internal set; }

    public JsonObject? LinkPreviewOptions { get; internal set; }

    public bool IsSilent { get; internal init; }

    public ServerMessage? ReplyTo { get; internal init; }

    public int? Topic { get; internal init; }

    public int? EphemeralId { get; internal init; }

    /// <summary>The only one who sees an ephemeral message, besides its sender.</summary>
    public ServerUser? Receiver { get; internal init; }

    /// <summary>The message in whose place this ephemeral one is shown to its receiver.</summary>
    public ServerMessage? ShownInsteadOf { get; internal init; }

    /// <summary>Fields of anything but text: a photo, a contact, what a service message tells.</summary>
    public JsonObject Other { get; internal init; } = [];

    public bool IsService { get; internal init; }

    public bool IsDeleted { get; internal set; }

    public DateTimeOffset? PinnedAt { get; internal set; }

    public bool IsPinned => PinnedAt is not null && !IsDeleted;

    public bool IsEphemeral => EphemeralId is not null;

    public DateTimeOffset? EditedAt { get; private set; }

    public IReadOnlyList<Revision> Edits => [.. _edits];

    public bool IsFromBot { get; internal init; }

    /// <summary>Row by row; empty without an inline keyboard.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Keyboard => ReplyMarkup?["inline_keyboard"] is not JsonArray rows ? [] :
        [.. rows.OfType<JsonArray>().Select(row => (IReadOnlyList<Button>)[.. row.OfType<JsonObject>().Select(Button.Read)])];

    public IEnumerable<Button> Buttons => Keyboard.SelectMany(row => row);

    public bool IsSeenBy(ServerUser user) => !IsDeleted && (!IsEphemeral || Receiver == user || From == user);

    public override string ToString() => $"{Chat.Id}/{(EphemeralId is { } id ? $"ephemeral {id}" : Id)} '{Text}' [{string.Join(" | ", Buttons.Select(button => button.Text))}]";

    internal void Edit(DateTimeOffset now, string? text, IReadOnlyList<TextEntity> entities, JsonObject? markup)
    {
        _edits.Add(new Revision(Text, Entities, ReplyMarkup, now));
        (Text, Entities, ReplyMarkup) = (text, entities, markup);
        EditedAt = now;
    }

    /// <param name="isInner">A message inside another one: it holds no further one.</param>
    internal JsonObject ToJson(bool isInner = false)
    {
        var json = new JsonObject { ["message_id"] = Id, ["date"] = Date.ToUnixTimeSeconds(), ["chat"] = Chat.ToJson() };
        if (From is not null)
            json["from"] = From.ToJson();
        if (SenderChat is not null)
            json["sender_chat"] = SenderChat.ToJson();
        if (Topic is not null)
            (json["message_thread_id"], json["is_topic_message"]) = (Topic, true);
        if (EphemeralId is not null)
            (json["ephemeral_message_id"], json["receiver_user"]) = (EphemeralId, Receiver?.ToJson());
        if (EditedAt is { } edited)
            json["edit_date"] = edited.ToUnixTimeSeconds();
        if (ReplyTo is { IsDeleted: false } && !isInner)
            json["reply_to_message"] = ReplyTo.ToJson(isInner: true);
        if (Text is not null)
            json[Other.Count > 0 ? "caption" : "text"] = Text;
        if (Entities.Count > 0)
            json[Other.Count > 0 ? "caption_entities" : "entities"] = new JsonArray([.. Entities.Select(entity => entity.ToJson(Chat.World))]);
        if (ReplyMarkup?["inline_keyboard"] is not null)
            json["reply_markup"] = ReplyMarkup.DeepClone();
        if (LinkPreviewOptions is not null)
            json["link_preview_options"] = LinkPreviewOptions.DeepClone();
        foreach (var (name, value) in Other.Where(field => !isInner || field.Key is not "pinned_message"))
            json[name] = value?.DeepClone();
        return json;
    }
}
