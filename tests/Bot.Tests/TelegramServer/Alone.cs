using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Waymark.Tests.Engine;
using Waymark.Tests.Engine.Killing;

namespace Waymark.Tests.TelegramServer;

/// <summary>The server as a process of its own, played over its control panel.</summary>
public sealed class Alone
{
    private const string Dll = "Waymark.TelegramServer.dll";

    [Fact]
    public async Task A_whole_conversation_is_played_from_outside()
    {
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var process = new KilledProcess(Dll, ["--port", "0", "--token", "42:X", "--no-limits"], line => address.TrySetResult(line.Split(' ')[2]));
        using var client = new HttpClient { BaseAddress = new Uri(await address.Task.InTime()) };
        var listing = await client.GetStringAsync(new Uri("/control", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("tap\n    a person taps a button\n", listing, StringComparison.Ordinal);
        await PlayAsync(client, "users", new { id = 7, first_name = "Ana", language_code = "es" });
        await PlayAsync(client, "start", new { user = 7, payload = "abc" });
        await CallAsync(client, "sendMessage", new { chat_id = 7, text = "Well?", reply_markup = Bench.Keyboard(Bench.Button("Yes", "y")) });
        var asked = await PlayAsync(client, "next", new { user = 7, contains = "Well" });
        var tap = await PlayAsync(client, "tap", new { user = 7, message = asked["message_id"]!.GetValue<int>(), button = "Yes" });
        await CallAsync(client, "answerCallbackQuery", new { callback_query_id = tap["id"]!.ToString() });
        await PlayAsync(client, "faults", new { kind = "too_many_requests", method = "sendMessage", retry_after = 5 });
        Assert.Equal(429, (await CallAsync(client, "sendMessage", new { chat_id = 7, text = "x" }))["error_code"]!.GetValue<int>());
        await PlayAsync(client, "block", new { user = 7 });
        Assert.Equal("Forbidden: bot was blocked by the user", (await CallAsync(client, "sendMessage", new { chat_id = 7, text = "x" }))["description"]!.ToString());
        Assert.Equal(2, (await PlayAsync(client, "messages", new { user = 7 })).AsArray().Count);
        Assert.Equal(3, (await PlayAsync(client, "calls", new { method = "sendMessage" })).AsArray().Count);
        Assert.Equal("State", (await PlayAsync(client, "refusals", new { })).AsArray().Single()!["kind"]!.ToString());
        await PlayAsync(client, "time", new { seconds = 151 });
        Assert.Equal(2, (await PlayAsync(client, "state", new { }))["pending_updates"]!.GetValue<int>());
        var group = (await PlayAsync(client, "groups", new { title = "Help" }))["id"]!.GetValue<long>();
        await PlayAsync(client, "members", new { chat = group, user = 7, status = "administrator", rights = (string[])["can_pin_messages"] });
        await PlayAsync(client, "send", new { chat = group, user = 7, text = "/pin", anonymous = true });
        Assert.Equal("'fly' is nothing that can be done; GET /control lists what is.", (await PlayAsync(client, "fly", new { }))["error"]!.ToString());
        Assert.Equal("There is no user 8: make one with POST /control/users.", (await PlayAsync(client, "block", new { user = 8 }))["error"]!.ToString());
        await process.KillAsync();
    }

    [Fact]
    public async Task Help_tells_how_to_drive_it_and_a_wrong_argument_what_is_wrong()
    {
        var said = new List<string>();
        using var help = new KilledProcess(Dll, ["--help"], said.Add);
        Assert.Equal(0, await help.StopAsync());
        Assert.Contains(said, line => line.Contains("--port PORT", StringComparison.Ordinal));
        using var wrong = new KilledProcess(Dll, ["--tokens"], _ => { });
        Assert.Equal(1, await wrong.StopAsync());
        await InTimeExtensions.UntilAsync(() => wrong.Errors.Length > 0);
        Assert.Equal("There is no --tokens; --help tells what there is.", wrong.Errors);
    }

    private static Task<JsonNode> PlayAsync(HttpClient client, string deed, object given) => PostAsync(client, $"/control/{deed}", given);

    private static Task<JsonNode> CallAsync(HttpClient client, string method, object given) => PostAsync(client, $"/bot42:X/{method}", given);

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, object given)
    {
        using var answer = await client.PostAsJsonAsync(path, given, TestContext.Current.CancellationToken);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }
}
