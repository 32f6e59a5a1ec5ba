namespace Waymark.Tests.TelegramServer;

public sealed class Keyboards
{
    [Fact]
    public async Task Buttons_of_every_kind_stand_under_the_message()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        var message = await bench.SendAsync(bench.Ana.PrivateChat, "x", Bench.Keyboard(
            new { text = "Data", callback_data = new string('d', 64), style = "danger" },
            new { text = "Link", url = "https://example.org" },
            new { text = "Copy", copy_text = new { text = new string('c', 256) } },
            new { text = "Off", disabled = new { } }));
        Assert.Equal(
            ["Data danger 64  0 False", "Link  0 https://example.org 0 False", "Copy  0  256 False", "Off  0  0 True"],
            message.Buttons.Select(button => $"{button.Text} {button.Style} {button.Data?.Length ?? 0} {button.Url} {button.CopyText?.Length ?? 0} {button.IsDisabled}"),
            StringComparer.Ordinal);
        Assert.Empty(bench.Server.Refusals);
    }

    public static TheoryData<object, string> WrongButtons => new()
    {
        { new { text = "x", callback_data = new string('d', 65) }, "BUTTON_DATA_INVALID" },
        { new { text = "x", callback_data = new string('ü', 33) }, "BUTTON_DATA_INVALID" },
        { new { text = "x", callback_data = "" }, "BUTTON_DATA_INVALID" },
        { new { text = "x", copy_text = new { text = new string('c', 257) } }, "BUTTON_COPY_TEXT_INVALID" },
        { new { text = "x", copy_text = new { text = "" } }, "BUTTON_COPY_TEXT_INVALID" },
        { new { text = "x", url = "nowhere" }, "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL" },
        { new { text = "x" }, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard" },
        { new { callback_data = "x" }, "can't parse inline keyboard button: Can't find field \"text\"" },
        { new { text = "x", callback_data = "x", style = "loud" }, "can't parse inline keyboard button: invalid button style specified" },
        { new { text = "x", callback_data = "x", url = "https://example.org" }, "can't parse inline keyboard button: exactly one type must be used" },
    };

    [Theory]
    [MemberData(nameof(WrongButtons), DisableDiscoveryEnumeration = true)]
    public async Task A_wrong_button_is_refused(object button, string why)
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        await bench.RefusedAsync(400, $"Bad Request: {why}", "sendMessage", new { chat_id = 7, text = "x", reply_markup = Bench.Keyboard(button) });
    }

    [Fact]
    public async Task A_hundred_buttons_are_the_most()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        object Rows(int count) => new { inline_keyboard = Enumerable.Range(0, count).Select(number => new[] { Bench.Button($"{number}", $"{number}") }) };
        Assert.Equal(100, (await bench.SendAsync(bench.Ana.PrivateChat, "x", Rows(100))).Buttons.Count());
        await bench.RefusedAsync(400, "Bad Request: reply markup is too long", "sendMessage", new { chat_id = 7, text = "x", reply_markup = Rows(101) });
    }

    [Fact]
    public async Task A_reply_keyboard_goes_with_a_message_but_not_with_an_edit()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        var message = await bench.SendAsync(bench.Ana.PrivateChat, "x", new { remove_keyboard = true });
        Assert.True(message.ReplyMarkup!["remove_keyboard"]!.GetValue<bool>());
        await bench.RefusedAsync(400, "Bad Request: inline keyboard expected", "editMessageText", new { chat_id = 7, message_id = message.Id, text = "y", reply_markup = new { remove_keyboard = true } });
    }
}
