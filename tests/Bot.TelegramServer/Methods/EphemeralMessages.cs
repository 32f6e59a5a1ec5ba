using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>Messages of a group that only one member sees. The wording of these refusals is a guess; when they are made is not.</summary>
static class EphemeralMessages
{
    // The documentation says 4096, the server's source cuts an edit to this; a text that is refused here is seen in a test.
    private const int LongestEdit = 1024;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(15);

    internal sealed record Permission(ServerUser Receiver, ServerMessage? ShownInsteadOf);

    internal static Permission Allow(World world, ServerChat chat, Parameters given, JsonObject wanted)
    {
        var parameters = new Parameters(wanted);
        if (!chat.IsGroup)
            throw Refuse.Rule("ephemeral messages can be sent only to groups");
        var receiver = Receiver(world, chat, parameters.Long("receiver_user_id"));
        var tap = parameters.Text("callback_query_id") is { Length: > 0 } id ? TapOf(world, chat, receiver, id) : null;
        var isInstead = parameters.Flag("replace_callback_query_message");
        if (isInstead && tap is null)
            throw Refuse.Rule("replace_callback_query_message needs a callback query");
        if (isInstead && tap!.Message.IsEphemeral)
            throw Refuse.Rule("ephemeral messages must be edited instead of being replaced");
        var turned = tap?.At ?? RepliedAt(chat, given, receiver) ?? receiver.LastTurnedToBot.GetValueOrDefault(chat.Id, DateTimeOffset.MinValue);
        if (!chat.Bot.IsAdministrator && turned + Window < world.Now)
            throw Refuse.State("ephemeral message can be sent only within 15 seconds of the user's action");
        return new Permission(receiver, isInstead ? tap!.Message : null);
    }

    internal static JsonNode? EditText(World world, Parameters given)
    {
        var (text, entities) = FormattedText.Read(given, LongestEdit);
        var markup = ReplyMarkups.Read(given, mayBeKeyboard: false);
        var message = Find(world, given, "message to edit");
        Editing.Apply(world, message, text, entities, markup, given.Fields("link_preview_options"));
        return true;
    }

    internal static JsonNode? EditMarkup(World world, Parameters given)
    {
        var markup = ReplyMarkups.Read(given, mayBeKeyboard: false);
        var message = Find(world, given, "message to edit");
        Editing.Apply(world, message, message.Text, message.Entities, markup, message.LinkPreviewOptions);
        return true;
    }

    internal static JsonNode? Delete(World world, Parameters given)
    {
        Find(world, given, "message to delete").IsDeleted = true;
        world.Pulse();
        return true;
    }

    private static ServerMessage Find(World world, Parameters given, string what)
    {
        var chat = Access.ToWrite(world, given);
        return chat.FindEphemeral(given.Long("receiver_user_id") ?? 0, given.Number("ephemeral_message_id", 0)) is { IsFromBot: true } message
            ? message
            : throw Refuse.State($"{what} not found");
    }

    private static ServerUser Receiver(World world, ServerChat chat, long? id) =>
        id is { } known && world.Users.TryGetValue(known, out var user) && user != world.Bot && chat.Membership(user).IsIn
            ? user
            : throw Refuse.State("receiver of the ephemeral message is not a member of the chat");

    private static Tap TapOf(World world, ServerChat chat, ServerUser receiver, string id) =>
        world.Taps.TryGetValue(id, out var tap) && tap.By == receiver && tap.Message.Chat == chat
            ? tap
            : throw Refuse.State("query is too old and response timeout expired or query ID is invalid");

    private static DateTimeOffset? RepliedAt(ServerChat chat, Parameters given, ServerUser receiver) =>
        given.Fields("reply_parameters") is { } reply && new Parameters(reply).Number("ephemeral_message_id", 0) is > 0 and var id
            ? chat.FindEphemeral(receiver.Id, id)?.Date
            : null;
}
