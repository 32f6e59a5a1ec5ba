using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Waymark.Benchmarks;

/// <summary>What the whole program takes of memory while nobody says anything.</summary>
static class Idle
{
    internal static Command Command(Option<DirectoryInfo> folder)
    {
        var people = Count.People(1_000, "How many people wait the second time");
        var seconds = Count.Seconds(5, "How long after its start the program is looked at");
        var command = new Command("idle", "Memory of the program itself (waymark chat), with nobody waiting and with some.") { people, seconds };
        command.SetAction((parsed, _) => RunAsync(
            parsed.GetRequiredValue(folder), parsed.GetValue(people), TimeSpan.FromSeconds(parsed.GetValue(seconds))));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, int people, TimeSpan after)
    {
        if (!Directory.Exists("/proc/self"))
        {
            Figures.Skip("idle_memory_mb", "this system has no /proc to read it from");
            return 0;
        }
        using var place = new Place(folder);
        var now = TimeProvider.System.GetUtcNow();
        Seed.Waiting(place.Database, people, number => now.AddHours(1 + (23.0 * number / people)));
        Figures.Print("idle_memory_mb", await MemoryAsync(place.File("empty.db"), after));
        Figures.Print($"idle_{people.ToString(CultureInfo.InvariantCulture)}_memory_mb", await MemoryAsync(place.Database, after));
        return 0;
    }

    private static async Task<double> MemoryAsync(string database, TimeSpan after)
    {
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "waymark.exe" : "waymark");
        using var bot = Process.Start(new ProcessStartInfo(program, ["chat", "--Storage:Path", database])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var said = bot.StandardOutput.ReadToEndAsync();
        try
        {
            await Task.Delay(after, TimeProvider.System);
            var line = File.ReadLines($"/proc/{bot.Id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal));
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
        }
        finally
        {
            bot.StandardInput.Close();
            if (!bot.WaitForExit(TimeSpan.FromSeconds(10)))
                bot.Kill();
            await said;
        }
    }
}
