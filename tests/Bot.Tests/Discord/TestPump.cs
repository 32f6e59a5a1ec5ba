using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Waymark.DiscordServer;
using Waymark.OnDiscord.Gateway;
using Waymark.OnDiscord.Starting;
using Waymark.Tests.DiscordServer;

namespace Waymark.Tests.OnDiscord;

sealed class TestPump : IAsyncDisposable
{
    private RawGateway _gateway = null!;

    internal static async Task<TestPump> StartAsync(DiscordApiServer server, IServiceProvider services)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"{server.Api}/v10/applications/{server.Bot.Id}/commands"));
        request.Headers.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bot {server.Token}");
        request.Content = new StringContent(services.GetRequiredService<ICommandList>().All.ToJsonString(), Encoding.UTF8, "application/json");
        var answer = await http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var pump = new TestPump { _gateway = await RawGateway.ConnectAsync(server, "", "?v=10&encoding=json") };
        await pump._gateway.ReceiveAsync();
        await pump._gateway.IdentifyAsync(Intents.Guilds | Intents.GuildMessages | Intents.DirectMessages);
        _ = pump.RunAsync(services.GetRequiredService<IGatewayEvents>());
        return pump;
    }

    private async Task RunAsync(IGatewayEvents events)
    {
        try
        {
            while (true)
            {
                var frame = await _gateway.ReceiveAsync();
                if (frame["t"]?.GetValue<string>() is { } name)
                    _ = await events.BeginAsync(new GatewayEvent(name, JsonDocument.Parse(frame["d"]!.ToJsonString()).RootElement, _gateway.Sequence));
            }
        }
        catch (Exception)
        {
            // Ends.
        }
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();
}
