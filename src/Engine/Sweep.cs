using Microsoft.Extensions.Logging;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;

namespace Waymark.Engine;

/// <summary>
/// Finds, now and then, with whom nothing has happened for long: idle conversations end, and persons who do not come back
/// are forgotten. What becomes of each is decided by their partition as any input is, and written by the committer.
/// </summary>
sealed partial class Sweep(IStore store, Operator retention, TimeProvider clock, EngineOptions options, Committer committer, WorkCount underWay, ILogger logger)
{
    /// <summary>So few that turns hardly wait behind them.</summary>
    private const int Share = 100;

    private ITimer? _timer;
    private int _running;
    private volatile bool _stops;

    /// <summary>Hands one to the partition of its person.</summary>
    internal required Action<Work.Aged> Post { get; init; }

    internal void Start() => _timer = clock.CreateTimer(_ => Begin(), null, options.SweepEvery, options.SweepEvery);

    internal void Stop()
    {
        _stops = true;
        _timer?.Dispose();
    }

    private void Begin()
    {
        if (_stops || Interlocked.Exchange(ref _running, 1) == 1)
            return;
        underWay.Begin();
        _ = RunAsync();
    }

    private async Task RunAsync()
    {
        await Task.Yield(); // Off the timer's thread.
        try
        {
            var now = clock.GetUtcNow();
            var aged = new Input.Aged(now - retention.IdleAfter, now - retention.KeepFor);
            await SweepAsync(talking: true, aged.IdleSince, aged);
            await SweepAsync(talking: false, aged.QuietSince, aged);
            committer.Expire(now);
        }
        catch (StoreUnavailableException trouble)
        {
            LogPutOff(logger, trouble.Message);
        }
        catch (Exception fault)
        {
            LogFailed(logger, fault.GetType().Name);
        }
        finally
        {
            Volatile.Write(ref _running, 0);
            underWay.End();
        }
    }

    private async Task SweepAsync(bool talking, DateTimeOffset since, Input.Aged aged)
    {
        QuietPerson? last = null;
        while (!_stops && store.Quiet(talking, since, last, Share) is { Count: > 0 } quiet)
        {
            var works = quiet.Select(person => new Work.Aged(aged) { Person = person.Id }).ToArray();
            foreach (var work in works)
                Post(work);
            await Task.WhenAll(works.Select(work => work.Done));
            last = quiet[^1];
        }
    }

    [LoggerMessage(LogLevel.Warning, "What nobody needs any more stays until the next sweep: {Trouble}")]
    private static partial void LogPutOff(ILogger logger, string trouble);

    [LoggerMessage(LogLevel.Error, "A sweep failed ({Fault}); the next one begins anew.")]
    private static partial void LogFailed(ILogger logger, string fault);
}
