namespace Waymark.DiscordServer.Control;

/// <summary>What people do. Commands and presses answer when the bot has answered, or after 3 s.</summary>
sealed class ActingVerbs(Names names)
{
    internal IEnumerable<Verb> All =>
    [
        Wrote("write", "Writes in a channel, or to the bot in \"dm\".", """{"user":"alice","channel":"dm","text":"hello"}""",
            said => names.User(said).Write(names.Channel(said), Names.Text(said, "text"), said["reply_to"] is null ? null : names.Message(said, "reply_to"))),
        Did("edit", "Edits an own message.", """{"user":"alice","message":"1","text":"hello"}""", said => names.User(said).Edit(names.Message(said), Names.Text(said, "text"))),
        Did("delete", "Deletes a message.", """{"user":"alice","message":"1"}""", said => names.User(said).Delete(names.Message(said))),
        Did("pin", "Pins a message.", """{"user":"alice","message":"1"}""", said => names.User(said).Pin(names.Message(said))),
        Did("unpin", "Unpins a message.", """{"user":"alice","message":"1"}""", said => names.User(said).Unpin(names.Message(said))),
        Asked("slash", "Gives a slash command.", """{"user":"alice","channel":"general","command":"check","options":{"service":"x"}}""",
            said => names.User(said).Slash(names.Channel(said), Names.Text(said, "command"), Names.Options(said))),
        Asked("autocomplete", "Types into an option.", """{"user":"alice","channel":"general","command":"check","option":"service","typed":"x"}""",
            said => names.User(said).Autocomplete(names.Channel(said), Names.Text(said, "command"), Names.Text(said, "option"), Names.Text(said, "typed"), Names.Options(said))),
        Asked("message-command", "Chooses a command of a message.", """{"user":"alice","message":"1","command":"Pin guide"}""",
            said => names.User(said).Command(names.Message(said), Names.Text(said, "command"))),
        Asked("user-command", "Chooses a command of another user.", """{"user":"alice","channel":"general","target":"bob","command":"Help"}""",
            said => names.User(said).Command(names.Channel(said), names.User(said, "target"), Names.Text(said, "command"))),
        Asked("press", "Presses a button, by label or custom id.", """{"user":"alice","message":"1","button":"Yes"}""",
            said => names.User(said).Press(names.Message(said), Names.Text(said, "button"))),
        Asked("press-stale", "Presses what is no longer on the message.", """{"user":"alice","message":"1","custom_id":"old"}""",
            said => names.User(said).PressStale(names.Message(said), Names.Text(said, "custom_id"))),
        Asked("select", "Chooses in a select.", """{"user":"alice","message":"1","custom_id":"which","choices":["One"]}""",
            said => names.User(said).Select(names.Message(said), Names.Text(said, "custom_id"), [.. (said.Value<JsonArray>("choices") ?? []).Select(choice => choice!.ToString())])),
        Asked("modal", "Fills in the modal that an interaction was answered with.", """{"user":"alice","interaction":"1","fields":{"when":"now"}}""",
            said => names.User(said).SubmitModal(names.Interaction(said), [.. (said.Value<JsonObject>("fields") ?? []).Select(filled => (filled.Key, filled.Value!.ToString()))])),
    ];

    private static Verb Asked(string name, string what, string example, Func<JsonObject, DiscordInteraction> act) =>
        new(name, what, example, async said => Shown.Of(await act(said).AnsweredAsync()));

    private static Verb Wrote(string name, string what, string example, Func<JsonObject, DiscordMessage> act) =>
        new(name, what, example, said => Task.FromResult<JsonNode>(Shown.Of(act(said))));

    private static Verb Did(string name, string what, string example, Action<JsonObject> act) => new(name, what, example, said =>
    {
        act(said);
        return Task.FromResult<JsonNode>(Shown.Done);
    });
}
