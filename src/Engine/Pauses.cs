namespace Waymark.Engine;

/// <summary>How long (real time) a delivery waits before it is tried again.</summary>
public static class Pauses
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestOfOurs = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>A platform's own word for how long, within reason: a lane must neither spin nor sleep for good.</summary>
    public static TimeSpan Within(TimeSpan pause) =>
        pause < TimeSpan.Zero ? TimeSpan.Zero : pause > Longest ? Longest : pause;

    /// <summary>Doubles with each failure, up to a minute, and never in step with other accounts.</summary>
    public static TimeSpan After(int failures)
    {
        var pause = Math.Min(First.TotalSeconds * Math.Pow(2, Math.Min(failures, 10)), LongestOfOurs.TotalSeconds);
        return TimeSpan.FromSeconds(pause * (0.75 + (Random.Shared.NextDouble() / 2)));
    }
}
