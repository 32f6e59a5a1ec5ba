using System.CommandLine;
using System.Diagnostics;

namespace Waymark.Benchmarks;

/// <summary>How soon a new process answers when very many wait, and what they cost in memory.</summary>
static class Restart
{
    private const string ChildName = "restart-child";

    internal static Command Command(Option<DirectoryInfo> folder)
    {
        var people = Count.People(1_000_000, "How many people wait");
        var command = new Command("restart", "Time from start to the first turn's receipt in a fresh process, and its memory.") { people };
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(folder), parsed.GetValue(people)));
        return command;
    }

    /// <summary>The fresh process. Not for users: hidden.</summary>
    internal static Command Child()
    {
        var database = new Argument<string>("DATABASE");
        var command = new Command(ChildName) { database };
        command.Hidden = true;
        command.SetAction((parsed, _) => StartAsync(parsed.GetRequiredValue(database)));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, int people)
    {
        using var place = new Place(folder);
        var now = TimeProvider.System.GetUtcNow();
        Seed.Waiting(place.Database, people, number => now.AddHours(1 + (23.0 * number / people)));
        Figures.Print("database_mb", new FileInfo(place.Database).Length / 1e6);
        using var child = Process.Start(Child(place.Database))!;
        await child.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        return child.ExitCode;
    }

    /// <summary>This program once more, whether it runs by its own name or as <c>dotnet Waymark.Benchmarks.dll</c>.</summary>
    private static ProcessStartInfo Child(string database) =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? new ProcessStartInfo(Environment.ProcessPath!, [typeof(Restart).Assembly.Location, ChildName, database])
            : new ProcessStartInfo(Environment.ProcessPath!, [ChildName, database]);

    private static async Task<int> StartAsync(string database)
    {
        var (began, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await using var subject = new Subject(database);
        await subject.Engine.TakeAsync(Talk.Line(-1, 0));
        Figures.Print("first_turn_seconds", Stopwatch.GetElapsedTime(began).TotalSeconds);
        // What it costs whoever else uses the machine.
        Figures.Print("first_turn_cpu_seconds", (Environment.CpuUsage.TotalTime - worked).TotalSeconds);
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        Figures.Print("memory_mb", self.WorkingSet64 / 1e6);
        Figures.Print("wakeups_held", subject.Store.WakeUpsHeld);
        return 0;
    }
}
