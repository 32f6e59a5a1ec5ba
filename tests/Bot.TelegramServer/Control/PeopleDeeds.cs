using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>Making people and chats, and moving people in and out of them.</summary>
static class PeopleDeeds
{
    internal static IEnumerable<ControlDeed> All { get; } =
    [
        new("users", "id, first_name?, language_code?, username?", "makes a person", given => Told(
            given.Server.User(given.Id("id"), given.Word("first_name") ?? "Ana", given.Word("language_code"), given.Word("username")).ToJson())),
        new("groups", "title, supergroup? (true), topics?, username?", "makes a group with the bot as a member", given => Told(
            given.Server.Group(given.Needed("title"), !given.Has("supergroup") || given.Flag("supergroup"), given.Flag("topics"), given.Word("username")).ToJson())),
        new("channels", "title, username?", "makes a channel without the bot", given => Told(given.Server.Channel(given.Needed("title"), given.Word("username")).ToJson())),
        new("members", "chat, user, status, rights? (list)", "puts a person at a place in a chat, silently", given => Told(
            given.Chat().With(given.User(), given.Status(), given.Rights()).Membership(given.User()).ToJson(given.Chat().Kind is ChatKind.Channel))),
        new("bot", "chat, user (who does it), status, rights? (list)", "adds the bot to a chat, promotes it, or throws it out", given => Done(given.User().SetBotAsync(given.Chat(), given.Status(), given.Rights()))),
        new("join", "user, chat", "a person enters a group", given => Done(given.User().JoinAsync(given.Chat()))),
        new("leave", "user, chat", "a person leaves a group", given => Done(given.User().LeaveAsync(given.Chat()))),
        new("block", "user", "a person blocks the bot", given => Done(given.User().BlockAsync())),
        new("unblock", "user", "and lets it write again", given => Done(given.User().UnblockAsync())),
        new("migrate", "user, chat", "a group becomes a supergroup", async given => (await given.User().MigrateAsync(given.Chat())).ToJson()),
    ];

    internal static Task<JsonNode?> Told(JsonNode json) => Task.FromResult<JsonNode?>(json);

    internal static async Task<JsonNode?> Done(Task deed)
    {
        await deed;
        return true;
    }
}
