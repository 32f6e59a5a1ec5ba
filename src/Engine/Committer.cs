using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Waymark.Core.Conversations;

namespace Waymark.Engine;

/// <summary>
/// The one writer of the process: one thread, one transaction for all that waits. While a transaction is written out
/// the next one fills, so under load hundreds of turns share one flush to disk.
/// </summary>
sealed partial class Committer(IStore store, EngineOptions options, WorkCount underWay, ILogger logger) : IDisposable
{
    private const int MostInABatch = 1000;

    /// <summary>Delivered marks ride along with turns; alone they wait this long (real time) for company.</summary>
    private const int MarksWaitMs = 50;

    /// <summary>Empty where delivered marks have come and nothing else might: that only wakes the thread.</summary>
    private readonly BlockingCollection<IReadOnlyList<Entry>> _entries = [];
    private readonly ConcurrentQueue<DeliveredMark> _delivered = new();
    private readonly NotesToKeep _notes = new();
    private readonly List<Entry> _batch = new(MostInABatch);
    private readonly ManualResetEventSlim _stopping = new();
    private Thread? _thread;
    private TimeSpan _pause;
    private bool _troubled;
    private int _announced;

    internal required Action<Entry, OutboxRow?> Committed { get; init; }

    /// <summary>Every worker drops what it decided and not committed, and decides it again.</summary>
    internal required Action DropAll { get; init; }

    internal required Action<Exception> Lost { get; init; }

    internal bool IsTroubled => Volatile.Read(ref _troubled);

    internal long Epoch { get; set; }

