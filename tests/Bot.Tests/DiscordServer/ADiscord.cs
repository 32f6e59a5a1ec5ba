using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Waymark.Bot.Clocks;
using Waymark.DiscordServer;

namespace Waymark.Tests.DiscordServer;

/// <summary>An answer of the server with all that a client can see of it.</summary>
sealed record Answered(int Status, string Text, HttpResponseHeaders Headers, string? ContentType)
{
    internal JsonNode Body => JsonNode.Parse(Text)!;

    internal string Id => Body["id"]!.GetValue<string>();

    internal (int Status, int Code, string Message) Error => (Status, Body["code"]!.GetValue<int>(), Body["message"]!.GetValue<string>());

    internal string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.Single() : null;
}

/// <summary>The server on a clock that only moves when told, a guild with a person and a channel, and a bot's raw client.</summary>
sealed class ADiscord : IAsyncDisposable
{
    internal static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private readonly HttpClient _http = new();

    private ADiscord(DiscordApiServer server, VirtualClock clock)
    {
        Server = server;
        Clock = clock;
        Alice = server.AddUser("alice");
        Owner = server.AddUser("owner");
        Guild = server.AddGuild("help", Owner);
        Guild.AddMember(Alice);
        Channel = Guild.AddChannel("general");
    }

    internal DiscordApiServer Server { get; }

    internal VirtualClock Clock { get; }

    internal DiscordUser Alice { get; }

    internal DiscordUser Owner { get; }

    internal DiscordGuild Guild { get; }

    internal DiscordChannel Channel { get; }

    internal string App => Server.Bot.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal string? Authorization { get; set; } = "Bot waymark.test.token";

    internal static async Task<ADiscord> StartAsync(Func<DiscordServerOptions, DiscordServerOptions>? change = null)
    {
        var clock = new VirtualClock(Noon);
        // With Discord's own document at hand, every answer in every test is held against it.
        var options = new DiscordServerOptions { Time = clock, OpenApi = TheDocument.Path, ChecksAnswers = true };
        return new ADiscord(await DiscordApiServer.StartAsync(change?.Invoke(options) ?? options), clock);
    }

    internal Task LaterAsync(double seconds) => Clock.PassAsync(TimeSpan.FromSeconds(seconds), () => Task.CompletedTask);

    internal Task<Answered> GetAsync(string path) => CallAsync("GET", path);

    internal Task<Answered> DeleteAsync(string path) => CallAsync("DELETE", path);

    internal Task<Answered> PutAsync(string path, string? json = null) => CallAsync("PUT", path, json);

    internal Task<Answered> PostAsync(string path, string json) => CallAsync("POST", path, json);

    internal Task<Answered> PatchAsync(string path, string json) => CallAsync("PATCH", path, json);

    internal Task<Answered> SayAsync(string text) => PostAsync($"/channels/{Channel.Id}/messages", Text(text));

    internal Task<Answered> CallbackAsync(DiscordInteraction to, string json, string query = "") =>
        PostAsync($"/interactions/{to.Id}/{to.Token}/callback{query}", json);

    /// <summary>Registers commands of these names and gives one.</summary>
    internal async Task<DiscordInteraction> SlashAsync(string name = "check", DiscordChannel? channel = null)
    {
        Assert.Equal(200, (await PutAsync($"/applications/{App}/commands", $$"""[{"name":"{{name}}","description":"Starts."}]""")).Status);
        return Alice.Slash(channel ?? Channel, name);
    }

    /// <summary>A message of the bot, as the server knows it.</summary>
    internal async Task<DiscordMessage> SaidAsync(string json)
    {
        var sent = await PostAsync($"/channels/{Channel.Id}/messages", json);
        Assert.True(sent.Status is 200, sent.Text);
        return Channel.Messages.Single(message => message.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) == sent.Id);
    }

    internal static string Text(string text) => new JsonObject { ["content"] = text, ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() } }.ToJsonString();

    internal async Task<Answered> CallAsync(string method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"{Server.Api}/v10{path}"));
        request.Headers.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
        if (Authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _http.SendAsync(request);
        return new Answered((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers, answer.Content.Headers.ContentType?.MediaType);
    }

    internal Task<RawGateway> ConnectAsync(string path = "", string query = "?v=10&encoding=json") => RawGateway.ConnectAsync(Server, path, query);

    /// <summary>Connected, identified and past READY and the guilds.</summary>
    internal async Task<RawGateway> IdentifiedAsync(Intents intents = Intents.Guilds | Intents.GuildMessages | Intents.DirectMessages)
    {
        var gateway = await ConnectAsync();
        await gateway.ReceiveAsync();
        await gateway.IdentifyAsync(intents);
        Assert.Equal("READY", (await gateway.ReceiveAsync())["t"]!.GetValue<string>());
        if (intents.HasFlag(Intents.Guilds))
            Assert.Equal("GUILD_CREATE", (await gateway.ReceiveAsync())["t"]!.GetValue<string>());
        return gateway;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
        Assert.DoesNotContain(Server.Refusals, refusal => refusal.Rule == "ANSWER");
    }
}
