using System.Globalization;
using Waymark.Engine;

namespace Waymark.Tests.Engine;

public sealed class KnownEvents
{
    [Fact]
    public async Task A_known_event_is_silent_also_after_a_restart()
    {
        await using var house = new EngineHouse().Open();
        var somebody = EngineHouse.Somebody();
        await house.SayAsync(somebody, "it does not come", "first");
        await house.SayAsync(somebody, "Under 2 min", "second");
        Assert.True((await house.SayAsync(somebody, "Under 2 min", "second")).Known);
        await house.RestartAsync();
        var before = house.PersonOf(somebody);
        house.Telegram.Forget();
        Assert.Equal(new Receipt(Known: true), await house.SayAsync(somebody, "it does not come", "first"));
        Assert.Equal(before.Prompts, house.PersonOf(somebody).Prompts);
        Assert.Empty(house.Telegram.Tried);
    }

    [Fact]
    public async Task The_same_event_many_times_at_once_is_taken_once()
    {
        await using var house = new EngineHouse(Counting.Turns).Open();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => house.TakeAsync(EngineHouse.Somebody(), "it", "same"))).InTime();
        Assert.Single(receipts, receipt => !receipt.Known);
        Assert.Equal(1, house.PersonOf(EngineHouse.Somebody()).Prompts);
    }

    [Fact]
    public async Task The_last_128_events_are_known_and_the_one_before_is_not()
    {
        await using var house = new EngineHouse(Counting.Turns).Open();
        var somebody = EngineHouse.Somebody();
        for (var i = 0; i < 130; i++)
            await house.TakeAsync(somebody, "it", i.ToString(CultureInfo.InvariantCulture)).InTime();
        await house.RestartAsync();
        Assert.True((await house.SayAsync(somebody, "it", "2")).Known);
        Assert.False((await house.SayAsync(somebody, "it", "1")).Known);
        Assert.Equal(131, house.PersonOf(somebody).Prompts);
    }

    [Fact]
    public async Task An_event_is_known_for_a_day_and_forgotten_after_25_hours()
    {
        await using var house = new EngineHouse(Counting.Turns).Open();
        var somebody = EngineHouse.Somebody();
        await house.SayAsync(somebody, "it", "old");
        await house.PassAsync(24 * 60);
        await house.SayAsync(somebody, "it", "newer");
        Assert.True((await house.SayAsync(somebody, "it", "old")).Known);
        await house.PassAsync(61);
        await house.SayAsync(somebody, "it", "newest");
        Assert.False((await house.SayAsync(somebody, "it", "old")).Known);
    }
}
