using Waymark.TelegramServer;

namespace Waymark.Tests.TelegramServer;

public sealed class Failures
{
    [Fact]
    public async Task A_failure_hits_its_method_and_chat_as_often_as_it_was_laid()
    {
        await using var bench = await Bench.StartAsync();
        var (ana, ben) = (bench.Ana, bench.Server.User(8, "Ben"));
        await ana.StartAsync();
        await ben.StartAsync();
        bench.Server.Faults.Lay(Failure.TooManyRequests(30), "sendMessage", ana.Id, times: 2);
        await bench.SendAsync(ben.PrivateChat, "x");
        await bench.DoAsync("getMe");
        foreach (var _ in (int[])[1, 2])
        {
            var answer = await bench.CallAsync("sendMessage", new { chat_id = 7, text = "x" });
            Assert.Equal((429, "Too Many Requests: retry after 30", 30), (answer.Status, answer.Description, answer.Json["parameters"]!["retry_after"]!.GetValue<int>()));
        }
        await bench.SendAsync(ana.PrivateChat, "x");
        Assert.Empty(bench.Server.Refusals);
    }

    [Fact]
    public async Task A_failure_can_last_until_it_is_lifted()
    {
        await using var bench = await Bench.StartAsync();
        using (bench.Server.Faults.Lay(Failure.Unauthorized, times: null))
        {
            await bench.RefusedAsync(401, "Unauthorized", "getMe");
            await bench.RefusedAsync(401, "Unauthorized", "getUpdates");
        }
        await bench.DoAsync("getMe");
    }

    public static TheoryData<Failure, int, string> Errors => new()
    {
        { Failure.Blocked, 403, "Forbidden: bot was blocked by the user" },
        { Failure.Kicked, 403, "Forbidden: bot was kicked from the supergroup chat" },
        { Failure.ChatNotFound, 400, "Bad Request: chat not found" },
        { Failure.Internal, 500, "Internal Server Error: restart" },
        { Failure.Conflict, 409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running" },
    };

    [Theory]
    [MemberData(nameof(Errors), DisableDiscoveryEnumeration = true)]
    public async Task An_error_has_Telegrams_own_words(Failure failure, int status, string why)
    {
        await using var bench = await Bench.StartAsync();
        bench.Server.Faults.Lay(failure);
        await bench.RefusedAsync(status, why, "getMe");
    }

    [Fact]
    public async Task What_is_no_answer_of_the_bot_api_comes_as_it_is()
    {
        await using var bench = await Bench.StartAsync();
        bench.Server.Faults.Lay(Failure.BadGateway);
        bench.Server.Faults.Lay(Failure.MalformedJson);
        using var gateway = await bench.Client.GetAsync(Me(bench), TestContext.Current.CancellationToken);
        Assert.Equal((502, "text/html"), ((int)gateway.StatusCode, gateway.Content.Headers.ContentType!.MediaType));
        Assert.Contains("<h1>502 Bad Gateway</h1>", await gateway.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("{\"ok\":true,\"result\":{", await bench.Client.GetStringAsync(Me(bench), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_dropped_connection_may_have_done_its_work_or_not()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        bench.Server.Faults.Lay(new Failure.DropBefore(), "sendMessage");
        await Assert.ThrowsAsync<HttpRequestException>(() => bench.CallAsync("sendMessage", new { chat_id = 7, text = "before" }));
        Assert.Single(bench.Ana.PrivateChat.Messages);
        bench.Server.Faults.Lay(new Failure.DropAfter(), "sendMessage");
        await Assert.ThrowsAsync<HttpRequestException>(() => bench.CallAsync("sendMessage", new { chat_id = 7, text = "after" }));
        Assert.Equal("after", bench.Ana.PrivateChat.Messages[^1].Text);
        Assert.Equal([typeof(Failure.DropBefore), typeof(Failure.DropAfter)], bench.Server.Calls.Select(call => call.Fault!.GetType()));
    }

    [Fact]
    public async Task A_slow_answer_comes_when_its_time_has_passed()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        bench.Server.Faults.Lay(new Failure.Slow(TimeSpan.FromSeconds(20)), "sendMessage");
        var slow = bench.CallAsync("sendMessage", new { chat_id = 7, text = "x" });
        // The fault is taken before the wait begins, so the clock is moved until the wait has seen it.
        while (!slow.IsCompleted)
        {
            await bench.PassAsync(TimeSpan.FromSeconds(20));
            await Task.Yield();
        }
        Assert.Equal(200, (await slow).Status);
        Assert.True(bench.Ana.PrivateChat.Messages[^1].Date >= bench.Ana.PrivateChat.Messages[0].Date.AddSeconds(20));
    }

    private static Uri Me(Bench bench) => new($"{bench.Path}/getMe", UriKind.Relative);
}
