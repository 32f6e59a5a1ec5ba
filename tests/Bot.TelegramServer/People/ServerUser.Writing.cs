using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>What a person can write.</summary>
public sealed partial class ServerUser
{
    private int _lastFile;

    /// <summary>A command that the bot registered as ephemeral goes to the bot alone, as a client sends it.</summary>
    public Task<ServerMessage> SendAsync(ServerChat chat, string text, ServerMessage? replyTo = null, int? topic = null) =>
        Send(chat, text, [], replyTo, topic, isEphemeral: chat.IsGroup && _world.Options.KnowsEphemeral && _world.Commands.IsEphemeral(text, this, chat, _world.Bot));

    /// <summary>A command that everybody sees, as a client sends it that is older than ephemeral ones.</summary>
    public Task<ServerMessage> SendVisiblyAsync(ServerChat chat, string text, ServerMessage? replyTo = null, int? topic = null) => Send(chat, text, [], replyTo, topic);

    /// <summary>In the private chat, as the Start button does; the payload is what stands behind ?start= in a link.</summary>
    public Task<ServerMessage> StartAsync(string? payload = null)
    {
        if (HasBlockedBot)
            ChangeBlock(isBlocked: false);
        return SendAsync(PrivateChat, payload is null ? "/start" : $"/start {payload}");
    }

    /// <summary>A command or a reply that only the bot sees.</summary>
    public Task<ServerMessage> SendEphemeralAsync(ServerChat chat, string text, ServerMessage? replyTo = null) => Send(chat, text, [], replyTo, null, isEphemeral: true);

    public Task<ServerMessage> SendPhotoAsync(ServerChat chat, string? caption = null, ServerMessage? replyTo = null, int? topic = null) =>
        Send(chat, caption, new JsonObject { ["photo"] = new JsonArray(File("photo", ("width", 90), ("height", 90)), File("photo", ("width", 800), ("height", 800))) }, replyTo, topic);

    public Task<ServerMessage> SendDocumentAsync(ServerChat chat, string fileName = "screen.pdf", string? caption = null, ServerMessage? replyTo = null, int? topic = null)
    {
        var document = File("document");
        document["file_name"] = fileName;
        return Send(chat, caption, new JsonObject { ["document"] = document }, replyTo, topic);
    }

    public Task<ServerMessage> SendVoiceAsync(ServerChat chat, string? caption = null, ServerMessage? replyTo = null, int? topic = null) =>
        Send(chat, caption, new JsonObject { ["voice"] = File("voice", ("duration", 3)) }, replyTo, topic);

    public Task<ServerMessage> SendContactAsync(ServerChat chat, string phoneNumber, string firstName, ServerMessage? replyTo = null, int? topic = null) =>
        Send(chat, null, new JsonObject { ["contact"] = new JsonObject { ["phone_number"] = phoneNumber, ["first_name"] = firstName, ["user_id"] = Id } }, replyTo, topic);

    public Task<ServerMessage> SendLocationAsync(ServerChat chat, double latitude, double longitude, ServerMessage? replyTo = null, int? topic = null) =>
        Send(chat, null, new JsonObject { ["location"] = new JsonObject { ["latitude"] = latitude, ["longitude"] = longitude } }, replyTo, topic);

    public Task<ServerMessage> SendStickerAsync(ServerChat chat, string emoji = "🙂", ServerMessage? replyTo = null, int? topic = null)
    {
        var sticker = File("sticker", ("width", 512), ("height", 512));
        (sticker["emoji"], sticker["type"], sticker["is_animated"], sticker["is_video"]) = (emoji, "regular", false, false);
        return Send(chat, null, new JsonObject { ["sticker"] = sticker }, replyTo, topic);
    }

    /// <summary>An administrator who hides behind the group: the sender is the same for all of them.</summary>
    public Task<ServerMessage> SendAnonymouslyAsync(ServerChat chat, string text, ServerMessage? replyTo = null, int? topic = null) =>
        Send(chat, text, [], replyTo, topic, isAnonymous: true);

