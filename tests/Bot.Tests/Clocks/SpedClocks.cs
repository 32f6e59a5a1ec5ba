using Waymark.Bot.Clocks;
using Waymark.Storage;
using Waymark.Tests.Engine;

namespace Waymark.Tests.Clocks;

public sealed class SpedClocks : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waymark-clock-");

    /// <summary>Once only the first setting of a timer was sped up, and the engine sets its timers later.</summary>
    [Fact]
    public async Task A_timer_that_is_set_later_runs_at_the_clocks_speed()
    {
        var now = TimeProvider.System.GetUtcNow();
        var clock = new SpedClock(new ClockAnchor(now, now, 3600), 3600);
        var fired = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var timer = clock.CreateTimer(_ => fired.TrySetResult(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        await fired.Task.InTime();
        // The system's timer may fire a few milliseconds early, and each is 3.6 seconds here.
        Assert.True(clock.GetUtcNow() - now >= TimeSpan.FromMinutes(59));
    }

    [Fact]
    public void Going_on_at_the_same_speed_writes_nothing_and_never_goes_back()
    {
        using var store = SqliteStore.At(Path.Combine(_folder.FullName, "bot.db"));
        var first = SpedClock.Of(store, 60);
        var anchor = (store.Recall("clock_real"), store.Recall("clock_conversation"));
        var then = first.GetUtcNow();
        var second = SpedClock.Of(store, 60);
        Assert.Equal(anchor, (store.Recall("clock_real"), store.Recall("clock_conversation")));
        Assert.True(second.GetUtcNow() >= then.AddSeconds(-0.1)); // The kept anchor is in whole milliseconds.
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
