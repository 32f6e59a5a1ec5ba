using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Waymark.Tests.TelegramServer;

public sealed class Webhooks
{
    [Fact]
    public async Task Updates_are_posted_with_the_secret_in_their_order()
    {
        await using var bench = await Bench.StartAsync();
        await using var hook = await Hook.StartAsync();
        await bench.DoAsync("setWebhook", new { url = hook.Address, secret_token = "S-1_a", max_connections = 4, allowed_updates = (string[])["message"] });
        await bench.Ana.SendAsync(bench.Ana.PrivateChat, "one");
        await bench.Ana.SendAsync(bench.Ana.PrivateChat, "two");
        await bench.Server.UntilAsync(() => bench.Server.PendingUpdates is 0);
        Assert.Equal(["S-1_a one", "S-1_a two"], hook.Posts.Select(post => $"{post.Secret} {post.Update["message"]!["text"]}"), StringComparer.Ordinal);
        var told = await bench.DoAsync("getWebhookInfo");
        Assert.Equal((hook.Address, 4, 0, "message"), (told["url"]!.ToString(), told["max_connections"]!.GetValue<int>(), told["pending_update_count"]!.GetValue<int>(), told["allowed_updates"]![0]!.ToString()));
    }

    [Fact]
    public async Task What_is_not_answered_with_2xx_comes_again_after_a_pause()
    {
        await using var bench = await Bench.StartAsync();
        await using var hook = await Hook.StartAsync();
        hook.Answers.Enqueue(500);
        await bench.DoAsync("setWebhook", new { url = hook.Address });
        await bench.Ana.SendAsync(bench.Ana.PrivateChat, "one");
        JsonNode? told = null;
        while (told?["last_error_message"] is null)
            told = await bench.DoAsync("getWebhookInfo");
        Assert.Equal(("Wrong response from the webhook: 500 Internal Server Error", 1), (told["last_error_message"]!.ToString(), told["pending_update_count"]!.GetValue<int>()));
        while (bench.Server.PendingUpdates > 0)
        {
            await bench.PassAsync(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        Assert.Equal(["one", "one"], hook.Posts.Select(post => post.Update["message"]!["text"]!.ToString()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Updates_wait_for_a_webhook_and_can_be_dropped()
    {
        await using var bench = await Bench.StartAsync();
        await using var hook = await Hook.StartAsync();
        await bench.Ana.StartAsync();
        await bench.DoAsync("setWebhook", new { url = hook.Address, drop_pending_updates = true });
        Assert.Equal(0, bench.Server.PendingUpdates);
        await bench.DoAsync("deleteWebhook");
        await bench.Ana.StartAsync();
        Assert.Single(await bench.UpdatesAsync());
        Assert.Empty(hook.Posts);
        Assert.Equal("", (await bench.DoAsync("getWebhookInfo"))["url"]!.ToString());
    }

    [Theory]
    [InlineData("http://bot.example.org/hook", "", "bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData("https://bot.example.org:8080/hook", "", "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")]
    [InlineData("bot", "", "invalid webhook URL specified")]
    [InlineData("https://bot.example.org/hook", "a b", "secret token contains unallowed characters")]
    public async Task A_wrong_webhook_is_refused(string url, string secret, string why)
    {
        await using var bench = await Bench.StartAsync();
        await bench.RefusedAsync(400, $"Bad Request: {why}", "setWebhook", new { url, secret_token = secret });
        await bench.RefusedAsync(400, "Bad Request: secret token is too long", "setWebhook", new { url = "https://bot.example.org/hook", secret_token = new string('x', 257) });
    }

    /// <summary>The bot's side of a webhook.</summary>
    private sealed class Hook(WebApplication app) : IAsyncDisposable
    {
        internal string Address => $"{app.Urls.First()}/hook";

        internal ConcurrentQueue<(string Secret, JsonNode Update)> Posts { get; } = new();

        /// <summary>200 where none is left.</summary>
        internal ConcurrentQueue<int> Answers { get; } = new();

        internal static async Task<Hook> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            var hook = new Hook(builder.Build());
            hook.Run();
            await hook.StartedAsync();
            return hook;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private Task StartedAsync() => app.StartAsync();

        private void Run() => app.Run(async http =>
        {
            Posts.Enqueue((http.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString(), (await JsonNode.ParseAsync(http.Request.Body))!));
            http.Response.StatusCode = Answers.TryDequeue(out var status) ? status : 200;
        });
    }
}