    internal void Start()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "committer" };
        _thread.Start();
    }

    /// <param name="together">Committed in one transaction, and so answered once: an account's last prompt takes the place of the others.</param>
    internal void Add(IReadOnlyList<Entry> together) => _entries.Add(together);

    internal void MarkDelivered(DeliveredMark mark)
    {
        _delivered.Enqueue(mark);
        Announce();
    }

    /// <summary>Durable with the next batch, and so never ahead of a turn that has committed before.</summary>
    internal void Note(string name, string value)
    {
        _notes.Put(name, value);
        Announce();
    }

    private bool HasMarks => !_delivered.IsEmpty || !_notes.IsEmpty;

    private void Announce()
    {
        if (Interlocked.Exchange(ref _announced, 1) == 1)
            return;
        try
        {
            _entries.Add([]);
        }
        catch (InvalidOperationException)
        {
            // Stopping: a delivery that ended so late counts as uncertain in the next run.
        }
    }

    /// <summary>Commits what has been added, then ends the thread.</summary>
    internal void Stop()
    {
        _stopping.Set();
        _entries.CompleteAdding();
        _thread?.Join();
    }

    public void Dispose()
    {
        _entries.Dispose();
        _stopping.Dispose();
    }

    private void Run()
    {
        while (!_entries.IsCompleted)
        {
            Gather();
            if (_batch.Count > 0 || HasMarks)
                Commit();
        }
        if (HasMarks)
            Commit();
    }

    private void Gather()
    {
        _batch.Clear();
        if (!_entries.TryTake(out var together, HasMarks ? MarksWaitMs : Timeout.Infinite))
            return;
        if (together.Count == 0 && !_entries.TryTake(out together, MarksWaitMs))
            return;
        do
            _batch.AddRange(together);
        while (_batch.Count < MostInABatch && _entries.TryTake(out together));
    }

    private void Commit()
    {
        // What was decided on a state that has been dropped since is decided again by its worker.
        _batch.RemoveAll(entry => entry.Generation != entry.Worker.Generation);
        var marks = Marks();
        try
        {
            Write(_batch, marks);
        }
        catch (StoreUnavailableException trouble)
        {
            Restore(marks);
            if (!_troubled)
                LogTrouble(logger, trouble.Message);
            Volatile.Write(ref _troubled, true);
            DropAll();
            Pause();
        }
        catch (StoreFencedException lost)
        {
            foreach (var entry in _batch)
                Fail(entry, lost);
            _notes.Kept(_notes.All); // They are another run's to write now.
            Lost(lost);
        }
        catch (Exception fault) when (_batch.Count > 1)
        {
            Restore(marks);
            LogFault(logger, fault.GetType().Name);
            OneByOne();
        }
        catch (Exception fault)
        {
            FailLast(fault, marks);
        }
    }

    private void Wrote()
    {
        if (_troubled)
            LogTroubleOver(logger);
        Volatile.Write(ref _troubled, false);
        _pause = options.StoreRetry;
    }

    /// <summary>One entry has a fault that no retry mends: the others must not go down with it.</summary>
    private void OneByOne()
    {
        foreach (var entry in _batch.ToArray())
        {
            _batch.Clear();
            _batch.Add(entry);
            Commit();
            if (entry.Generation != entry.Worker.Generation)
                return;
        }
    }

    private void FailLast(Exception fault, List<DeliveredMark> marks)
    {
        if (_batch is not [var entry])
        {
            LogFault(logger, fault.GetType().Name); // Only marks: they stay undelivered in the store, and count as uncertain.
            _notes.Kept(_notes.All); // A later one says more.
            return;
        }
        Restore(marks);
        Fail(entry, fault);
        DropAll();
    }

    private void Fail(Entry entry, Exception why)
    {
        entry.Work.Failed(why);
        entry.Worker.Settled(entry.Work);
        underWay.End();
    }

    /// <summary>Whether there was anything to write.</summary>
    private void Write(List<Entry> batch, List<DeliveredMark> marks)
    {
        var persons = new Dictionary<PersonId, PersonRow>(batch.Count);
        var outbox = new Dictionary<Account, OutboxRow>(batch.Count);
        var letters = new List<LetterRow>();
        var done = new List<DeliveredMark>(marks); // A copy: what these turns settle is not settled where they fail.
        foreach (var entry in batch)
        {
            if (entry.Row is { } row)
                persons[row.Person.Id] = row;
            if (entry.Outbox is { } prompt)
                outbox[prompt.To] = outbox.TryGetValue(prompt.To, out var older) ? prompt.InPlaceOf(older) : prompt;
            letters.AddRange(entry.Letters);
            if (entry.Work.Settles is { } id)
                done.Add(new DeliveredMark(id));
        }
        var notes = _notes.All;
        if (persons.Count > 0 || outbox.Count > 0 || letters.Count > 0 || done.Count > 0 || notes.Count > 0)
        {
            store.Commit(Epoch, new Batch(persons.Values, outbox.Values, letters, done) { Notes = notes });
            _notes.Kept(notes);
            Wrote(); // Before anybody hears of it: who has a receipt must not read that the store cannot write.
        }
        foreach (var entry in batch)
            Committed(entry, entry.Outbox is { } prompt && outbox[prompt.To] is var last && last.Id == prompt.Id ? last : null);
    }

    private List<DeliveredMark> Marks()
    {
        Volatile.Write(ref _announced, 0);
        var marks = new List<DeliveredMark>();
        while (marks.Count < MostInABatch && _delivered.TryDequeue(out var mark))
            marks.Add(mark);
        return marks;
    }

    private void Restore(List<DeliveredMark> marks)
    {
        foreach (var mark in marks)
            MarkDelivered(mark);
    }

    private void Pause()
    {
        _stopping.Wait(_pause == TimeSpan.Zero ? options.StoreRetry : _pause);
        _pause = TimeSpan.FromTicks(Math.Min(Math.Max(_pause.Ticks, options.StoreRetry.Ticks) * 2, options.StoreRetryMost.Ticks));
    }

    [LoggerMessage(LogLevel.Error, "The store cannot write: {Trouble} Nothing that was said is lost; trying again until it can.")]
    private static partial void LogTrouble(ILogger logger, string trouble);

    [LoggerMessage(LogLevel.Information, "The store writes again.")]
    private static partial void LogTroubleOver(ILogger logger);

    [LoggerMessage(LogLevel.Error, "A batch could not be committed ({Fault}); committing its turns one by one.")]
    private static partial void LogFault(ILogger logger, string fault);
}
