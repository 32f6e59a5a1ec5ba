using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>A command as the bot registered it.</summary>
public sealed record RegisteredCommand(string Name, string Description, bool IsEphemeral)
{
    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["command"] = Name, ["description"] = Description };
        if (IsEphemeral)
            json["is_ephemeral"] = true;
        return json;
    }
}

/// <summary>For whom a list of commands is: "default", "all_private_chats", "chat" and so on.</summary>
public sealed record CommandScope(string Type, long? ChatId, long? UserId)
{
    public static CommandScope Default { get; } = new("default", null, null);
}

/// <summary>The lists of commands, per scope and language.</summary>
public sealed class CommandBook
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(CommandScope, string), IReadOnlyList<RegisteredCommand>> _lists = [];

    public IReadOnlyList<RegisteredCommand> Get(CommandScope? scope = null, string language = "")
    {
        lock (_gate)
            return _lists.GetValueOrDefault((scope ?? CommandScope.Default, language)) ?? [];
    }

    /// <summary>What this person is offered in this chat: the narrowest scope wins, and in it the person's language.</summary>
    public IReadOnlyList<RegisteredCommand> OfferedTo(ServerUser user, ServerChat chat) =>
        Scopes(user, chat).SelectMany(scope => (string[])[user.LanguageCode?.Split('-')[0] ?? "", ""], Get).FirstOrDefault(list => list.Count > 0) ?? [];

    internal void Set(CommandScope scope, string language, IReadOnlyList<RegisteredCommand> commands)
    {
        lock (_gate)
            _lists[(scope, language)] = commands;
    }

    internal bool IsEphemeral(string text, ServerUser user, ServerChat chat, ServerUser bot) =>
        Plain.EntitiesOf(text) is [{ Type: "bot_command", Offset: 0, Length: var length }, ..]
        && Plain.IsFor(text[..length], bot)
        && OfferedTo(user, chat).Any(command => command.IsEphemeral && command.Name == text[1..length].Split('@')[0]);

    // In this order: https://core.telegram.org/bots/api#determining-list-of-commands
    private static IEnumerable<CommandScope> Scopes(ServerUser user, ServerChat chat)
    {
        if (chat.IsGroup)
        {
            yield return new CommandScope("chat_member", chat.Id, user.Id);
            if (chat.Membership(user).IsAdministrator)
                yield return new CommandScope("chat_administrators", chat.Id, null);
        }
        yield return new CommandScope("chat", chat.Id, null);
        if (chat.IsGroup && chat.Membership(user).IsAdministrator)
            yield return new CommandScope("all_chat_administrators", null, null);
        yield return new CommandScope(chat.IsGroup ? "all_group_chats" : "all_private_chats", null, null);
        yield return CommandScope.Default;
    }
}