    /// <summary>Written in a channel, in its name.</summary>
    public Task<ServerMessage> PostAsync(ServerChat channel, string text) => Send(channel, text, [], null, null, isAnonymous: true);

    public Task<ServerMessage> ForwardAsync(ServerMessage message, ServerChat to)
    {
        var fields = (JsonObject)message.Other.DeepClone();
        fields["forward_origin"] = message.From is { } from
            ? new JsonObject { ["type"] = "user", ["date"] = message.Date.ToUnixTimeSeconds(), ["sender_user"] = from.ToJson() }
            : new JsonObject { ["type"] = "channel", ["date"] = message.Date.ToUnixTimeSeconds(), ["chat"] = message.Chat.ToJson(), ["message_id"] = message.Id };
        return Send(to, message.Text, fields, null, null);
    }

    public Task<ServerMessage> EditAsync(ServerMessage message, string text)
    {
        lock (_world.Gate)
        {
            message.Edit(_world.Now, text, Plain.EntitiesOf(text), message.ReplyMarkup);
            Deliveries.Deliver(_world, message, isEdit: true);
        }
        return Task.FromResult(message);
    }

    private Task<ServerMessage> Send(ServerChat chat, string? text, JsonObject fields, ServerMessage? replyTo, int? topic, bool isAnonymous = false, bool isEphemeral = false)
    {
        lock (_world.Gate)
        {
            CheckMayWrite(chat);
            var anonymous = _world.Users.GetValueOrDefault(GroupAnonymousBot) ?? new ServerUser(_world, GroupAnonymousBot, "Group", "GroupAnonymousBot", null) { IsBot = true };
            var message = new ServerMessage(chat, isEphemeral ? 0 : chat.NextId(), _world.Now)
            {
                From = isAnonymous ? chat.Kind is ChatKind.Channel ? null : anonymous : this,
                SenderChat = isAnonymous ? chat : null,
                Text = text,
                Entities = Plain.EntitiesOf(text),
                ReplyTo = replyTo,
                Topic = topic,
                Other = fields,
                EphemeralId = isEphemeral ? chat.NextEphemeralId(this) : null,
                Receiver = isEphemeral ? _world.Bot : null,
            };
            chat.Add(message);
            if (chat.Kind is ChatKind.Private)
                chat.IsStarted = true;
            if (!isAnonymous && (isEphemeral || message.Entities.Any(entity => entity is { Type: "bot_command", Offset: 0 })))
                LastTurnedToBot[chat.Id] = _world.Now;
            Deliveries.Deliver(_world, message, isEdit: false);
            return Task.FromResult(message);
        }
    }

    private void CheckMayWrite(ServerChat chat)
    {
        if (chat.MigratedTo is { } supergroup)
            throw new InvalidOperationException($"'{chat.Title}' became the supergroup {supergroup.Id}: write there.");
        if (chat.Kind is ChatKind.Private && chat.User != this)
            throw new InvalidOperationException($"{FirstName} cannot write in the private chat of {chat.User?.FirstName}.");
        if (chat.Kind is ChatKind.Private && HasBlockedBot)
            throw new InvalidOperationException($"{FirstName} has blocked the bot: unblock it, or use StartAsync.");
        if (chat.Kind is not ChatKind.Private && chat.Membership(this) is not { IsIn: true, CanSendMessages: true })
            throw new InvalidOperationException($"{FirstName} may not write in '{chat.Title}': add them with chat.With(user) first.");
    }

    private JsonObject File(string kind, params (string Name, int Value)[] more)
    {
        var number = ++_lastFile;
        var file = new JsonObject { ["file_id"] = $"{kind}-{Id}-{number}", ["file_unique_id"] = $"u{Id}-{number}", ["file_size"] = 1024 };
        foreach (var (name, value) in more)
            file[name] = value;
        return file;
    }
}
