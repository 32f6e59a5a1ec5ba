using System.CommandLine;
using System.Diagnostics;

namespace Waymark.Benchmarks;

/// <summary>
/// How long an answer takes at a steady rate. Inputs come at their times whether or not earlier ones are answered, and
/// each is timed from when it should have come: a stall counts for all that it held up.
/// </summary>
static class Latency
{
    private const int WarmUpSeconds = 5;

    internal static Command Command(Option<DirectoryInfo> folder)
    {
        var rate = Count.Rate(2_000, "Inputs a second");
        var seconds = Count.Seconds(30, "How long is measured, after a warm-up of 5 seconds");
        var command = new Command("latency", "Latency at a steady rate, from an input's time to its receipt after the commit.") { rate, seconds };
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(folder), parsed.GetValue(rate), parsed.GetValue(seconds)));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, int rate, int seconds)
    {
        using var place = new Place(folder);
        await using var subject = new Subject(place.Database);
        var warmUp = rate * WarmUpSeconds;
        var answered = new long[warmUp + (rate * seconds)];
        using var left = new CountdownEvent(answered.Length);
        using var tick = new ManualResetEventSlim(false, spinCount: 0);
        var ticks = (double)Stopwatch.Frequency / rate;
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < answered.Length;)
        {
            var dueBy = Math.Min(answered.Length, (int)((Stopwatch.GetTimestamp() - began) / ticks) + 1);
            for (; i < dueBy; i++)
                _ = AnswerAsync(i);
            tick.Wait(1);
        }
        var all = left.Wait(TimeSpan.FromSeconds(30));
        Figures.Print("inputs_per_second", rate);
        Figures.PrintPercentiles("latency", [.. Enumerable.Range(warmUp, answered.Length - warmUp)
            .Select(i => (answered[i] - began - (i * ticks)) * 1000 / Stopwatch.Frequency)]);
        Figures.Print("persons_per_commit", subject.Store.PersonsWritten / (double)subject.Store.Commits);
        return Figures.Holds(all, $"{left.CurrentCount} inputs were not answered within 30 seconds of the last.") ? 0 : 1;

        async Task AnswerAsync(int i)
        {
            // As many people at once as come in a second: each says one line a second, and after the last others come.
            var (round, person) = Math.DivRem(i, rate);
            await subject.Engine.TakeAsync(Talk.Line((round / Talk.Length * rate) + person, round % Talk.Length));
            answered[i] = Stopwatch.GetTimestamp();
            left.Signal();
        }
    }
}
