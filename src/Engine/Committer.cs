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

    private readonly BlockingCollection<Entry> _entries = [];
    private readonly ConcurrentQueue<long> _delivered = new();
    private readonly List<Entry> _batch = new(MostInABatch);
    private Thread? _thread;
    private TimeSpan _pause;
    private bool _troubled;

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

    internal void Add(Entry entry) => _entries.Add(entry);

    internal void MarkDelivered(long id) => _delivered.Enqueue(id);

    /// <summary>Commits what has been added, then ends the thread.</summary>
    internal void Stop()
    {
        _entries.CompleteAdding();
        _thread?.Join();
    }

    public void Dispose() => _entries.Dispose();

    private void Run()
    {
        while (!_entries.IsCompleted)
        {
            _batch.Clear();
            if (_entries.TryTake(out var entry, _delivered.IsEmpty ? Timeout.Infinite : MarksWaitMs))
                do
                    _batch.Add(entry);
                while (_batch.Count < MostInABatch && _entries.TryTake(out entry));
            if (_batch.Count > 0 || !_delivered.IsEmpty)
                Commit();
        }
        if (!_delivered.IsEmpty)
            Commit();
    }

    private void Commit()
    {
        // What was decided on a state that has been dropped since is decided again by its worker.
        _batch.RemoveAll(entry => entry.Generation != entry.Worker.Generation);
        var marks = Marks();
        try
        {
            Write(_batch, marks);
            if (_troubled)
                LogTroubleOver(logger);
            Volatile.Write(ref _troubled, false);
            _pause = options.StoreRetry;
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
            FailLast(fault);
        }
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

    private void FailLast(Exception fault)
    {
        if (_batch is not [var entry])
        {
            LogFault(logger, fault.GetType().Name); // Only marks: they stay undelivered in the store, and count as uncertain.
            return;
        }
        entry.Work.Failed(fault);
        entry.Worker.Settled(entry.Work);
        underWay.End();
        DropAll();
    }

    private void Write(List<Entry> batch, List<long> marks)
    {
        var persons = new Dictionary<PersonId, PersonRow>(batch.Count);
        var outbox = new Dictionary<Account, OutboxRow>(batch.Count);
        var letters = new List<LetterRow>();
        foreach (var entry in batch)
        {
            if (entry.Row is { } row)
                persons[row.Person.Id] = row;
            if (entry.Outbox is { } prompt)
                outbox[prompt.To] = outbox.TryGetValue(prompt.To, out var older) ? prompt.InPlaceOf(older) : prompt;
            letters.AddRange(entry.Letters);
            if (entry.Work.Settles is { } id)
                marks.Add(id);
        }
        if (persons.Count > 0 || outbox.Count > 0 || letters.Count > 0 || marks.Count > 0)
            store.Commit(Epoch, new Batch(persons.Values, outbox.Values, letters, marks));
        foreach (var entry in batch)
            Committed(entry, entry.Outbox is { } prompt && outbox[prompt.To] is var last && last.Id == prompt.Id ? last : null);
    }

    private List<long> Marks()
    {
        var marks = new List<long>();
        while (marks.Count < MostInABatch && _delivered.TryDequeue(out var id))
            marks.Add(id);
        return marks;
    }

    private void Restore(List<long> marks)
    {
        foreach (var id in marks)
            _delivered.Enqueue(id);
    }

    private void Pause()
    {
        using var pause = new ManualResetEventSlim();
        pause.Wait(_pause == TimeSpan.Zero ? options.StoreRetry : _pause);
        _pause = TimeSpan.FromTicks(Math.Min(Math.Max(_pause.Ticks, options.StoreRetry.Ticks) * 2, options.StoreRetryMost.Ticks));
    }

    [LoggerMessage(LogLevel.Error, "The store cannot write: {Trouble} Nothing that was said is lost; trying again until it can.")]
    private static partial void LogTrouble(ILogger logger, string trouble);

    [LoggerMessage(LogLevel.Information, "The store writes again.")]
    private static partial void LogTroubleOver(ILogger logger);

    [LoggerMessage(LogLevel.Error, "A batch could not be committed ({Fault}); committing its turns one by one.")]
    private static partial void LogFault(ILogger logger, string fault);
}
