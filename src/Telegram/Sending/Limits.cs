using Waymark.Engine;

namespace Waymark.OnTelegram.Sending;

/// <summary>Telegram's limits, as its FAQ for bots gives them; the exact ones are not told, so a 429 has the last word.</summary>
static class Limits
{
    /// <summary>About one a second per chat with short bursts, 20 a minute per group, 30 a second over all. Edits count. A group's rate and burst together make 20 in any minute.</summary>
    internal static PaceLimits Known { get; } = new(
        PerChat: new Rate(TimeSpan.FromSeconds(1), Burst: 4),
        PerGroup: new Rate(TimeSpan.FromSeconds(3.5), Burst: 3),
        OverAll: new Rate(TimeSpan.FromSeconds(1.0 / 28), Burst: 5));

    /// <summary>For one call; a long poll takes as long as it was asked to.</summary>
    internal static TimeSpan Call { get; } = TimeSpan.FromSeconds(20);

    /// <summary>In UTF-16 units, after the entities are read.</summary>
    internal const int MostText = 4096;
}
