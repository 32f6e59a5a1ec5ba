namespace Waymark.Engine;

/// <summary>A worker's wake-ups: rings those that are due, a bounded number at once, and sets one timer for the next.</summary>
sealed class Alarm
{
    /// <summary>Rings in flight; the rest of a crowd waits its turn, and inputs are not held up behind it.</summary>
    private const int MostRings = 2048;

    private readonly WakeUpQueue _wakeUps = new();
    private readonly WorkerParts _parts;
    private readonly Action _wake;
    private readonly ITimer _timer;
    private int _rings;

    /// <param name="wake">Lets the worker look; called from the timer's thread.</param>
    internal Alarm(WorkerParts parts, Action wake)
    {
        (_parts, _wake) = (parts, wake);
        _timer = parts.Clock.CreateTimer(_ => wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    internal void Set(WakeUp wakeUp) => _wakeUps.Add(wakeUp);

    /// <summary>Adds a ring for each wake-up that is due now.</summary>
    internal void TakeDue(List<Work> todo)
    {
        var now = _parts.Now();
        while (Volatile.Read(ref _rings) < MostRings && _wakeUps.TryTake(now, out var wakeUp))
        {
            Interlocked.Increment(ref _rings);
            _parts.UnderWay.Begin();
            todo.Add(new Work.Ring(wakeUp) { Person = wakeUp.Person });
        }
    }

    /// <summary>One ring is done with.</summary>
    internal void Settled()
    {
        // Where the most were in flight, more may be due, and no timer is set for them.
        if (Interlocked.Decrement(ref _rings) == MostRings / 2)
            _wake();
    }

    internal void Arm()
    {
        var next = Volatile.Read(ref _rings) < MostRings ? _wakeUps.Next : null;
        if (next is null)
            return; // Where rings are in flight, one of them wakes the worker.
        // Set anew every time: a timer counts coarse milliseconds, and may have fired just before its time.
        var wait = next.Value - _parts.Now();
        var capped = wait > _parts.Options.ClockCheck ? _parts.Options.ClockCheck : wait;
        _timer.Change(capped > TimeSpan.Zero ? capped : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    internal ValueTask EndAsync() => _timer.DisposeAsync();
}
