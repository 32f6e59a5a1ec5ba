namespace Waymark.Tests.TelegramServer;

public sealed class Editing
{
    private const string NotModified = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

    [Fact]
    public async Task An_edit_replaces_text_and_keyboard_and_keeps_what_was()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        var message = await bench.SendAsync(bench.Ana.PrivateChat, "one", Bench.Keyboard(Bench.Button("Yes", "y")));
        await bench.PassAsync(TimeSpan.FromMinutes(1));
        var edited = await bench.DoAsync("editMessageText", new { chat_id = 7, message_id = message.Id, text = "<b>two</b>", parse_mode = "HTML" });
        Assert.Equal(("two", bench.Clock.GetUtcNow().ToUnixTimeSeconds(), null), (edited["text"]!.ToString(), edited["edit_date"]!.GetValue<long>(), edited["reply_markup"]));
        Assert.Equal(("two", 0, "one"), (message.Text, message.Buttons.Count(), message.Edits.Single().Text));
        await bench.DoAsync("editMessageReplyMarkup", new { chat_id = 7, message_id = message.Id, reply_markup = Bench.Keyboard(Bench.Button("No", "n")) });
        Assert.Equal(("two", "No", 2), (message.Text, message.Buttons.Single().Text, message.Edits.Count));
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_refused()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        var keyboard = Bench.Keyboard(Bench.Button("Yes", "y"));
        var message = await bench.SendAsync(bench.Ana.PrivateChat, "one", keyboard);
        await bench.RefusedAsync(400, NotModified, "editMessageText", new { chat_id = 7, message_id = message.Id, text = "one", reply_markup = keyboard });
        await bench.RefusedAsync(400, NotModified, "editMessageReplyMarkup", new { chat_id = 7, message_id = message.Id, reply_markup = keyboard });
        await bench.DoAsync("editMessageText", new { chat_id = 7, message_id = message.Id, text = "<i>one</i>", parse_mode = "HTML", reply_markup = keyboard });
    }

    [Fact]
    public async Task What_is_not_there_or_not_its_own_cannot_be_edited()
    {
        await using var bench = await Bench.StartAsync();
        var start = await bench.Ana.StartAsync();
        var message = await bench.SendAsync(bench.Ana.PrivateChat, "one");
        await bench.RefusedAsync(400, "Bad Request: message can't be edited", "editMessageText", new { chat_id = 7, message_id = start.Id, text = "x" });
        await bench.RefusedAsync(400, "Bad Request: message identifier is not specified", "editMessageText", new { chat_id = 7, text = "x" });
        await bench.Ana.DeleteAsync(message);
        await bench.RefusedAsync(400, "Bad Request: message to edit not found", "editMessageText", new { chat_id = 7, message_id = message.Id, text = "x" });
        Assert.Equal(2, (await bench.UpdatesAsync()).Count + 1);
    }

    [Fact]
    public async Task A_persons_edit_is_an_update()
    {
        await using var bench = await Bench.StartAsync();
        var message = await bench.Ana.SendAsync(bench.Ana.PrivateChat, "it came");
        await bench.Ana.EditAsync(message, "it did not come");
        var update = (await bench.UpdatesAsync())[^1]!["edited_message"]!;
        Assert.Equal(("it did not come", message.Id), (update["text"]!.ToString(), update["message_id"]!.GetValue<int>()));
    }
}
