using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>editMessageText and editMessageReplyMarkup.</summary>
static class Editing
{
    internal static JsonNode? EditText(World world, Parameters given)
    {
        var (text, entities) = FormattedText.Read(given, FormattedText.Longest);
        var markup = ReplyMarkups.Read(given, mayBeKeyboard: false);
        var message = Own(world, given);
        Apply(world, message, text, entities, markup, given.Fields("link_preview_options"));
        return message.ToJson();
    }

    internal static JsonNode? EditMarkup(World world, Parameters given)
    {
        var markup = ReplyMarkups.Read(given, mayBeKeyboard: false);
        var message = Own(world, given);
        Apply(world, message, message.Text, message.Entities, markup, message.LinkPreviewOptions);
        return message.ToJson();
    }

    internal static void Apply(World world, ServerMessage message, string? text, IReadOnlyList<TextEntity> entities, JsonObject? markup, JsonObject? preview)
    {
        if (text == message.Text && entities.SequenceEqual(message.Entities) && JsonNode.DeepEquals(markup, message.ReplyMarkup) && JsonNode.DeepEquals(preview, message.LinkPreviewOptions))
            throw Refuse.State("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        message.Edit(world.Now, text, entities, markup);
        message.LinkPreviewOptions = preview;
        world.Appeared(message);
    }

    private static ServerMessage Own(World world, Parameters given)
    {
        var chat = Access.ToWrite(world, given);
        var message = Access.MessageIn(chat, given, "message to edit");
        var isAllowed = message.IsFromBot || (chat.Kind is ChatKind.Channel && chat.Bot.May(rights => rights.CanEditMessages));
        return isAllowed && !message.IsService ? message : throw Refuse.Rule("message can't be edited");
    }
}
