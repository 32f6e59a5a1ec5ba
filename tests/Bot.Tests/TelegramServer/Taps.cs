using Waymark.TelegramServer;

namespace Waymark.Tests.TelegramServer;

public sealed class Taps
{
    private const string TooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";

    [Fact]
    public async Task A_tap_is_an_update_and_its_answer_comes_back()
    {
        await using var bench = await Bench.StartAsync();
        var tap = await TappedAsync(bench);
        var query = (await bench.UpdatesAsync())[^1]!["callback_query"]!;
        Assert.Equal((tap.Id, "y", 7, "Well?"), (query["id"]!.ToString(), query["data"]!.ToString(), query["from"]!["id"]!.GetValue<int>(), query["message"]!["text"]!.ToString()));
        await bench.DoAsync("answerCallbackQuery", new { callback_query_id = tap.Id, text = "Good.", show_alert = true });
        Assert.Equal(new TapAnswer("Good.", IsAlert: true, null), await tap.AnswerAsync());
    }

    [Fact]
    public async Task A_tap_is_answered_once_and_within_150_seconds()
    {
        await using var bench = await Bench.StartAsync();
        var tap = await TappedAsync(bench);
        await bench.DoAsync("answerCallbackQuery", new { callback_query_id = tap.Id });
        await bench.RefusedAsync(400, TooOld, "answerCallbackQuery", new { callback_query_id = tap.Id });
        var late = await TappedAsync(bench);
        await bench.PassAsync(TimeSpan.FromSeconds(150));
        await bench.RefusedAsync(400, TooOld, "answerCallbackQuery", new { callback_query_id = late.Id });
        await bench.RefusedAsync(400, TooOld, "answerCallbackQuery", new { callback_query_id = "1" });
        Assert.Equal("The tap on 'Yes' was not answered within 00:00:00.0010000.", (await Assert.ThrowsAsync<TimeoutException>(() => late.AnswerAsync(TimeSpan.FromMilliseconds(1)))).Message);
    }

    [Fact]
    public async Task An_answer_has_200_characters_at_most()
    {
        await using var bench = await Bench.StartAsync();
        var tap = await TappedAsync(bench);
        await bench.RefusedAsync(400, "Bad Request: MESSAGE_TOO_LONG", "answerCallbackQuery", new { callback_query_id = tap.Id, text = new string('x', 201) });
        await bench.DoAsync("answerCallbackQuery", new { callback_query_id = tap.Id, text = new string('x', 200) });
    }

    [Fact]
    public async Task An_answer_may_lead_to_the_bot_and_nowhere_else()
    {
        await using var bench = await Bench.StartAsync();
        var tap = await TappedAsync(bench);
        await bench.RefusedAsync(400, "Bad Request: URL_INVALID", "answerCallbackQuery", new { callback_query_id = tap.Id, url = "https://example.org" });
        await bench.DoAsync("answerCallbackQuery", new { callback_query_id = tap.Id, url = "https://t.me/waymark_bot?start=abc" });
        Assert.Equal("https://t.me/waymark_bot?start=abc", (await tap.AnswerAsync()).Url);
    }

    [Fact]
    public async Task A_deep_link_starts_the_private_chat_and_other_buttons_tell_the_bot_nothing()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Server.Group("Help").With(bench.Ana);
        var message = await bench.SendAsync(group, "x", Bench.Keyboard(
            new { text = "Go on", url = "https://t.me/waymark_bot?start=token_1" }, new { text = "Copy", copy_text = new { text = "abc" } }, new { text = "Off", disabled = new { } }));
        var started = await bench.Ana.TapAsync(message, "Go on");
        Assert.Equal(("/start token_1", bench.Ana.PrivateChat), (started.Started!.Text, started.Started.Chat));
        Assert.Equal("abc", (await bench.Ana.TapAsync(message, "Copy")).Button.CopyText);
        Assert.True((await bench.Ana.TapAsync(message, "Off")).Button.IsDisabled);
        Assert.Equal(["/start token_1"], await bench.TextsAsync());
        await bench.SendAsync(bench.Ana.PrivateChat, "Welcome");
        Assert.StartsWith("There is no button 'On' under ", (await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Ana.TapAsync(message, "On"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_screen_can_be_tapped_too()
    {
        await using var bench = await Bench.StartAsync();
        var tap = await TappedAsync(bench);
        await bench.DoAsync("editMessageText", new { chat_id = 7, message_id = tap.Message.Id, text = "Over" });
        await bench.Ana.TapStaleAsync(tap.Message, "y");
        var query = (await bench.UpdatesAsync())[^1]!["callback_query"]!;
        Assert.Equal(("y", "Over"), (query["data"]!.ToString(), query["message"]!["text"]!.ToString()));
    }

    private static async Task<Tap> TappedAsync(Bench bench)
    {
        await bench.Ana.StartAsync();
        return await bench.Ana.TapAsync(await bench.SendAsync(bench.Ana.PrivateChat, "Well?", Bench.Keyboard(Bench.Button("Yes", "y"))), "Yes");
    }
}
