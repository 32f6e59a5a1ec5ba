using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>Looking at what is there, and waiting for what comes.</summary>
static class Looks
{
    internal static IEnumerable<ControlDeed> All { get; } =
    [
        new("messages", "chat or user, seen_by?, last?", "messages of a chat, or those that one person sees", given => PeopleDeeds.Told(
            List((given.Has("seen_by") ? given.Chat().SeenBy(given.User("seen_by")) : given.Chat().Messages).TakeLast(given.Number("last") ?? int.MaxValue), View.Of))),
        new("next", "chat or user, contains?, within? (seconds)", "the bot's next message, new or edited; waits for it", async given => View.Of(
            await given.Server.NextMessageAsync(given.Chat(), message => given.Word("contains") is not { } words || message.Text?.Contains(words, StringComparison.Ordinal) == true, given.Seconds("within", 10)))),
        new("chats", "", "every chat with its members", given => PeopleDeeds.Told(List(given.Server.Chats, View.Of))),
        new("calls", "method?, last?", "requests of the bot with their answers", given => PeopleDeeds.Told(
            List(given.Server.Calls.Where(call => given.Word("method") is not { } method || call.Method == method).TakeLast(given.Number("last") ?? 100), View.Of))),
        new("refusals", "last?", "requests that were not as Telegram wants them", given => PeopleDeeds.Told(List(given.Server.Refusals.TakeLast(given.Number("last") ?? 100), View.Of))),
        new("commands", "user, chat?", "the commands that a person is offered in a chat", given => PeopleDeeds.Told(List(given.Server.Commands.OfferedTo(given.User(), given.Chat()), command => command.ToJson()))),
        new("state", "", "acknowledged offset, waiting updates, the server's time", given => PeopleDeeds.Told(new JsonObject
        {
            ["acknowledged_offset"] = given.Server.AcknowledgedOffset,
            ["pending_updates"] = given.Server.PendingUpdates,
            ["now"] = given.Server.World.Now,
        })),
        new("time", "seconds", "puts the server's clock forward", given =>
        {
            if (given.Server.World.Options.Clock is not ShiftedClock clock)
                throw new FormatException("The clock of this server belongs to the test that started it.");
            clock.Shift(given.Seconds("seconds", 0));
            return PeopleDeeds.Told(new JsonObject { ["now"] = given.Server.World.Now });
        }),
    ];

    private static JsonArray List<T>(IEnumerable<T> things, Func<T, JsonObject> view) => new([.. things.Select(view)]);
}
