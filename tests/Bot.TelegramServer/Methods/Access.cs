namespace Waymark.TelegramServer;

/// <summary>Finds the chat of a request and tells why the bot may not do there what it wants.</summary>
static class Access
{
    /// <summary>The chat, whatever the bot may do in it.</summary>
    internal static ServerChat ToSee(World world, Parameters given)
    {
        var chat = Find(world, given);
        if (chat.Kind is ChatKind.Private)
            return chat;
        return chat.Bot.Status switch
        {
            MemberStatus.Kicked => throw Refuse.Forbidden($"bot was kicked from the {Spoken(chat)}"),
            MemberStatus.Left => throw Refuse.Forbidden($"bot is not a member of the {Spoken(chat)}"),
            _ => chat,
        };
    }

    internal static ServerChat ToWrite(World world, Parameters given)
    {
        var chat = ToSee(world, given);
        return chat switch
        {
            { User.IsDeactivated: true } => throw Refuse.Forbidden("user is deactivated"),
            { User.HasBlockedBot: true } => throw Refuse.Forbidden("bot was blocked by the user"),
            { Kind: ChatKind.Private, IsStarted: false } => throw Refuse.Forbidden("bot can't initiate conversation with a user", RefusalKind.Rule),
            { Kind: ChatKind.Channel } when !chat.Bot.May(rights => rights.CanPostMessages) => throw Refuse.State("need administrator rights in the channel chat"),
            { Bot: { Status: MemberStatus.Restricted, CanSendMessages: false } } => throw Refuse.State("not enough rights to send text messages to the chat"),
            _ => chat,
        };
    }

    internal static ServerMessage MessageIn(ServerChat chat, Parameters given, string what)
    {
        if (given.Number("message_id", 0) is not (> 0 and var id))
            throw Refuse.Rule("message identifier is not specified");
        return chat.Find(id) ?? throw Refuse.State($"{what} not found");
    }

    internal static string Spoken(ServerChat chat) => chat.Kind is ChatKind.Group ? "group chat" : chat.Kind is ChatKind.Supergroup ? "supergroup chat" : "channel chat";

    private static ServerChat Find(World world, Parameters given)
    {
        if (given.Text("chat_id") is not { Length: > 0 } written)
            throw Refuse.Rule("chat_id is empty");
        var chat = written is ['@', .. var username]
            ? world.Chats.Values.FirstOrDefault(chat => chat.User is null && string.Equals(chat.Username, username, StringComparison.OrdinalIgnoreCase))
            : given.Long("chat_id") is not { } id ? null
            : world.Chats.GetValueOrDefault(id) ?? (world.Users.TryGetValue(id, out var user) && user != world.Bot ? user.PrivateChat : null);
        return chat is null ? throw Refuse.State("chat not found")
            : chat.MigratedTo is { } supergroup ? throw Refuse.Migrated(supergroup)
            : chat;
    }
}
