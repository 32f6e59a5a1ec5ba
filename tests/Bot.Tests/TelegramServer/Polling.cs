using System.Text.Json.Nodes;

namespace Waymark.Tests.TelegramServer;

public sealed class Polling
{
    [Fact]
    public async Task An_update_comes_again_until_a_later_poll_acknowledges_it()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.SendAsync(bench.Ana.PrivateChat, "one");
        await bench.Ana.SendAsync(bench.Ana.PrivateChat, "two");
        var first = (await bench.UpdatesAsync())[0]!["update_id"]!.GetValue<int>();
        Assert.Equal(["one", "two"], await bench.TextsAsync());
        Assert.Single(await bench.UpdatesAsync(new { limit = 1 }));
        var left = await bench.UpdatesAsync(new { offset = first + 1 });
        Assert.Equal("two", left.Single()!["message"]!["text"]!.ToString());
        Assert.Equal(["two"], await bench.TextsAsync());
        Assert.Equal(first + 1, bench.Server.AcknowledgedOffset);
    }

    [Fact]
    public async Task A_waiting_poll_is_answered_by_the_next_message()
    {
        await using var bench = await Bench.StartAsync();
        var poll = bench.UpdatesAsync(new { timeout = 50 });
        await bench.Ana.SendAsync(bench.Ana.PrivateChat, "now");
        Assert.Equal("now", (await poll).Single()!["message"]!["text"]!.ToString());
    }

    [Fact]
    public async Task A_poll_waits_50_seconds_at_most()
    {
        await using var bench = await Bench.StartAsync();
        var poll = bench.UpdatesAsync(new { timeout = 600 });
        await WaitingAsync(bench);
        await bench.PassAsync(TimeSpan.FromSeconds(49));
        Assert.False(poll.IsCompleted);
        await bench.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Empty(await poll);
    }

    [Fact]
    public async Task The_older_of_two_waiting_polls_is_ended_with_409()
    {
        await using var bench = await Bench.StartAsync();
        var older = bench.CallAsync("getUpdates", new { timeout = 50 });
        await WaitingAsync(bench);
        var newer = bench.CallAsync("getUpdates", new { timeout = 50 });
        var ended = await older;
        Assert.Equal(409, ended.Status);
        Assert.Equal("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", ended.Description);
        await bench.Ana.StartAsync();
        Assert.Single((await newer).Result!.AsArray());
    }

    [Fact]
    public async Task With_a_webhook_nobody_can_poll()
    {
        await using var bench = await Bench.StartAsync();
        var waiting = bench.CallAsync("getUpdates", new { timeout = 50 });
        await WaitingAsync(bench);
        await bench.DoAsync("setWebhook", new { url = "https://bot.example.org/hook" });
        Assert.Equal("Conflict: terminated by setWebhook request", (await waiting).Description);
        await bench.RefusedAsync(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first", "getUpdates");
        await bench.DoAsync("deleteWebhook");
        Assert.Empty(await bench.UpdatesAsync());
    }

    [Fact]
    public async Task An_offset_far_past_the_tail_is_ignored()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        var id = (await bench.UpdatesAsync())[0]!["update_id"]!.GetValue<int>();
        // The tail is one after the last: ten more are believed, eleven are not.
        Assert.Single(await bench.UpdatesAsync(new { offset = id + 1 + 11 }));
        Assert.Empty(await bench.UpdatesAsync(new { offset = id + 1 + 10 }));
    }

    [Fact]
    public async Task After_a_quiet_week_ids_go_on_lower_and_are_delivered_all_the_same()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        var old = (await bench.UpdatesAsync())[0]!["update_id"]!.GetValue<int>();
        bench.Server.RestartUpdateIds(1000);
        await bench.Ana.SendAsync(bench.Ana.PrivateChat, "again");
        var update = (await bench.UpdatesAsync(new { offset = old + 1 })).Single()!;
        Assert.Equal((1000, "again"), (update["update_id"]!.GetValue<int>(), update["message"]!["text"]!.ToString()));
    }

    [Fact]
    public async Task A_negative_offset_gives_the_last_ones_and_forgets_the_rest()
    {
        await using var bench = await Bench.StartAsync();
        foreach (var text in (string[])["one", "two", "three"])
            await bench.Ana.SendAsync(bench.Ana.PrivateChat, text);
        Assert.Equal("three", (await bench.UpdatesAsync(new { offset = -1 })).Single()!["message"]!["text"]!.ToString());
        Assert.Equal(["three"], await bench.TextsAsync());
    }

    [Fact]
    public async Task The_kinds_asked_for_stay_until_others_are_asked_for()
    {
        await using var bench = await Bench.StartAsync();
        await bench.UpdatesAsync(new { allowed_updates = (string[])["callback_query"] });
        await bench.Ana.StartAsync();
        Assert.Empty(await bench.UpdatesAsync());
        await bench.UpdatesAsync(new { allowed_updates = Array.Empty<string>() });
        await bench.Ana.StartAsync();
        Assert.Equal(["/start"], await bench.TextsAsync());
    }

    [Fact]
    public async Task Messages_are_kept_for_24_hours_and_taps_for_150_seconds()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Ana.StartAsync();
        var question = await bench.SendAsync(bench.Ana.PrivateChat, "?", Bench.Keyboard(Bench.Button("Yes", "y")));
        await bench.Ana.TapAsync(question, "Yes");
        await bench.PassAsync(TimeSpan.FromSeconds(149));
        Assert.Equal(2, (await bench.UpdatesAsync()).Count);
        await bench.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(["/start"], await bench.TextsAsync());
        await bench.PassAsync(TimeSpan.FromHours(24));
        Assert.Empty(await bench.UpdatesAsync());
    }

    [Fact]
    public async Task An_update_that_no_bot_can_read_is_delivered_as_it_is()
    {
        await using var bench = await Bench.StartAsync();
        bench.Server.SendRaw(new JsonObject { ["message"] = new JsonObject { ["date"] = "yesterday" } });
        Assert.Equal("yesterday", (await bench.UpdatesAsync()).Single()!["message"]!["date"]!.ToString());
    }

    /// <summary>The next poll that must wait ends the former, so it has to be known that the former waits.</summary>
    private static Task WaitingAsync(Bench bench) => bench.Server.UntilAsync(() => bench.Server.HasWaitingPoll);
}
