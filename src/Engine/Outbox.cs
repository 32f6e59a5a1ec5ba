using System.Threading.Channels;
using Waymark.Core.Conversations;

namespace Waymark.Engine;

/// <summary>
/// Brings committed prompts to their accounts: in order per account, the newest only, never one that is no longer true,
/// and never one account held up by another.
/// </summary>
sealed class Outbox : IAsyncDisposable
{
    /// <summary>A clock that was set back may be set right again, so what is held back looks at it this often.</summary>
    private static readonly TimeSpan HoldCheck = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<Account, Lane> _lanes = [];

    /// <summary>Where the newest prompt of a person waits or is on its way.</summary>
    private readonly Dictionary<PersonId, Account> _lastOf = [];
    private readonly Channel<Lane> _ready = Channel.CreateUnbounded<Lane>(new() { SingleReader = true });
    private readonly TimeProvider _clock;
    private readonly TimeProvider _transport;
    private readonly WorkCount _underWay;
    private readonly Unanswered _unanswered;
    private readonly Sender _sender;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationToken _stop; // Outlives its source: a delivery may end after the stop.
    private Task _dispatching = Task.CompletedTask;

    /// <param name="clock">Conversation time, for what a prompt promises.</param>
    /// <param name="transport">The time in which retries wait.</param>
    internal Outbox(Sender sender, TimeProvider clock, TimeProvider transport, WorkCount underWay, Unanswered unanswered)
    {
        (_sender, _clock, _transport, _underWay, _unanswered) = (sender, clock, transport, underWay, unanswered);
        _stop = _stopping.Token;
    }

    internal void Start() => _dispatching = Task.Run(async () =>
    {
        await foreach (var lane in _ready.Reader.ReadAllAsync())
            _ = RunAsync(lane); // Runs here until it first waits; a slow account then leaves the others alone.
    });

    /// <param name="uncertain">Found at start: an earlier run may have sent it.</param>
    internal void Add(OutboxRow row, bool uncertain = false)
    {
        lock (_gate)
        {
            if (!_lanes.TryGetValue(row.To, out var lane))
                _lanes[row.To] = lane = new Lane(row.To);
            DropOlder(row);
            lane.Person = row.Person;
            lane.Waiting = new Waiting(lane.Waiting is { } unsent ? row.InPlaceOf(unsent.Row) : row, uncertain);
            if (lane.HeldBack is { } held)
            {
                lane.HeldBack = null;
                _underWay.Begin(); // Until the lane goes on, and counts itself.
                held.SetResult();
            }
            if (lane.IsBusy)
                return;
            lane.IsBusy = true;
            _underWay.Begin();
            if (!_ready.Writer.TryWrite(lane))
                _underWay.End(); // Stopping: it stands in the store.
        }
    }

    /// <summary>What still waits for another account of the same person is not the newest any more.</summary>
    private void DropOlder(OutboxRow newest)
    {
        if (_lastOf.TryGetValue(newest.Person, out var last) && last != newest.To
            && _lanes.TryGetValue(last, out var other) && other.Waiting is { Row: var old } && old.Person == newest.Person)
        {
            other.Waiting = null;
            _sender.GiveUp(old);
        }
        _lastOf[newest.Person] = newest.To;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _ready.Writer.TryComplete();
        await _dispatching;
        _stopping.Dispose();
    }

    private async Task RunAsync(Lane lane)
    {
        try
        {
            for (var failures = 0; ;)
            {
                if (HasMore(lane) && _sender.ReadyAsync(lane.To, _stop) is { IsCompletedSuccessfully: false } ready)
                    await WaitAsync(ready);
                if (_unanswered.WhenNone(lane.To) is { IsCompleted: false } more)
                    await more.WaitAsync(_stop);
                if (Next(lane) is not { } waiting)
                    return;
                if (HoldOf(waiting) is { } hold)
                {
                    await HoldBackAsync(lane, waiting, hold, _clock);
                    continue;
                }
                if (await _sender.SendAsync(waiting, failures, _stop) is not var (pause, again))
                {
                    failures = 0;
                    continue;
                }
                failures++;
                if (again.Uncertain)
                {
                    await HoldBackAsync(lane, again, pause, _transport); // Whoever got it and answers need not wait.
                    continue;
                }
                PutBack(lane, again);
                await WaitAsync(Task.Delay(Pauses.Within(pause), _transport, _stop));
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping: what is left stands in the store and is uncertain for the next run.
        }
        finally
        {
            _underWay.End();
        }
    }

    /// <summary>The lane's newest prompt; where there is none, the lane ends.</summary>
    private Waiting? Next(Lane lane)
    {
        lock (_gate)
        {
            var waiting = lane.Waiting;
            lane.Waiting = null;
            if (waiting is null)
            {
                lane.IsBusy = false;
                _lanes.Remove(lane.To);
                if (_lastOf.GetValueOrDefault(lane.Person) == lane.To)
                    _lastOf.Remove(lane.Person);
            }
            return waiting;
        }
    }

    private bool HasMore(Lane lane)
    {
        lock (_gate)
            return lane.Waiting is not null;
    }

    private void PutBack(Lane lane, Waiting unsent)
    {
        lock (_gate)
            lane.Waiting = lane.Waiting is { } newer ? newer with { Row = newer.Row.InPlaceOf(unsent.Row) } : unsent;
    }

    /// <summary>How long a permission must wait because the clock was set back: a request is never against it.</summary>
    private TimeSpan? HoldOf(Waiting waiting) =>
        waiting is { Uncertain: false, Row.Prompt.Request: RequestRule.Now permitted }
            && permitted.From - _clock.GetUtcNow() is var early && early > TimeSpan.FromMilliseconds(1)
            ? early < HoldCheck ? early : HoldCheck
            : null;

    /// <summary>Waits, and no longer than until there is something newer to say.</summary>
    private async Task HoldBackAsync(Lane lane, Waiting waiting, TimeSpan hold, TimeProvider time)
    {
        var newer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            PutBack(lane, waiting);
            if (lane.Waiting != waiting)
                return;
            lane.HeldBack = newer;
        }
        using var over = CancellationTokenSource.CreateLinkedTokenSource(_stop);
        await WaitAsync(Task.WhenAny(Task.Delay(hold, time, over.Token), newer.Task));
        await over.CancelAsync();
        lock (_gate)
            lane.HeldBack = null;
        if (newer.Task.IsCompleted)
            _underWay.End();
        _stop.ThrowIfCancellationRequested();
    }

    /// <summary>A lane that only waits is not under way: a stop and a virtual clock need not wait for it.</summary>
    private async Task WaitAsync(Task pause)
    {
        _underWay.End();
        try
        {
            await pause;
        }
        finally
        {
            _underWay.Begin();
        }
    }
}
