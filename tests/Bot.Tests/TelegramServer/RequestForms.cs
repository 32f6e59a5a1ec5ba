using System.Net.Http.Headers;
using Waymark.TelegramServer;

namespace Waymark.Tests.TelegramServer;

/// <summary>Clients write their parameters in four ways; all are read.</summary>
public sealed class RequestForms
{
    private const string Keyboard = """{"inline_keyboard":[[{"text":"Yes","callback_data":"y"}]]}""";

    [Fact]
    public async Task A_query_is_read()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        using var answer = await bench.Client.GetAsync(new Uri($"{bench.Path}/SENDmessage?chat_id=7&text=a%26b&reply_markup={Uri.EscapeDataString(Keyboard)}", UriKind.Relative), TestContext.Current.CancellationToken);
        await SentAsync(bench, answer);
    }

    [Fact]
    public async Task A_form_is_read()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        using var form = new FormUrlEncodedContent(Fields);
        using var answer = await bench.Client.PostAsync(new Uri($"{bench.Path}/sendMessage", UriKind.Relative), form, TestContext.Current.CancellationToken);
        await SentAsync(bench, answer);
    }

    [Fact]
    public async Task A_form_in_parts_is_read()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Fields)
        {
            var part = new StringContent(value);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"" };
            form.Add(part);
        }
        using var answer = await bench.Client.PostAsync(new Uri($"{bench.Path}/sendMessage", UriKind.Relative), form, TestContext.Current.CancellationToken);
        await SentAsync(bench, answer);
    }

    [Fact]
    public async Task Json_is_read_with_numbers_as_numbers_or_as_strings()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        await bench.DoAsync("sendMessage", new { chat_id = "7", text = "one" });
        await bench.DoAsync("sendMessage", new { chat_id = 7, text = "two", disable_notification = true });
        Assert.True(bench.Ana.PrivateChat.Messages[^1].IsSilent);
        Assert.Empty(bench.Server.Refusals);
    }

    [Fact]
    public async Task What_is_no_json_is_refused()
    {
        await using var bench = await Bench.StartAsync();
        using var body = new StringContent("{", new MediaTypeHeaderValue("application/json"));
        using var answer = await bench.Client.PostAsync(new Uri($"{bench.Path}/getMe", UriKind.Relative), body, TestContext.Current.CancellationToken);
        Assert.Equal((400, "Bad Request: can't parse JSON object"), await Bench.ReadAsync(answer) is var read ? (read.Status, read.Description) : default);
        await bench.RefusedAsync(400, "Bad Request: can't parse reply markup JSON object", "sendMessage", new { chat_id = 7, text = "x", reply_markup = "{" });
    }

    [Fact]
    public async Task Another_token_and_an_unknown_method_are_refused()
    {
        await using var bench = await Bench.StartAsync(options => options with { Token = "42:OTHER" });
        using var wrong = await bench.Client.GetAsync(new Uri("/bot123:TOKEN/getMe", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((401, "Unauthorized"), await Bench.ReadAsync(wrong) is var read ? (read.Status, read.Description) : default);
        await bench.RefusedAsync(404, "Not Found", "sendTelepathy");
        var me = await bench.DoAsync("getMe");
        Assert.Equal((42, "waymark_bot", false), (me["id"]!.GetValue<long>(), me["username"]!.ToString(), me["can_read_all_group_messages"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task An_unknown_parameter_changes_nothing_but_is_noted()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        await bench.DoAsync("sendMessage", new { chat_id = 7, text = "x", disable_web_page_preview = true });
        var refusal = Assert.Single(bench.Server.Refusals);
        Assert.Equal((RefusalKind.UnknownParameter, "sendMessage has no parameter 'disable_web_page_preview'; Telegram ignores it."), (refusal.Kind, refusal.Why));
    }

    [Fact]
    public async Task Every_call_is_kept_with_its_answer()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        await bench.SendAsync(bench.Ana.PrivateChat, "x");
        await bench.CallAsync("sendMessage", new { chat_id = 7 });
        Assert.Equal([("sendMessage", 200, null), ("sendMessage", 400, "Bad Request: message text is empty")], bench.Server.Calls.Select(call => (call.Method, call.Status, call.Description)));
        Assert.Equal((7, bench.Clock.GetUtcNow()), (bench.Server.Calls[0].ChatId, bench.Server.Calls[0].At));
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields => [new("chat_id", "7"), new("text", "a&b"), new("reply_markup", Keyboard)];

    private static async Task SentAsync(Bench bench, HttpResponseMessage answer)
    {
        var read = await Bench.ReadAsync(answer);
        Assert.True(read.Status is 200, read.Description);
        var message = bench.Ana.PrivateChat.Messages[^1];
        Assert.Equal(("a&b", "Yes"), (message.Text, message.Buttons.Single().Text));
        Assert.Empty(bench.Server.Refusals);
    }
}
