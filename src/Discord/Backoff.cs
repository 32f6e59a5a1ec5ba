namespace Waymark.OnDiscord;

/// <summary>How long to wait before the next try: doubling up to ten minutes, and never in step with other bots.</summary>
static class Backoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(600);

    internal static TimeSpan After(int failures)
    {
        var most = Math.Min(Math.Pow(2, Math.Min(failures, 16)), Longest.TotalSeconds);
        return TimeSpan.FromSeconds(most * (0.5 + (Random.Shared.NextDouble() / 2)));
    }

    internal static TimeSpan Longer(TimeSpan pause, int failures) => After(failures) is var ours && ours > pause ? ours : pause;
}
