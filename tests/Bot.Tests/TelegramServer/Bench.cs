using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Waymark.Bot.Clocks;
using Waymark.TelegramServer;

namespace Waymark.Tests.TelegramServer;

/// <summary>The server on a clock that stands still, and a bot that is nothing but requests.</summary>
sealed class Bench : IAsyncDisposable
{
    private readonly HttpClient _client;

    private Bench(BotApiServer server, VirtualClock clock)
    {
        Server = server;
        Clock = clock;
        _client = new HttpClient { BaseAddress = new Uri(server.Address) };
    }

    internal BotApiServer Server { get; }

    internal VirtualClock Clock { get; }

    internal ServerUser Ana => Server.User(7, "Ana", "en");

    internal HttpClient Client => _client;

    internal string Path => $"/bot{Server.Token}";

    internal static async Task<Bench> StartAsync(Func<BotApiOptions, BotApiOptions>? with = null)
    {
        var clock = new VirtualClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var options = new BotApiOptions { Clock = clock, Limits = false };
        return new Bench(await BotApiServer.StartAsync(with?.Invoke(options) ?? options), clock);
    }

    internal async Task<Answered> CallAsync(string method, object? parameters = null)
    {
        using var answer = await _client.PostAsJsonAsync($"{Path}/{method}", parameters ?? new { }, TestContext.Current.CancellationToken);
        return await ReadAsync(answer);
    }

    /// <summary>It must work.</summary>
    internal async Task<JsonNode> DoAsync(string method, object? parameters = null)
    {
        var answer = await CallAsync(method, parameters);
        Assert.True(answer.Status is 200, $"{method}: {answer.Description}");
        return answer.Result!;
    }

    /// <summary>It must not work, for that reason.</summary>
    internal async Task RefusedAsync(int status, string why, string method, object? parameters = null)
    {
        var answer = await CallAsync(method, parameters);
        Assert.Equal((status, why), (answer.Status, answer.Description));
    }

    internal async Task<ServerMessage> SendAsync(ServerChat chat, string text, object? markup = null)
    {
        var sent = await DoAsync("sendMessage", markup is null ? new { chat_id = chat.Id, text } : new { chat_id = chat.Id, text, reply_markup = markup });
        return chat.Messages.Single(message => message.Id == sent["message_id"]!.GetValue<int>());
    }

    /// <summary>What waits for the bot, without acknowledging it.</summary>
    internal async Task<JsonArray> UpdatesAsync(object? parameters = null) => (await DoAsync("getUpdates", parameters)).AsArray();

    internal async Task<IReadOnlyList<string?>> TextsAsync() =>
        [.. (await UpdatesAsync()).Select(update => update!["message"]?["text"]?.ToString())];

    internal Task PassAsync(TimeSpan span) => Clock.PassAsync(span, () => Task.CompletedTask);

    internal static async Task<Answered> ReadAsync(HttpResponseMessage answer) =>
        new((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!);

    internal static object Keyboard(params object[] buttons) => new { inline_keyboard = new[] { buttons } };

    internal static object Button(string text, string data) => new { text, callback_data = data };

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Server.DisposeAsync();
    }
}

/// <summary>An answer of the server.</summary>
sealed record Answered(int Status, JsonObject Json)
{
    internal JsonNode? Result => Json["result"];

    internal string? Description => Json["description"]?.ToString();
}
