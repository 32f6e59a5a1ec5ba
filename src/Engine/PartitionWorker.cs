using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Waymark.Core.Conversations;

namespace Waymark.Engine;

/// <summary>
/// Owns the persons of a share of the logical partitions and takes their inputs one after the other. It decides on
/// what it holds in memory and never waits for the disk; the answer does.
/// </summary>
sealed partial class PartitionWorker
{
    private const int MostAtOnce = 512;
    private const int MostRings = 2048;

    private readonly Channel<Work?> _incoming = Channel.CreateUnbounded<Work?>(new() { SingleReader = true });
    private readonly Queue<Work> _inFlight = new();
    private readonly PersonCache _cache = new();
    private readonly WakeUpQueue _wakeUps = new();
    private readonly List<Work> _todo = new(MostAtOnce);
    private readonly WorkerParts _parts;
    private readonly ITimer _timer;
    private int _generation;
    private int _decidingGeneration;
    private int _rings;
    private DateTimeOffset? _armedFor;

    internal PartitionWorker(WorkerParts parts)
    {
        _parts = parts;
        _timer = parts.Clock.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Grows whenever undurable decisions must be dropped; an entry of an older one is refused.</summary>
    internal int Generation => Volatile.Read(ref _generation);

    internal void Post(Work work)
    {
        _parts.UnderWay.Begin();
        if (!_incoming.Writer.TryWrite(work))
            Refuse(work);
    }

    /// <summary>Takes a work that another worker had, and has counted.</summary>
    private void Take(Work work)
    {
        if (!_incoming.Writer.TryWrite(work))
            Refuse(work);
    }

    /// <summary>Before the first turn: a wake-up that the store holds.</summary>
    internal void Expect(WakeUp wakeUp) => _wakeUps.Add(wakeUp);

    /// <summary>A commit failed: what is in memory is ahead of the store.</summary>
    internal void Drop()
    {
        Interlocked.Increment(ref _generation);
        Wake();
    }

    internal void Settled(Work work)
    {
        if (work is Work.Ring)
            Interlocked.Decrement(ref _rings);
    }

    internal void Stop() => _incoming.Writer.TryComplete();

    /// <summary>After the committer has ended: what never became durable goes back to whoever brought it.</summary>
    internal void RefuseTheRest()
    {
        foreach (var work in _inFlight.Where(work => !work.IsSettled))
            Refuse(work);
    }

    /// <summary>Begins to work; what came due while nothing ran rings now.</summary>
    internal Task Start()
    {
        Wake(); // Counted before this returns, so that nobody takes a worker that has not looked yet for an idle one.
        return Task.Run(RunAsync);
    }

    private async Task RunAsync()
    {
        while (await _incoming.Reader.WaitToReadAsync())
        {
            var wakes = 0;
            _parts.UnderWay.Begin(); // Until the timer is armed for what this round decides.
            _todo.Clear();
            while (_todo.Count < MostAtOnce && _incoming.Reader.TryRead(out var work))
                if (work is null)
                    wakes++;
                else
                    _todo.Add(work);
            await TurnAsync();
            Arm();
            for (; wakes >= 0; wakes--)
                _parts.UnderWay.End();
        }
        await _timer.DisposeAsync();
    }

    private async Task TurnAsync()
    {
        Recover();
        TakeDue();
        if (_todo.Count == 0)
            return;
        for (var attempt = 0; !TryLoad(); attempt++)
            if (!await _parts.PauseAsync(attempt))
            {
                foreach (var work in _todo)
                    Refuse(work);
                return;
            }
        foreach (var work in _todo)
            Decide(work);
        while (_inFlight.TryPeek(out var settled) && settled.IsSettled)
            _inFlight.Dequeue();
    }

    /// <summary>After a failed commit: forget what was decided, and put what it was decided from back in front.</summary>
    private void Recover()
    {
        if (_decidingGeneration == Generation)
            return;
        _decidingGeneration = Generation;
        _cache.Clear();
        _todo.InsertRange(0, _inFlight.Where(work => !work.IsSettled));
        _inFlight.Clear();
    }

    private void TakeDue()
    {
        var now = _parts.Now();
        while (Volatile.Read(ref _rings) < MostRings && _wakeUps.TryTake(now, out var wakeUp))
        {
            Interlocked.Increment(ref _rings);
            _parts.UnderWay.Begin();
            _todo.Add(new Work.Ring(wakeUp) { Person = wakeUp.Person });
        }
    }

    private bool TryLoad()
    {
        var accounts = new HashSet<Account>();
        var ids = new HashSet<PersonId>();
        foreach (var work in _todo)
            if (work is Work.Arrived { Person: null, Arrival.Account: var account })
            {
                if (_cache.Find(account) is not { } known || _cache.Find(known) is null)
                    accounts.Add(account);
            }
            else if (work.Person is { } id && _cache.Find(id) is null)
            {
                ids.Add(id);
            }
        try
        {
            if (accounts.Count > 0)
                Hold(_parts.Store.Load(accounts));
            if (ids.Count > 0)
                Hold(_parts.Store.Load(ids));
            return true;
        }
        catch (StoreUnavailableException trouble)
        {
            LogCannotRead(_parts.Logger, trouble.Message);
            return false;
        }
    }

    private void Hold(IEnumerable<PersonRow> rows)
    {
        foreach (var row in rows)
            if (_cache.Find(row.Person.Id) is null)
                _cache.Add(row);
    }

    private void Decide(Work work)
    {
        var cached = Find(work);
        if (cached is null && work is Work.Arrived { Person: { } elsewhere } && _parts.WorkerOf(elsewhere) is var other && other != this)
        {
            other.Take(work);
            return;
        }
        _inFlight.Enqueue(work);
        if (cached is null && work is Work.Arrived { Arrival: var first })
            cached = _cache.Add(new PersonRow(_parts.NewPerson(first), RecentEvents.None));
        if (cached is null || work is Work.Ring ring && cached.Row.Person.WakeUp != ring.Due)
            Submit(work, new Receipt());
        else if (work.EventId is { } id && cached.Row.Events.Contains(id))
            Submit(work, new Receipt(Known: true));
        else
            Turn(work, cached);
    }

    private CachedPerson? Find(Work work)
    {
        if (work is Work.Arrived { Person: null, Arrival.Account: var account })
            work.Person = _cache.Find(account);
        return work.Person is { } id && _parts.WorkerOf(id) == this ? _cache.Find(id) : null;
    }

    private void Turn(Work work, CachedPerson cached)
    {
        var was = cached.Row;
        var now = _parts.Now();
        var person = work is Work.Arrived { Arrival: var arrival } ? WrittenFrom(was.Person, arrival) : was.Person;
        Turn turn;
        try
        {
            turn = _parts.Decider.Decide(person, work.Input, work.SaidAt ?? now, now);
        }
        catch (Exception fault)
        {
            // The exception's own text may quote what somebody said: only its type is logged.
            LogTurnFailed(_parts.Logger, work.Input.GetType().Name, fault.GetType().Name);
            work.Failed(fault);
            Settled(work);
            _parts.UnderWay.End();
            return;
        }
        var next = work is Work.Arrived { Arrival.Community: { } community } ? ComingFrom(turn.Person, was.Person, community) : turn.Person;
        if (next == was.Person && turn.Prompt is null && turn.Letters.IsDefaultOrEmpty)
        {
            Submit(work, new Receipt(Notice: turn.Notice));
            return;
        }
        cached.Change(new PersonRow(next, work.EventId is { } id ? was.Events.Add(id, now) : was.Events));
        if (next.WakeUp is { } due && due != was.Person.WakeUp)
            _wakeUps.Add(new WakeUp(next.Id, due));
        var prompt = turn.Prompt is { } said ? new OutboxRow(_parts.Ids.NextRow(), next.Accounts[0], next.Id, said) : null;
        var letters = turn.Letters.IsDefaultOrEmpty
            ? (IReadOnlyList<LetterRow>)[]
            : [.. turn.Letters.Select(letter => new LetterRow(_parts.Ids.NextRow(), letter.To, letter.Letter))];
        _parts.Committer.Add(new Entry(this, _decidingGeneration, work, new Receipt(Notice: turn.Notice), cached, cached.Row, prompt, letters));
    }

    /// <summary>Nothing to write; it still waits its turn, for what it answers to may not be durable yet.</summary>
    private void Submit(Work work, Receipt receipt) =>
        _parts.Committer.Add(new Entry(this, _decidingGeneration, work, receipt, null, null, null, []));

    private static Person WrittenFrom(Person person, Arrival arrival) => person.Accounts[0] == arrival.Account
        ? person
        : person with { Accounts = [arrival.Account, .. person.Accounts.Where(account => account != arrival.Account)] };

    private static Person ComingFrom(Person person, Person was, string community) =>
        person.Conversation is { } open && open.StartedAt != was.Conversation?.StartedAt
            ? person with { Conversation = open with { Community = community } }
            : person;

    private void Arm()
    {
        var next = Volatile.Read(ref _rings) < MostRings ? _wakeUps.Next : null;
        if (next is null)
        {
            _armedFor = null;
            return; // A ring in flight wakes the worker when it has settled.
        }
        var wait = next.Value - _parts.Now();
        var capped = wait > _parts.Options.ClockCheck ? _parts.Options.ClockCheck : wait;
        if (_armedFor == next && capped == wait)
            return;
        _armedFor = capped == wait ? next : null;
        _timer.Change(capped > TimeSpan.Zero ? capped : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void Wake()
    {
        _parts.UnderWay.Begin();
        if (!_incoming.Writer.TryWrite(null))
            _parts.UnderWay.End();
    }

    private void Refuse(Work work)
    {
        work.Failed(new OperationCanceledException("The engine is stopping; this was not taken. Send it again to the next run."));
        _parts.UnderWay.End();
    }

    [LoggerMessage(LogLevel.Error, "A turn failed on {Input}: {Fault}. Its person is as before.")]
    private static partial void LogTurnFailed(ILogger logger, string input, string fault);

    [LoggerMessage(LogLevel.Error, "The store cannot read: {Trouble} Trying again until it can.")]
    private static partial void LogCannotRead(ILogger logger, string trouble);
}
