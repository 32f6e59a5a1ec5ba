using Waymark.TelegramServer;

namespace Waymark.Tests.TelegramServer;

public sealed class PaceOfSends
{
    [Fact]
    public async Task One_a_second_in_a_chat_with_short_bursts_edits_counted()
    {
        await using var bench = await Bench.StartAsync(options => options with { Limits = true });
        await bench.Ana.StartAsync();
        var message = await bench.SendAsync(bench.Ana.PrivateChat, "1", Bench.Keyboard(Bench.Button("Yes", "y")));
        await bench.SendAsync(bench.Ana.PrivateChat, "2");
        await bench.DoAsync("editMessageText", new { chat_id = 7, message_id = message.Id, text = "3" });
        await bench.RefusedAsync(429, "Too Many Requests: retry after 1", "sendMessage", new { chat_id = 7, text = "4" });
        Assert.Equal(RefusalKind.Pace, Assert.Single(bench.Server.Refusals).Kind);
        // A tap is answered all the same.
        var tap = await bench.Ana.TapStaleAsync(message, "y");
        await bench.DoAsync("answerCallbackQuery", new { callback_query_id = tap.Id });
        await bench.PassAsync(TimeSpan.FromSeconds(1));
        await bench.SendAsync(bench.Ana.PrivateChat, "4");
    }

    [Fact]
    public async Task Twenty_a_minute_in_a_group()
    {
        await using var bench = await Bench.StartAsync(options => options with { Limits = true });
        var group = bench.Server.Group("Help");
        for (var sent = 0; sent < 20; sent++)
        {
            await bench.SendAsync(group, "x");
            await bench.PassAsync(TimeSpan.FromSeconds(1));
        }
        await bench.RefusedAsync(429, "Too Many Requests: retry after 40", "sendMessage", new { chat_id = group.Id, text = "x" });
        await bench.PassAsync(TimeSpan.FromSeconds(40));
        await bench.SendAsync(group, "x");
    }

    [Fact]
    public async Task Thirty_a_second_over_all()
    {
        await using var bench = await Bench.StartAsync(options => options with { Limits = true });
        foreach (var id in Enumerable.Range(100, 31))
            await bench.Server.User(id).StartAsync();
        foreach (var id in Enumerable.Range(100, 30))
            await bench.DoAsync("sendMessage", new { chat_id = id, text = "x" });
        await bench.RefusedAsync(429, "Too Many Requests: retry after 1", "sendMessage", new { chat_id = 130, text = "x" });
    }
}
