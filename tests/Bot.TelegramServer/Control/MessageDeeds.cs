using System.Globalization;
using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>Writing, tapping, and what people do with messages.</summary>
static class MessageDeeds
{
    internal static IEnumerable<ControlDeed> All { get; } =
    [
        new("send", "user, chat? (private), text? or kind (photo, document, voice, contact, location, sticker), reply_to?, topic?, anonymous?, ephemeral?", "a person writes", async given => View.Of(await SendAsync(given))),
        new("start", "user, payload?", "a person taps Start in the private chat", async given => View.Of(await given.User().StartAsync(given.Word("payload")))),
        new("edit", "user, chat?, message, text", "a person edits their message", async given => View.Of(await given.User().EditAsync(given.Message("message", given.Chat()), given.Needed("text")))),
        new("forward", "user, chat?, message, to", "a person forwards a message", async given => View.Of(await given.User().ForwardAsync(given.Message("message", given.Chat()), given.Chat("to")))),
        new("tap", "user, chat?, message or ephemeral, button (its text) or data (also an old one), wait? (seconds for the answer)", "a person taps a button", TapAsync),
        new("pin", "user, chat, message", "a person pins a message", given => PeopleDeeds.Done(given.User().PinAsync(given.Message("message", given.Chat())))),
        new("unpin", "user, chat, message", "a person unpins it; no update tells", given => PeopleDeeds.Done(given.User().UnpinAsync(given.Message("message", given.Chat())))),
        new("delete", "user, chat?, message", "a person deletes a message; no update tells", given => PeopleDeeds.Done(given.User().DeleteAsync(given.Message("message", given.Chat())))),
        new("update", "any fields", "queues an update of any form, readable or not", given =>
        {
            given.Server.SendRaw(given.Given);
            return PeopleDeeds.Told(true);
        }),
    ];

    private static Task<ServerMessage> SendAsync(ControlRequest given)
    {
        var (user, chat, text, topic) = (given.User(), given.Chat(), given.Word("text"), given.Number("topic"));
        var replyTo = given.MessageOrNone("reply_to", chat);
        return given.Word("kind") switch
        {
            "photo" => user.SendPhotoAsync(chat, text, replyTo, topic),
            "document" => user.SendDocumentAsync(chat, given.Word("file_name") ?? "screen.pdf", text, replyTo, topic),
            "voice" => user.SendVoiceAsync(chat, text, replyTo, topic),
            "contact" => user.SendContactAsync(chat, given.Word("phone_number") ?? "+10000000000", user.FirstName, replyTo, topic),
            "location" => user.SendLocationAsync(chat, Degrees(given, "latitude"), Degrees(given, "longitude"), replyTo, topic),
            "sticker" => user.SendStickerAsync(chat, replyTo: replyTo, topic: topic),
            not null and var kind => throw new FormatException($"'{kind}' is no kind of message."),
            null when given.Flag("anonymous") => user.SendAnonymouslyAsync(chat, given.Needed("text"), replyTo, topic),
            null when given.Flag("ephemeral") => user.SendEphemeralAsync(chat, given.Needed("text"), replyTo),
            null => user.SendAsync(chat, given.Needed("text"), replyTo, topic),
        };
    }

    private static async Task<JsonNode?> TapAsync(ControlRequest given)
    {
        var message = given.MessageOrEphemeral(given.Chat());
        var tap = given.Word("data") is { } data ? await given.User().TapStaleAsync(message, data) : await given.User().TapAsync(message, given.Needed("button"));
        var json = new JsonObject { ["id"] = tap.Id, ["url"] = tap.Button.Url, ["copied"] = tap.Button.CopyText, ["disabled"] = tap.Button.IsDisabled };
        if (tap.Id.Length > 0 && given.Has("wait"))
        {
            var answer = await tap.AnswerAsync(given.Seconds("wait", 10));
            json["answer"] = new JsonObject { ["text"] = answer.Text, ["alert"] = answer.IsAlert, ["url"] = answer.Url };
        }
        return json;
    }

    private static double Degrees(ControlRequest given, string name) => double.TryParse(given.Word(name), CultureInfo.InvariantCulture, out var degrees) ? degrees : 0;
}
