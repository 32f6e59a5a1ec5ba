using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Waymark.Core.Conversations;

namespace Waymark.Engine;

/// <summary>Sends one prompt once, and tells what becomes of it.</summary>
sealed partial class Sender(IEnumerable<IDelivery> ways, TimeProvider clock, ILogger logger)
{
    /// <summary>Whoever got it reacts within this time, or may not have got it. Real time.</summary>
    private static readonly TimeSpan RepeatAfter = TimeSpan.FromSeconds(10);

    /// <summary>Doubling from ten seconds, over five minutes in all: longer than a proxy of the platform's is usually down.</summary>
    private const int MostRepeats = 5;

    /// <summary>More accounts than this are looked up in the store again.</summary>
    private const int MostRemembered = 50_000;

    private readonly ImmutableDictionary<Platform, IDelivery> _ways = ways.ToImmutableDictionary(way => way.Platform);
    private readonly ConcurrentDictionary<Account, string> _shown = new();

    internal required Action<DeliveredMark> Delivered { get; init; }

    /// <summary>Tells the person's partition that a prompt did not arrive, and why.</summary>
    internal required Action<OutboxRow, Fate> NotDelivered { get; init; }

    /// <summary>Where the account's last prompt stands, by the store.</summary>
    internal required Func<Account, string?> Stored { get; init; }

    internal Task ReadyAsync(Account to, CancellationToken stop) =>
        _ways.TryGetValue(to.Platform, out var way) ? way.ReadyAsync(to, stop) : Task.CompletedTask;

    /// <summary>A newer prompt makes this one needless.</summary>
    internal void GiveUp(OutboxRow row) => Delivered(new DeliveredMark(row.Id, LeavesNoTrace: row.Prompt.IsLast));

    /// <summary>Null where the row is done with; else how long to wait, and what to send then.</summary>
    internal async ValueTask<(TimeSpan Pause, Waiting Again)?> SendAsync(Waiting waiting, int failures, CancellationToken stop)
    {
        var row = waiting.Row;
        stop.ThrowIfCancellationRequested();
        if (waiting.Uncertain && row.Prompt.Request is RequestRule.Now)
            return Settle(row, Fate.Unknown); // Said twice it could be obeyed twice.
        if (!row.Prompt.MayLeave(clock.GetUtcNow()))
            return Settle(row, Fate.Expired);
        if (!_ways.TryGetValue(row.To.Platform, out var way))
            return Settle(row, Fate.Unreachable);
        switch (await TryAsync(way, row with { Before = Shown(row.To) }, stop))
        {
            case Delivery.Delivered(var shown):
                if (row.Prompt.IsLast)
                    _shown.TryRemove(row.To, out _);
                else if (shown is not null)
                    Remember(row.To, shown);
                Delivered(new DeliveredMark(row.Id, shown is null ? null : (row.To, shown), row.Prompt.IsLast));
                return null;
            case Delivery.Unreachable:
                return Settle(row, Fate.Unreachable);
            case Delivery.Uncertain when row.Prompt.Request is RequestRule.Now:
                return Settle(row, Fate.Unknown);
            case Delivery.Uncertain when failures < MostRepeats:
                return (RepeatAfter * Math.Pow(2, failures), waiting with { Uncertain = true });
            case Delivery.Uncertain:
                GiveUp(row); // Another copy of a question helps nobody; /check shows it again.
                return null;
            case Delivery.Retry(var after):
                return (after ?? Pauses.After(failures), waiting);
            default:
                return (Pauses.After(failures), waiting);
        }
    }

    private async ValueTask<Delivery> TryAsync(IDelivery way, OutboxRow row, CancellationToken stop)
    {
        try
        {
            return await way.DeliverAsync(row, stop);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Delivery.Uncertain(); // A time-out of the platform's own: it may have arrived.
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(logger, row.To.Platform, fault.GetType().Name);
            return new Delivery.Retry();
        }
    }

    private (TimeSpan, Waiting)? Settle(OutboxRow row, Fate fate)
    {
        NotDelivered(row, fate);
        return null;
    }

    internal string? Shown(Account account)
    {
        if (_shown.TryGetValue(account, out var known))
            return known;
        try
        {
            return Stored(account);
        }
        catch (StoreUnavailableException)
        {
            return null; // Old buttons that stay are stale, and say so when they are tapped.
        }
    }

    internal void Remember(Account account, string shown)
    {
        if (_shown.Count > MostRemembered)
            _shown.Clear();
        _shown[account] = shown;
    }

    [LoggerMessage(LogLevel.Warning, "A prompt could not be brought to {Platform}: {Fault}. Trying again.")]
    private static partial void LogFailed(ILogger logger, Platform platform, string fault);
}
