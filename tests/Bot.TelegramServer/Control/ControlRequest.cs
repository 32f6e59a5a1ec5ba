using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>What stands in a request to the control panel.</summary>
sealed class ControlRequest(BotApiServer server, JsonObject given)
{
    private readonly Parameters _given = new(given);

    internal BotApiServer Server => server;

    internal JsonObject Given => given;

    internal bool Has(string name) => _given.Has(name);

    internal string? Word(string name) => _given.Text(name);

    internal string Needed(string name) => Word(name) ?? throw new FormatException($"'{name}' is missing.");

    internal bool Flag(string name) => _given.Flag(name);

    internal int? Number(string name) => _given.Long(name) is { } number ? (int)number : null;

    internal long Id(string name) => _given.Long(name) ?? throw new FormatException($"'{name}' is missing, or no number.");

    internal TimeSpan Seconds(string name, double otherwise) =>
        TimeSpan.FromSeconds(double.TryParse(Word(name), System.Globalization.CultureInfo.InvariantCulture, out var seconds) ? seconds : otherwise);

    /// <summary>The bot is a user too, for its place in a chat.</summary>
    internal ServerUser User(string name = "user") => Id(name) is var id && server.World.Users.GetValueOrDefault(id) is { } user
        ? user
        : throw new FormatException($"There is no user {id}: make one with POST /control/users.");

    /// <summary>Without a chat it is the person's private one.</summary>
    internal ServerChat Chat(string name = "chat") => Has(name) ? server.Chat(Id(name)) : User().PrivateChat;

    internal ServerMessage? MessageOrNone(string name, ServerChat chat) => Has(name) ? Message(name, chat) : null;

    internal ServerMessage Message(string name, ServerChat chat) => Number(name) is var id && chat.Messages.LastOrDefault(message => message.Id == id && id is not 0) is { } message
        ? message
        : throw new FormatException($"There is no message {Word(name)} in chat {chat.Id}.");

    internal ServerMessage MessageOrEphemeral(ServerChat chat) => Number("ephemeral") is { } id
        ? chat.Messages.LastOrDefault(message => message.EphemeralId == id && !message.IsDeleted) ?? throw new FormatException($"There is no ephemeral message {id} in chat {chat.Id}.")
        : Message("message", chat);

    internal MemberStatus Status() => Enum.TryParse<MemberStatus>(Needed("status"), ignoreCase: true, out var status)
        ? status
        : throw new FormatException($"'{Word("status")}' is none of {string.Join(", ", Enum.GetNames<MemberStatus>())}.");

    internal AdminRights Rights()
    {
        var names = (_given.List("rights") ?? []).Select(right => right!.ToString()).ToHashSet(StringComparer.Ordinal);
        return new AdminRights
        {
            CanPinMessages = names.Contains("can_pin_messages"),
            CanDeleteMessages = names.Contains("can_delete_messages"),
            CanPostMessages = names.Contains("can_post_messages"),
            CanEditMessages = names.Contains("can_edit_messages"),
            CanRestrictMembers = names.Contains("can_restrict_members"),
            CanPromoteMembers = names.Contains("can_promote_members"),
            CanManageTopics = names.Contains("can_manage_topics"),
            IsAnonymous = names.Contains("is_anonymous"),
        };
    }
}
