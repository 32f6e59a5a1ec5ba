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

    private readonly Channel<Work?> _incoming = Channel.CreateUnbounded<Work?>(new() { SingleReader = true });
    private readonly Queue<Work> _inFlight = new();
    private readonly PersonCache _cache = new();
    private readonly List<Work> _todo = new(MostAtOnce);
    private readonly List<Work> _next = new(MostAtOnce);
    private readonly PersonLoader _loader;
    private readonly Forgetting _forgetting;
    private readonly HashSet<Account> _accounts = [];
    private readonly WorkerParts _parts;
    private readonly Alarm _alarm;
    private List<Entry>? _together;
    private int _generation;
    private int _decidingGeneration;
    private bool _stops;

    internal PartitionWorker(WorkerParts parts)
    {
        _parts = parts;
        _loader = new PersonLoader(parts.Store, _cache, parts.Now, parts.Logger) { Unreadable = Fail };
        _forgetting = new Forgetting(_cache, parts);
        _alarm = new Alarm(parts, Wake);
    }

    /// <summary>Grows whenever undurable decisions must be dropped; an entry of an older one is refused.</summary>
    internal int Generation => Volatile.Read(ref _generation);

    internal void Post(Work work)
    {
        _parts.UnderWay.Begin();
        if (Volatile.Read(ref _stops) || !_incoming.Writer.TryWrite(work))
            Refuse(work);
    }

    /// <summary>Takes a work that another worker had, and has counted.</summary>
    private void Take(Work work)
    {
        if (!_incoming.Writer.TryWrite(work))
            Refuse(work);
    }

    /// <summary>Before the first turn: a wake-up that the store holds.</summary>
    internal void Expect(WakeUp wakeUp) => _alarm.Set(wakeUp);

    /// <summary>A commit failed: what is in memory is ahead of the store.</summary>
    internal void Drop()
    {
        Interlocked.Increment(ref _generation);
        Wake();
    }

    internal void Settled(Work work)
    {
        if (work is Work.Ring)
            _alarm.Settled();
    }

    /// <summary>Takes nothing new; what was taken goes on, and is decided again after a failed commit.</summary>
    internal void Stop() => Volatile.Write(ref _stops, true);

    internal void End() => _incoming.Writer.TryComplete();

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
            if (!Volatile.Read(ref _stops))
                _alarm.Arm();
            for (; wakes >= 0; wakes--)
                _parts.UnderWay.End();
        }
        await _alarm.EndAsync();
    }

    private async Task TurnAsync()
    {
        Recover();
        if (!Volatile.Read(ref _stops))
            _alarm.TakeDue(_todo);
        // In shares that the cache surely holds: whoever it lost between loading and deciding would begin anew.
        for (var from = 0; from < _todo.Count; from += MostAtOnce)
        {
            _next.Clear();
            _next.AddRange(_todo.Skip(from).Take(MostAtOnce));
            for (var attempt = 0; !_loader.TryLoad(_next); attempt++)
                if (!await _parts.PauseAsync(attempt))
                {
                    foreach (var work in _todo.Skip(from))
                        Refuse(work);
                    return;
                }
            // Somebody's several waiting messages get one answer, so they are committed together.
            _together = SaidMoreThanOnce() ? new List<Entry>(_next.Count) : null;
            foreach (var work in _next)
                Decide(work);
            if (_together is { Count: > 0 } together)
                _parts.Committer.Add(together);
        }
        while (_inFlight.TryPeek(out var settled) && settled.IsSettled)
            _inFlight.Dequeue();
    }

    private bool SaidMoreThanOnce()
    {
        if (_next.Count < 2)
            return false;
        _accounts.Clear();
        foreach (var work in _next)
            if (work is Work.Arrived { Arrival.Account: var account } && !_accounts.Add(account))
                return true;
        return false;
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
        foreach (var work in _todo)
            // The person may have been new, and then there is none with that id.
            if (work is Work.Arrived { Arrival.Account: var account } && _parts.WorkerOf(PersonId.Of(account.Home(), 0)) == this)
                work.Person = null;
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
            cached = _cache.Add(_forgetting.FirstRowOf(first, _loader.RemainsOf(first.Account), work.Person));
        if (cached is null or { IsForgotten: true } || work is Work.Ring ring && cached.Row.Person.WakeUp != ring.Due)
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
        if (work.Person is not { } id || _parts.WorkerOf(id) != this)
            return null;
        var known = _cache.Find(id);
        // Somebody else knew whom the account had before it was forgotten.
        return known is null or { IsForgotten: true } && work is Work.Arrived { Arrival.Account: var from }
            ? _cache.Find(from) is { } anew && anew != id ? _cache.Find(anew) : null
            : known;
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
            Fail(work, fault);
            return;
        }
        if (turn.Farewell is { } farewell)
        {
            Forget(work, cached, turn, farewell, now);
            return;
        }
        var next = work is Work.Arrived { Arrival.Community: { } community } ? ComingFrom(turn.Person, was.Person, community) : turn.Person;
        if (work is Work.Ring rung && next.WakeUp == rung.Due)
            _alarm.Set(new WakeUp(next.Id, rung.Due)); // The clock was set back meanwhile: it is to come.
        if (next == was.Person && turn.Prompt is null && turn.Letters.IsDefaultOrEmpty)
        {
            Submit(work, new Receipt(Notice: turn.Notice));
            return;
        }
        if (!next.Accounts.SequenceEqual(was.Person.Accounts))
            _cache.Move(next.Id, was.Person.Accounts, next.Accounts);
        cached.Change(new PersonRow(next, work.EventId is { } id ? was.Events.Add(id, now) : was.Events));
        if (next.WakeUp is { } due && due != was.Person.WakeUp)
            _alarm.Set(new WakeUp(next.Id, due));
        var prompt = turn.Prompt is { } said ? new OutboxRow(_parts.Ids.NextRow(), next.Accounts[0], next.Id, said) { AnswerTo = (work as Work.Arrived)?.EventId } : null;
        var letters = turn.Letters.IsDefaultOrEmpty
            ? (IReadOnlyList<LetterRow>)[]
            : [.. turn.Letters.Select(letter => new LetterRow(_parts.Ids.NextRow(), letter.To, letter.Letter))];
        Submit(new Entry(this, _decidingGeneration, work, new Receipt(Notice: turn.Notice, Prompted: prompt is not null), cached, cached.Row, prompt, letters));
    }

    private void Forget(Work work, CachedPerson cached, Turn turn, Farewell farewell, DateTimeOffset now)
    {
        var (gone, inPlace) = _forgetting.Forget(cached, work, farewell, now);
        var prompt = turn.Prompt is { } said ? new OutboxRow(_parts.Ids.NextRow(), turn.Person.Accounts[0], gone.Id, said) : null;
        Submit(new Entry(this, _decidingGeneration, work, new Receipt(), cached, null, prompt, []) { Forgotten = gone, InPlace = inPlace });
    }

    /// <summary>Nothing to write; it still waits its turn, for what it answers to may not be durable yet.</summary>
    private void Submit(Work work, Receipt receipt) =>
        Submit(new Entry(this, _decidingGeneration, work, receipt, null, null, null, []));

    private void Submit(Entry entry)
    {
        if (_together is { } together)
            together.Add(entry);
        else
            _parts.Committer.Add([entry]);
    }

    private static Person WrittenFrom(Person person, Arrival arrival) => person.Accounts[0] == arrival.Account
        ? person
        : person with { Accounts = [arrival.Account, .. person.Accounts.Where(account => account != arrival.Account)] };

    private static Person ComingFrom(Person person, Person was, string community) =>
        person.Conversation is { } open && open.StartedAt != was.Conversation?.StartedAt
            ? person with { Conversation = open with { Community = community } }
            : person;

    private void Wake()
    {
        _parts.UnderWay.Begin();
        if (!_incoming.Writer.TryWrite(null))
            _parts.UnderWay.End();
    }

    private void Refuse(Work work) =>
        Fail(work, new OperationCanceledException("The engine is stopping; this was not taken. Send it again to the next run."));

    private void Fail(Work work, Exception why)
    {
        work.Failed(why);
        Settled(work);
        _parts.UnderWay.End();
    }

    [LoggerMessage(LogLevel.Error, "A turn failed on {Input}: {Fault}. Its person is as before.")]
    private static partial void LogTurnFailed(ILogger logger, string input, string fault);
}
