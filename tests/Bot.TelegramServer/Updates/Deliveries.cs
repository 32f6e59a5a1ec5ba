using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>Which messages become updates of the bot.</summary>
static class Deliveries
{
    internal static void Deliver(World world, ServerMessage message, bool isEdit)
    {
        if (Reaches(world, message))
            world.Updates.Add(KindOf(message, isEdit), message.ToJson());
        world.Pulse();
    }

    /// <summary>Words that Telegram itself puts into a chat; the bot gets them even where privacy mode hides what people write.</summary>
    internal static ServerMessage Service(World world, ServerChat chat, ServerUser by, string field, JsonNode told)
    {
        var message = new ServerMessage(chat, chat.NextId(), world.Now)
        {
            From = chat.Kind is ChatKind.Channel ? null : by,
            SenderChat = chat.Kind is ChatKind.Channel ? chat : null,
            Other = new JsonObject { [field] = told },
            IsService = true,
        };
        chat.Add(message);
        Deliver(world, message, isEdit: false);
        return message;
    }

    internal static JsonObject MemberChange(ServerChat chat, Membership before, Membership after, ServerUser by, DateTimeOffset now) => new()
    {
        ["chat"] = chat.ToJson(),
        ["from"] = by.ToJson(),
        ["date"] = now.ToUnixTimeSeconds(),
        ["old_chat_member"] = before.ToJson(chat.Kind is ChatKind.Channel),
        ["new_chat_member"] = after.ToJson(chat.Kind is ChatKind.Channel),
    };

    private static string KindOf(ServerMessage message, bool isEdit) => (message.Chat.Kind is ChatKind.Channel, isEdit) switch
    {
        (false, false) => "message",
        (false, true) => "edited_message",
        (true, false) => "channel_post",
        (true, true) => "edited_channel_post",
    };

    private static bool Reaches(World world, ServerMessage message) => message.Chat.Kind switch
    {
        ChatKind.Private => true,
        // The bot that was just thrown out of a group still hears that it was.
        _ when !message.Chat.Bot.IsIn => message.Other["left_chat_member"]?["id"]?.GetValue<long>() == world.Bot.Id,
        ChatKind.Channel => message.Chat.Bot.IsAdministrator,
        _ => world.Options.ReadsAllGroupMessages || message.Chat.Bot.IsAdministrator || message.IsService || message.Receiver == world.Bot || IsMeantForBot(world, message),
    };

    private static bool IsMeantForBot(World world, ServerMessage message) =>
        message.ReplyTo?.From == world.Bot || message.Entities.Any(entity => entity.Type switch
        {
            "bot_command" => entity.Offset is 0 && Plain.IsFor(message.Text!.Substring(entity.Offset, entity.Length), world.Bot),
            "mention" => string.Equals(message.Text!.Substring(entity.Offset + 1, entity.Length - 1), world.Bot.Username, StringComparison.OrdinalIgnoreCase),
            _ => false,
        });
}
