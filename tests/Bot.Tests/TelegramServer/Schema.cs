using Waymark.TelegramServer;

namespace Waymark.Tests.TelegramServer;

public sealed class Schema
{
    private const string Small = """
        {
          "definitions": {
            "SendMessageParams": {
              "type": "object",
              "additionalProperties": false,
              "required": ["chat_id", "text"],
              "properties": {
                "chat_id": { "type": ["number", "string"] },
                "text": { "type": "string" },
                "parse_mode": { "enum": ["HTML", "MarkdownV2"], "type": "string" },
                "disable_notification": { "type": "boolean" },
                "entities": { "type": "array", "items": { "$ref": "#/definitions/Entity" } }
              }
            },
            "Entity": { "type": "object", "additionalProperties": false, "required": ["type"], "properties": { "type": { "type": "string" }, "offset": { "type": "number" }, "length": { "type": "number" } } }
          }
        }
        """;

    [Fact]
    public async Task What_does_not_fit_is_noted_and_carried_out_all_the_same()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "schema.json");
        await File.WriteAllTextAsync(path, Small, TestContext.Current.CancellationToken);
        await using var bench = await Bench.StartAsync(options => options with { SchemaPath = path });
        await bench.Ana.StartAsync();
        await bench.DoAsync("sendMessage", new { chat_id = 7, text = "fits", parse_mode = "Html", disable_notification = true, entities = new[] { new { type = "bold", offset = 0, length = 1 } } });
        using var form = new FormUrlEncodedContent([new("chat_id", "7"), new("text", "fits too"), new("disable_notification", "true"), new("entities", """[{"type":"bold","offset":0,"length":1}]""")]);
        using var answer = await bench.Client.PostAsync(new Uri($"{bench.Path}/sendMessage", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Empty(bench.Server.Refusals);
        await bench.DoAsync("sendMessage", new { chat_id = 7, text = "does not", disable_notification = "maybe", entities = new[] { new { type = "bold", offset = 0, length = 1, colour = "red" } } });
        Assert.Equal(
            [(RefusalKind.Schema, "sendMessage: #/disable_notification BooleanExpected"), (RefusalKind.Schema, "sendMessage: #/entities[0].colour NoAdditionalPropertiesAllowed")],
            bench.Server.Refusals.Select(refusal => (refusal.Kind, refusal.Why)).Order());
    }

    [Fact]
    public async Task The_server_and_the_whole_schema_know_the_same_parameters()
    {
        Assert.SkipWhen(TheSchema.Path is null, $"The schema of the Bot API is not here: name it in {TheSchema.Variable}.");
        await using var bench = await Bench.StartAsync(options => options with { SchemaPath = TheSchema.Path });
        await bench.Ana.StartAsync();
        var group = bench.Server.Group("Help").With(bench.Ana);
        var message = await bench.SendAsync(bench.Ana.PrivateChat, "x", Bench.Keyboard(
            new { text = "a", callback_data = "a", style = "primary" }, new { text = "b", copy_text = new { text = "b" } }, new { text = "c", disabled = new { } }, new { text = "d", url = "https://example.org" }));
        await bench.DoAsync("editMessageText", new { chat_id = 7, message_id = message.Id, text = "<tg-time unix='1' format='r'>y</tg-time>", parse_mode = "HTML", link_preview_options = new { is_disabled = true } });
        await bench.DoAsync("editMessageReplyMarkup", new { chat_id = 7, message_id = message.Id, reply_markup = Bench.Keyboard(Bench.Button("No", "n")) });
        await bench.Ana.SendAsync(group, "/check");
        await bench.DoAsync("sendMessage", new { chat_id = group.Id, text = "x", ephemeral_message_parameters = new { receiver_user_id = 7 } });
        await bench.DoAsync("setMyCommands", new { commands = new[] { new { command = "check", description = "x", is_ephemeral = true } }, scope = new { type = "chat", chat_id = group.Id }, language_code = "es" });
        await bench.DoAsync("getUpdates", new { offset = 0, timeout = 0, limit = 1, allowed_updates = (string[])["message", "callback_query", "my_chat_member"] });
        await bench.DoAsync("getChatAdministrators", new { chat_id = group.Id });
        await bench.DoAsync("deleteMessage", new { chat_id = 7, message_id = message.Id });
        Assert.Empty(bench.Server.Refusals);
        await bench.CallAsync("sendMessage", new { chat_id = 7 });
        Assert.Contains(bench.Server.Refusals, refusal => refusal is { Kind: RefusalKind.Schema, Why: "sendMessage: #/text PropertyRequired" });
    }
}
