using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Waymark.Engine;

/// <summary>
/// What is done beside a platform's events, so that none of them waits for a pace: an answer that is worth nothing
/// later, or work that the store remembers.
/// </summary>
public sealed partial class Errands(ILogger<Errands> logger) : IDisposable
{
    private readonly ConcurrentDictionary<Task, bool> _under = new();
    private readonly CancellationTokenSource _stopping = new();

    public void Run(Func<CancellationToken, Task> errand)
    {
        var task = RunAsync(errand);
        _under[task] = true;
        _ = task.ContinueWith(done => _under.TryRemove(done, out _), TaskScheduler.Default);
    }

    /// <summary>Tells all of them to end, and ends when they have. Each platform does it when it stops.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_under.Keys).WaitAsync(cancellationToken);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task RunAsync(Func<CancellationToken, Task> errand)
    {
        try
        {
            await Task.Yield();
            await errand(_stopping.Token);
        }
        catch (Exception fault)
        {
            if (!_stopping.IsCancellationRequested)
                LogFailed(logger, fault.GetType().Name); // Its own text may quote an address.
        }
    }

    [LoggerMessage(LogLevel.Warning, "Something beside the events failed: {Fault}.")]
    private static partial void LogFailed(ILogger logger, string fault);
}
