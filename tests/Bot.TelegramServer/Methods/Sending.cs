using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>sendMessage and sendChatAction.</summary>
static class Sending
{
    private static readonly HashSet<string> Actions = new(
        ["typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note"],
        StringComparer.OrdinalIgnoreCase);

    internal static JsonNode? Send(World world, Parameters given)
    {
        var (text, entities) = FormattedText.Read(given, FormattedText.Longest);
        var markup = ReplyMarkups.Read(given, mayBeKeyboard: true);
        var chat = Access.ToWrite(world, given);
        var ephemeral = world.Options.KnowsEphemeral && given.Fields("ephemeral_message_parameters") is { } wanted ? EphemeralMessages.Allow(world, chat, given, wanted) : null;
        var message = new ServerMessage(chat, ephemeral is null ? chat.NextId() : 0, world.Now)
        {
            From = chat.Kind is ChatKind.Channel ? null : world.Bot,
            SenderChat = chat.Kind is ChatKind.Channel ? chat : null,
            IsFromBot = true,
            Text = text,
            Entities = entities,
            ReplyMarkup = markup,
            LinkPreviewOptions = given.Fields("link_preview_options"),
            IsSilent = given.Flag("disable_notification"),
            ReplyTo = RepliedTo(chat, given, ephemeral?.Receiver),
            Topic = TopicOf(chat, given),
            EphemeralId = ephemeral is null ? null : chat.NextEphemeralId(ephemeral.Receiver),
            Receiver = ephemeral?.Receiver,
            ShownInsteadOf = ephemeral?.ShownInsteadOf,
        };
        chat.Add(message);
        world.Appeared(message);
        return message.ToJson();
    }

    internal static JsonNode? Act(World world, Parameters given)
    {
        Access.ToWrite(world, given);
        return Actions.Contains(given.Text("action") ?? "") ? true : throw Refuse.Rule("wrong parameter action in request");
    }

    private static ServerMessage? RepliedTo(ServerChat chat, Parameters given, ServerUser? receiver)
    {
        if (given.Fields("reply_parameters") is not { } fields)
            return null;
        var reply = new Parameters(fields);
        var message = reply.Has("ephemeral_message_id")
            ? receiver is null ? throw Refuse.Rule("a reply to an ephemeral message must be ephemeral") : chat.FindEphemeral(receiver.Id, reply.Number("ephemeral_message_id", 0))
            : chat.Find(reply.Number("message_id", 0));
        return message is null && !(reply.Flag("allow_sending_without_reply") && receiver is null)
            ? throw Refuse.State("message to be replied not found")
            : message;
    }

    /// <summary>General has no id of its own: there the parameter is left out.</summary>
    private static int? TopicOf(ServerChat chat, Parameters given) =>
        given.Number("message_thread_id", 0) is not (not 0 and var topic) ? null
        : !chat.HasTopics || topic is 1 || !chat.Messages.Any(message => message.Topic == topic) ? throw Refuse.State("message thread not found")
        : topic;
}
