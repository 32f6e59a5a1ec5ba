using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>setMyCommands, getMyCommands and deleteMyCommands.</summary>
static class CommandMethods
{
    private const int Most = 100;

    internal static JsonNode? Set(World world, Parameters given)
    {
        if (given.List("commands") is not { } list)
            throw Refuse.Rule("parameter \"commands\" is required");
        if (list.Count > Most)
            throw Refuse.Rule("BOT_COMMANDS_TOO_MUCH");
        world.Commands.Set(Scope(world, given), Language(given), [.. list.Select(Read)]);
        return true;
    }

    internal static JsonNode? Get(World world, Parameters given) =>
        new JsonArray([.. world.Commands.Get(Scope(world, given), Language(given)).Select(command => command.ToJson())]);

    internal static JsonNode? Delete(World world, Parameters given)
    {
        world.Commands.Set(Scope(world, given), Language(given), []);
        return true;
    }

    private static RegisteredCommand Read(JsonNode? node)
    {
        var command = new Parameters(node as JsonObject ?? throw Refuse.Rule("expected an Array of BotCommand"));
        var name = (command.Text("command") ?? "").TrimStart('/');
        if (name.Length is 0 or > 32 || !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '_'))
            throw Refuse.Rule("BOT_COMMAND_INVALID");
        return command.Text("description") is { Length: >= 1 and <= 256 } description
            ? new RegisteredCommand(name, description, command.Flag("is_ephemeral"))
            : throw Refuse.Rule("BOT_COMMAND_DESCRIPTION_INVALID");
    }

    private static string Language(Parameters given) => given.Text("language_code") is not { Length: > 0 } code ? ""
        : code.Length is 2 && code.All(char.IsAsciiLetterLower) ? code
        : throw Refuse.Rule("invalid language code specified");

    private static CommandScope Scope(World world, Parameters given)
    {
        if (given.Fields("scope") is not { } fields)
            return CommandScope.Default;
        var scope = new Parameters(fields);
        return scope.Text("type") switch
        {
            "default" => CommandScope.Default,
            ("all_private_chats" or "all_group_chats" or "all_chat_administrators") and var type => new CommandScope(type, null, null),
            ("chat" or "chat_administrators") and var type => new CommandScope(type, Access.ToSee(world, scope).Id, null),
            "chat_member" => new CommandScope("chat_member", Access.ToSee(world, scope).Id, scope.Long("user_id") ?? throw Refuse.Rule("invalid user_id specified")),
            _ => throw Refuse.Rule("unsupported type specified"),
        };
    }
}
