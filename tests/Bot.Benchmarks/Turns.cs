using System.CommandLine;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Waymark.Benchmarks;

/// <summary>How many turns a second the engine takes when there are always more.</summary>
static class Turns
{
    private const int WarmUpPeople = 1_000;

    internal static Command Command(Option<DirectoryInfo> folder)
    {
        var people = Count.People(10_000, "How many people go through one conversation of ten turns each");
        var inFlight = new Option<int>("--in-flight") { Description = "How many people are at it at once", DefaultValueFactory = _ => 2_000 };
        var seconds = Count.Seconds(120, "Ends after this time even where not all have had their turn");
        var command = new Command("turns", "Throughput: people answer as fast as the engine does.") { people, inFlight, seconds };
        command.SetAction((parsed, _) => RunAsync(
            parsed.GetRequiredValue(folder), parsed.GetValue(people), parsed.GetValue(inFlight), TimeSpan.FromSeconds(parsed.GetValue(seconds))));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, int people, int inFlight, TimeSpan within)
    {
        using var place = new Place(folder);
        Figures.Print("fsync_p50_ms", Disk.FlushMilliseconds(place.File("flushed")));
        var talks = new Talks(inFlight);
        await using (var subject = new Subject(place.Database))
        {
            await talks.RunAsync(subject.Engine, WarmUpPeople, within);
            subject.Store.Forget();
            var (turns, written, worked, began) = (talks.Turns, Disk.Written(), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            await talks.RunAsync(subject.Engine, people, within);
            var took = Stopwatch.GetElapsedTime(began);
            worked = Environment.CpuUsage.TotalTime - worked;
            turns = talks.Turns - turns;
            Figures.Print("turns", turns);
            Figures.Print("turns_per_second", turns / took.TotalSeconds);
            // What a turn costs whoever else uses the machine: of two runs on a busy one, compare these.
            Figures.Print("cpu_us_per_turn", worked.TotalMicroseconds / turns);
            Figures.Print("cores_had", worked / took);
            if (Disk.Written() is { } now && written is { } before)
                Figures.Print("bytes_written_per_turn", (now - before) / (double)turns);
            else
                Figures.Skip("bytes_written_per_turn", "this system does not count them in /proc/self/io");
            Figures.Print("persons_per_commit", subject.Store.PersonsWritten / (double)subject.Store.Commits);
            Figures.Print("commit_mean_ms", subject.Store.Committing.TotalMilliseconds / subject.Store.Commits);
            Figures.Print("committing_share", subject.Store.Committing / took);
        }
        Figures.Print("state_bytes", Ask(place.Database, "SELECT avg(length(state)) FROM persons"));
        var ended = Ask(place.Database, "SELECT count(*) FROM persons WHERE structure IS NULL");
        return Figures.Holds(ended == talks.Ended && talks.Refused == 0,
            $"{talks.Ended} conversations were gone through, but {ended} have ended, and {talks.Refused} taps were stale. Talk.cs no longer fits the guide.") ? 0 : 1;
    }

    private static double Ask(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToDouble(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
