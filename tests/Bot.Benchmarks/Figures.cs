using System.Globalization;

namespace Waymark.Benchmarks;

/// <summary>Prints what was measured, one "name: value" a line.</summary>
static class Figures
{
    internal static void Print(string name, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value:0.###}"));

    internal static void Skip(string name, string why) => Console.WriteLine($"{name}: skipped, {why}");

    /// <summary>Prints the middle and the late hundredth of a name such as <c>latency_ms</c>.</summary>
    internal static void PrintPercentiles(string name, IReadOnlyCollection<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        Print($"{name}_p50_ms", Percentile(sorted, 0.5));
        Print($"{name}_p99_ms", Percentile(sorted, 0.99));
        Print($"{name}_max_ms", sorted[^1]);
    }

    internal static double Percentile(double[] sorted, double share) =>
        sorted[Math.Clamp((int)Math.Ceiling(sorted.Length * share) - 1, 0, sorted.Length - 1)];

    /// <summary>A check of the benchmark itself: what it counted must be what it asked for.</summary>
    internal static bool Holds(bool holds, string otherwise)
    {
        if (!holds)
            Console.Error.WriteLine(otherwise);
        return holds;
    }
}
