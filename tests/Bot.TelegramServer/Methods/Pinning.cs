using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>pinChatMessage, unpinChatMessage and unpinAllChatMessages.</summary>
static class Pinning
{
    internal static JsonNode? Pin(World world, Parameters given)
    {
        var chat = Allowed(world, given);
        var message = Access.MessageIn(chat, given, "message to pin");
        if (message.IsService)
            throw Refuse.Rule("message can't be pinned");
        if (message.IsPinned)
            return true;
        message.PinnedAt = world.Now;
        // The bot's own pin comes back to it as an update.
        Deliveries.Service(world, chat, world.Bot, "pinned_message", message.ToJson(isInner: true));
        return true;
    }

    internal static JsonNode? Unpin(World world, Parameters given)
    {
        var chat = Allowed(world, given);
        var message = given.Number("message_id", 0) is 0
            ? chat.PinnedMessages is [var newest, ..] ? newest : throw Refuse.State("message to unpin not found")
            : Access.MessageIn(chat, given, "message to unpin");
        message.PinnedAt = null;
        world.Pulse();
        return true;
    }

    internal static JsonNode? UnpinAll(World world, Parameters given)
    {
        foreach (var message in Allowed(world, given).PinnedMessages)
            message.PinnedAt = null;
        world.Pulse();
        return true;
    }

    private static ServerChat Allowed(World world, Parameters given)
    {
        var chat = Access.ToSee(world, given);
        return chat.Kind is ChatKind.Private || chat.Bot.May(rights => chat.Kind is ChatKind.Channel ? rights.CanEditMessages : rights.CanPinMessages)
            ? chat
            : throw Refuse.State("not enough rights to manage pinned messages in the chat");
    }
}
