using System.Net;
using System.Net.Sockets;
using System.Text;
using Waymark.OnTelegram;

namespace Waymark.Tests.OnTelegram;

public sealed class Webhooks : IAsyncLifetime
{
    private const string Secret = "a-secret_0";

    private readonly HttpClient _stranger = new();
    private readonly string _listen = $"http://127.0.0.1:{FreePort()}";
    private TelegramHouse _house = null!;

    private string Url => $"{_listen}/telegram";

    public async ValueTask InitializeAsync()
    {
        _house = await TelegramHouse.NotStartedAsync();
        _house.Set = options => options with { Webhook = new WebhookOptions(Url, Secret, _listen) };
        await _house.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _stranger.Dispose();
        await _house.DisposeAsync();
    }

    [Fact]
    public async Task A_conversation_goes_on_by_webhook()
    {
        var ana = _house.Server.User(7);
        await _house.SayAsync(ana, "it does not come");
        await _house.TapAsync(ana, _house.Newest(ana), "Under 2 min");
        Assert.DoesNotContain(_house.Server.Calls, call => call.Method == "getUpdates");
        await _house.Server.UntilAsync(() => _house.Server.PendingUpdates == 0);
    }

    [Theory]
    [InlineData(null, "{}")]
    [InlineData("wrong", "{}")]
    [InlineData("wrong", "no json at all")]
    public async Task Nobody_without_the_secret_is_read(string? secret, string body) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Url, secret, body));

    [Fact]
    public async Task What_cannot_be_read_is_passed_and_not_asked_for_again() =>
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Url, Secret, "no json at all"));

    [Fact]
    public async Task Only_the_webhooks_own_path_is_there() =>
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync($"{_listen}/other", Secret, "{}"));

    private async Task<HttpStatusCode> PostAsync(string url, string? secret, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null)
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using var response = await _stranger.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
