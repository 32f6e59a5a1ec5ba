using System.CommandLine;
using Waymark.Engine;

namespace Waymark.Benchmarks;

/// <summary>How late reminders are when very many come due, and that each comes once.</summary>
static class WakeUps
{
    internal static Command Command(Option<DirectoryInfo> folder)
    {
        var people = Count.People(100_000, "How many people wait");
        var seconds = Count.Seconds(60, "The time over which they come due, evenly");
        var command = new Command("wakeups", "Lateness of reminders, from due to the platform. Exits with 1 where one is missing or comes twice.") { people, seconds };
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(folder), parsed.GetValue(people), parsed.GetValue(seconds)));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, int people, int seconds)
    {
        using var place = new Place(folder);
        // Seeding must be over by then: 100 us a person is several times what it takes.
        var first = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(10 + (people / 10_000.0));
        DateTimeOffset Due(int number) => first + TimeSpan.FromMilliseconds((long)number * seconds * 1000 / people);
        Seed.Waiting(place.Database, people, Due);

        var rung = new int[people];
        var late = new double[people];
        void Note(OutboxRow row)
        {
            var number = Seed.NumberOf(row.To);
            if (Interlocked.Increment(ref rung[number]) == 1)
                late[number] = (TimeProvider.System.GetUtcNow() - Due(number)).TotalMilliseconds;
        }

        bool intime;
        await using (var subject = new Subject(place.Database, Note))
        {
            intime = TimeProvider.System.GetUtcNow() < first;
            await Task.Delay(Due(people) + TimeSpan.FromSeconds(2) - TimeProvider.System.GetUtcNow(), TimeProvider.System);
            await subject.Engine.WhenIdleAsync().WaitAsync(TimeSpan.FromSeconds(60));
        }
        var (twice, never) = (rung.Count(times => times > 1), rung.Count(times => times == 0));
        Figures.Print("rung", people - never);
        Figures.Print("rung_twice", twice);
        Figures.Print("never_rung", never);
        Figures.PrintPercentiles("wakeup_late", [.. late.Where((_, number) => rung[number] > 0)]);
        return Figures.Holds(intime, "Seeding took so long that the first were overdue at the start: the lateness is not the engine's.")
            & Figures.Holds(twice == 0 && never == 0, "A reminder must come exactly once.") ? 0 : 1;
    }
}
