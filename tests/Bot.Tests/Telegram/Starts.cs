using Waymark.OnTelegram;
using Waymark.OnTelegram.Starting;
using Waymark.TelegramServer;

namespace Waymark.Tests.OnTelegram;

/// <summary>What is wrong at the start is told in one sentence, with its remedy.</summary>
public sealed class Starts : IAsyncLifetime
{
    private TelegramHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await TelegramHouse.NotStartedAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_token_that_telegram_does_not_know()
    {
        _house.Set = options => new TelegramOptions("123:OLD") { ApiBaseUrl = options.ApiBaseUrl };
        _house.Expected = _ => true;
        var refused = await Assert.ThrowsAsync<TelegramRefusedException>(_house.StartAsync);
        Assert.Equal("Telegram does not know the token in Telegram:Token. Copy the current one from @BotFather (/mybots, your bot, API Token) and set Telegram__Token.", refused.Message);
    }

    [Fact]
    public async Task A_webhook_that_was_left_behind()
    {
        await LeaveWebhookAsync();
        var refused = await Assert.ThrowsAsync<TelegramRefusedException>(_house.StartAsync);
        Assert.Equal("A webhook is set for this bot (old.example.org), so polling gets nothing. Set Telegram:RemoveWebhook to true to take it away, or set Telegram:Webhook:Url to receive by webhook.", refused.Message);
    }

    [Fact]
    public async Task A_webhook_that_may_be_taken_away_is()
    {
        await LeaveWebhookAsync();
        _house.Set = options => options with { RemoveWebhook = true };
        await _house.StartAsync();
        await _house.SayAsync(_house.Server.User(7), "it does not come");
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_yet_is_waited_for()
    {
        _house.Server.Faults.Lay(Failure.BadGateway, "getMe", times: 2);
        await _house.StartAsync();
        await _house.Server.User(7).SendAsync(_house.Server.User(7).PrivateChat, "it does not come");
        await _house.PassUntilAsync(() => _house.MessagesTo(_house.Server.User(7)).Count == 1, TimeSpan.FromMinutes(2));
    }

    private async Task LeaveWebhookAsync()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync($"{_house.Server.Address}/bot{_house.Server.Token}/setWebhook?url=https://old.example.org/hook-with-a-secret");
        answer.EnsureSuccessStatusCode();
    }
}
