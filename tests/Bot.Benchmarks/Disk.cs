using System.Diagnostics;
using System.Globalization;

namespace Waymark.Benchmarks;

/// <summary>What the disk does under all of it.</summary>
static class Disk
{
    private const string Counters = "/proc/self/io";
    private const int Flushes = 200;

    /// <summary>Bytes that this process has sent to disks, or null where the system does not tell.</summary>
    internal static long? Written() => File.Exists(Counters)
        ? long.Parse(File.ReadLines(Counters).First(line => line.StartsWith("write_bytes", StringComparison.Ordinal)).Split(' ')[1], CultureInfo.InvariantCulture)
        : null;

    /// <summary>Milliseconds of appending 4 KB and flushing them to the disk, in the middle of many.</summary>
    internal static double FlushMilliseconds(string file)
    {
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = new byte[4096];
        var times = new double[Flushes];
        for (var i = 0; i < Flushes; i++)
        {
            var began = Stopwatch.GetTimestamp();
            stream.Write(page);
            stream.Flush(flushToDisk: true);
            times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
        Array.Sort(times);
        return Figures.Percentile(times, 0.5);
    }
}
