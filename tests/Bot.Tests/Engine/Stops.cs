using System.Diagnostics;
using Waymark.Engine;

namespace Waymark.Tests.Engine;

public sealed class Stops
{
    [Fact]
    public async Task A_stop_commits_what_was_taken_hands_prompts_over_and_refuses_what_comes_later()
    {
        await using var house = new EngineHouse().Open();
        var taken = Enumerable.Range(0, 500).Select(i => house.TakeAsync(EngineHouse.Somebody(i), "it does not come", $"first:{i}")).ToList();
        var stop = house.Engine.DisposeAsync();
        var refused = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => house.TakeAsync(EngineHouse.Somebody(), "Under 2 min").InTime());
        Assert.Equal("The engine is stopping; this was not taken. Send it again to the next run.", refused.Message);
        await stop;
        Assert.All(taken, receipt => Assert.True(receipt.IsCompletedSuccessfully));
        Assert.Equal(500, house.Telegram.Delivered.Count);
        house.Open();
        await house.IdleAsync();
        Assert.Equal(500, house.Telegram.Delivered.Count);
        Assert.True((await house.SayAsync(EngineHouse.Somebody(7), "it does not come", "first:7")).Known);
    }

    [Fact]
    public async Task A_stop_waits_for_a_trouble_that_passes()
    {
        await using var house = new EngineHouse(Counting.Turns).Open();
        var commits = 0;
        house.OnCommit = _ => { if (Interlocked.Increment(ref commits) <= 5) throw EngineHouse.Trouble(); };
        var taken = Enumerable.Range(0, 50).Select(i => house.TakeAsync(EngineHouse.Somebody(i), "it")).ToList();
        await house.Engine.DisposeAsync();
        Assert.All(taken, receipt => Assert.True(receipt.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task A_stop_while_the_store_is_troubled_ends_in_time_and_gives_back_what_was_not_kept()
    {
        await using var house = new EngineHouse(Counting.Turns, new EngineOptions
        {
            ClockCheck = TimeSpan.MaxValue,
            StopWithin = TimeSpan.FromSeconds(0.5),
            StoreRetry = TimeSpan.FromSeconds(20),
            StoreRetryMost = TimeSpan.FromSeconds(20),
        }).Open();
        house.OnCommit = _ => throw EngineHouse.Trouble();
        var taken = Enumerable.Range(0, 50).Select(i => house.TakeAsync(EngineHouse.Somebody(i), "it")).ToList();
        await InTimeExtensions.UntilAsync(() => house.Engine.IsStoreTroubled);
        var began = Stopwatch.GetTimestamp();
        await house.Engine.DisposeAsync();
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(10), "The stop took longer than it may.");
        Assert.All(taken, receipt => Assert.True(receipt.IsCanceled || receipt.Exception?.InnerException is OperationCanceledException));
        house.OnCommit = null;
        house.Open();
        await house.SayAsync(EngineHouse.Somebody(), "it");
        Assert.Equal(1, house.PersonOf(EngineHouse.Somebody()).Prompts);
    }

    [Fact]
    public async Task A_stop_while_the_store_cannot_read_ends_in_time()
    {
        await using var house = new EngineHouse(Counting.Turns, EngineHouse.Quick with { StopWithin = TimeSpan.FromSeconds(0.5) }).Open();
        house.OnLoad = () => throw EngineHouse.Trouble();
        var taken = house.TakeAsync(EngineHouse.Somebody(), "it");
        await house.Engine.DisposeAsync().AsTask().InTime();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => taken);
    }
}
