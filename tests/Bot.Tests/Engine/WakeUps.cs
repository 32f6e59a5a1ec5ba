using System.Collections.Concurrent;
using Waymark.Bot.Clocks;
using Waymark.Core.Conversations;
using Waymark.Engine;

namespace Waymark.Tests.Engine;

public sealed class WakeUps
{
    private static readonly DateTimeOffset Noon = EngineHouse.Noon;

    private static Person Waiting(int number, DateTimeOffset due) => Counting.Nobody(EngineHouse.Somebody(number), number).WaitingUntil(due);

    private static long Rings(EngineHouse house, int number) => house.PersonOf(EngineHouse.Somebody(number)).Prompts;

    [Fact]
    public async Task What_came_due_while_nothing_ran_rings_at_once_and_the_rest_in_its_time()
    {
        await using var house = new EngineHouse(Counting.RingsAndLetters);
        house.Seed([Waiting(1, Noon.AddDays(-3)), Waiting(2, Noon), Waiting(3, Noon.AddMinutes(1))]);
        house.Open();
        await house.IdleAsync();
        Assert.Equal([1, 1, 0], [Rings(house, 1), Rings(house, 2), Rings(house, 3)]);
        await house.PassAsync(1);
        await house.RestartAsync();
        Assert.Equal([1, 1, 1], [Rings(house, 1), Rings(house, 2), Rings(house, 3)]);
    }

    /// <summary>More than a worker has in flight at once: the rest once waited for an input that never came.</summary>
    [Fact]
    public async Task Many_at_the_same_moment_ring_once_each()
    {
        const int Many = 6000;
        await using var house = new EngineHouse(Counting.RingsAndLetters, EngineHouse.Quick with { Workers = 1 });
        house.Seed(Enumerable.Range(0, Many).Select(i => Waiting(i, Noon.AddMinutes(2))));
        house.Open();
        await house.PassAsync(1.99);
        Assert.Equal(0, Rings(house, 17));
        await house.PassAsync(0.02);
        await InTimeExtensions.UntilAsync(() => house.Commits.Sum(batch => batch.Persons.Count) >= Many);
        var persons = house.Sqlite.Load([.. Enumerable.Range(0, Many).Select(EngineHouse.Somebody)]);
        Assert.All(persons, row => Assert.Equal(1, row.Person.Prompts));
    }

    [Fact]
    public async Task One_whose_row_says_another_time_does_not_ring()
    {
        var rang = new ConcurrentQueue<DateTimeOffset>();
        await using var house = new EngineHouse(() => new Deciding((was, input) => input switch
        {
            Input.Rang(var due) => Ring(was, due),
            Input.Typed => new Turn(was with { Conversation = was.Conversation! with { Due = Noon.AddMinutes(5) } }, Letters: []),
            _ => Turn.Nothing(was),
        }));
        house.Seed([Waiting(1, Noon.AddMinutes(2))]);
        house.Open();
        await house.SayAsync(EngineHouse.Somebody(), "later");
        await house.PassAsync(10);
        Assert.Equal(Noon.AddMinutes(5), Assert.Single(rang));

        Turn Ring(Person was, DateTimeOffset due)
        {
            rang.Enqueue(due);
            return new Turn(was with { Conversation = was.Conversation! with { Due = null } }, Letters: []);
        }
    }

    [Fact]
    public async Task A_clock_set_forward_rings_within_the_clock_check()
    {
        await using var house = new EngineHouse(Counting.RingsAndLetters, EngineHouse.Quick with { ClockCheck = TimeSpan.FromSeconds(5) });
        house.Seed([Waiting(1, Noon.AddHours(1))]);
        house.Open();
        await house.IdleAsync();
        house.Clock.Set(Noon.AddHours(2));
        await house.PassAsync(5 / 60.0);
        Assert.Equal(1, Rings(house, 1));
    }

    /// <summary>Timers count coarse milliseconds from when they were set, so one may fire before the clock says the time.</summary>
    [Fact]
    public async Task A_timer_that_fires_a_little_early_is_set_again()
    {
        await using var house = new EngineHouse(Counting.RingsAndLetters, time: clock => new HastyClock(clock));
        house.Seed([Waiting(1, Noon.AddMinutes(2))]);
        house.Open();
        await house.PassAsync(3);
        Assert.Equal(1, Rings(house, 1));
    }

    [Fact]
    public async Task A_wake_up_whose_turn_throws_keeps_no_other_from_ringing()
    {
        const int Many = 5000;
        var counting = Counting.RingsAndLetters();
        await using var house = new EngineHouse(
            () => new Deciding((was, input) => was.Accounts[0].UserId.Length > 3 ? throw new InvalidOperationException("It fails.") : counting.Decide(was, input, default, default)),
            EngineHouse.Quick with { Workers = 1 });
        house.Seed(Enumerable.Range(900, Many).Select(i => Waiting(i, Noon.AddMinutes(i < 1000 ? 3 : 2))));
        house.Open();
        await house.PassAsync(4);
        Assert.All(Enumerable.Range(900, 100), number => Assert.Equal(1, Rings(house, number)));
    }

    private sealed class HastyClock(VirtualClock clock) : TimeProvider
    {
        private static readonly TimeSpan Haste = TimeSpan.FromMilliseconds(3);

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new HastyTimer(clock.CreateTimer(callback, state, Early(dueTime), period));

        private static TimeSpan Early(TimeSpan due) => due > Haste ? due - Haste : due;

        private sealed class HastyTimer(ITimer timer) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Early(dueTime), period);

            public void Dispose() => timer.Dispose();

            public ValueTask DisposeAsync() => timer.DisposeAsync();
        }
    }
}
