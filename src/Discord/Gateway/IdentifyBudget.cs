using Waymark.Engine;

namespace Waymark.OnDiscord.Gateway;

/// <summary>
/// How often a session may be begun anew. Discord takes 1000 a day and resets the token of a bot that goes over it, so
/// the count is kept over restarts: a program that is started again and again must not use it up.
/// </summary>
sealed class IdentifyBudget(IStore store, TransportClock transport)
{
    private const string Since = "discord.identifies.since", Count = "discord.identifies", Last = "discord.identifies.last";

    /// <summary>Ours ends before Discord's does: another program may use the same token.</summary>
    internal const int ADay = 900;

    private static readonly TimeSpan Day = TimeSpan.FromHours(24), Apart = TimeSpan.FromSeconds(5);

    private DateTimeOffset Now => transport.Time.GetUtcNow();

    /// <summary>How long to wait before the next one; zero where it may be now. The second half of the day's is spread over the rest of the day.</summary>
    /// <param name="left">What Discord says is left.</param>
    /// <param name="resetAfter">When it gives the whole day's again.</param>
    internal TimeSpan Wait(int left, TimeSpan resetAfter)
    {
        var (since, count) = Today();
        if (left <= 0)
            return resetAfter > TimeSpan.Zero ? resetAfter : Day;
        var rest = since + Day - Now;
        if (count >= ADay)
            return rest;
        var last = Time(Last);
        var apart = count < ADay / 2 ? Apart : TimeSpan.FromTicks(Math.Max(Apart.Ticks, rest.Ticks / (ADay - count)));
        // A clock that was set back must not hold the bot up for longer than it would otherwise.
        var wait = last is { } at && at <= Now ? at + apart - Now : TimeSpan.Zero;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>Counted before it is sent.</summary>
    internal void Take()
    {
        var (since, count) = Today();
        store.Remember((Since, since.ToUnixTimeMilliseconds()), (Count, count + 1), (Last, Now.ToUnixTimeMilliseconds()));
    }

    private (DateTimeOffset Since, long Count) Today() =>
        Time(Since) is { } since && since <= Now && since + Day > Now ? (since, store.Recall(Count) ?? 0) : (Now, 0);

    private DateTimeOffset? Time(string name) => store.Recall(name) is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}
