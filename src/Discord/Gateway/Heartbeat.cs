namespace Waymark.OnDiscord.Gateway;

/// <summary>
/// Beats while a connection lives. A beat that was not acknowledged when the next is due tells that nobody is at the
/// other end.
/// </summary>
/// <param name="beat">Sends one.</param>
/// <param name="dead">Nobody answers.</param>
sealed class Heartbeat(TimeProvider time, Action beat, Action dead) : IDisposable
{
    private readonly Lock _gate = new();
    private ITimer? _timer;
    private TaskCompletionSource? _awaited;
    private bool _over;

    /// <summary>Ends when no beat waits for its answer: a clock that is moved by hand must not overtake it.</summary>
    internal Task WhenAnsweredAsync()
    {
        lock (_gate)
            return _awaited?.Task ?? Task.CompletedTask;
    }

    /// <summary>The first beat comes after a part of the interval, so that not all bots beat at once after an outage.</summary>
    internal void Start(TimeSpan interval)
    {
        lock (_gate)
            if (!_over)
                _timer ??= time.CreateTimer(_ => Tick(), null, interval * Random.Shared.NextDouble(), interval);
    }

    internal void Acknowledged() => Settle(over: false);

    public void Dispose()
    {
        lock (_gate)
            _timer?.Dispose();
        Settle(over: true);
    }

    private void Tick()
    {
        lock (_gate)
        {
            if (_over)
                return;
            if (_awaited is null)
            {
                _awaited = new(TaskCreationOptions.RunContinuationsAsynchronously);
                beat();
                return;
            }
        }
        dead();
    }

    private void Settle(bool over)
    {
        TaskCompletionSource? awaited;
        lock (_gate)
        {
            _over |= over;
            (awaited, _awaited) = (_awaited, null);
        }
        awaited?.TrySetResult();
    }
}
