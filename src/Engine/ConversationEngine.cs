using Microsoft.Extensions.Logging;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;

namespace Waymark.Engine;

/// <summary>
/// The one engine, embedded in this process: workers for all partitions, one committer, one outbox. Platforms bring
/// arrivals and take prompts; nothing else about a conversation is theirs.
/// </summary>
public sealed class ConversationEngine : IAsyncDisposable
{
    private readonly IStore _store;
    private readonly Guidebook _book;
    private readonly Func<IDecider> _deciders;
    private readonly TimeProvider _clock;
    private readonly EngineOptions _options;
    private readonly ILogger _logger;
    private readonly Door _door;
    private readonly WorkCount _underWay = new();
    private readonly Unanswered _unanswered = new();
    private readonly Committer _committer;
    private readonly Sender _sender;
    private readonly Outbox _outbox;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<Exception> _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PartitionWorker[] _workers = [];
    private Task _running = Task.CompletedTask;
    private int _stops;

    /// <param name="deciders">Makes one decider a worker.</param>
    /// <param name="clock">Conversation time: wake-ups and everything a prompt says.</param>
    /// <param name="transport">The time in which deliveries are retried.</param>
    public ConversationEngine(
        IStore store,
        Guidebook book,
        IEnumerable<IDelivery> ways,
        TimeProvider clock,
        TimeProvider transport,
        ILogger<ConversationEngine> logger,
        EngineOptions? options = null,
        Func<IDecider>? deciders = null)
    {
        (_store, _book, _clock, _logger) = (store, book, clock, logger);
        _options = options ?? new EngineOptions();
        _deciders = deciders ?? (() => new Decider(book));
        _door = new Door(book);
        _sender = new Sender(ways, clock, logger)
        {
            Delivered = mark => _committer!.MarkDelivered(mark),
            NotDelivered = (row, fate) => WorkerOf(row.Person).Post(new Work.Delivered(new Letter.Undelivered(row.Prompt.Token, fate))
            {
                Person = row.Person,
                EventId = $"undelivered:{row.Id}",
                Settles = row.Id,
            }),
            Stored = store.Shown,
        };
        _outbox = new Outbox(_sender, clock, transport, _underWay, _unanswered);
        _committer = new Committer(store, _options, _underWay, logger)
        {
            Committed = Committed,
            DropAll = () => Array.ForEach(_workers, worker => worker.Drop()),
            Lost = why => _lost.TrySetResult(why),
        };
    }

    /// <summary>Ends with the reason when another process has taken the store over; this one must then stop.</summary>
    public Task<Exception> Lost => _lost.Task;

    /// <summary>This run's, for what is written beside the engine's own commits; 0 before the start.</summary>
    public long Epoch => _committer.Epoch;

    /// <summary>Whether the store could not write at its last try.</summary>
    public bool IsStoreTroubled => _committer.IsTroubled;

    /// <summary>Opens the store and goes on where the last run stood, however it ended.</summary>
    public void Start()
    {
        var opened = _store.Open(_book.Structures);
        _book.Remember(opened.Structures);
        _committer.Epoch = opened.Epoch;
        var ids = new Ids(opened.Epoch);
        _workers = [.. Enumerable.Range(0, _options.Workers).Select(_ => new PartitionWorker(new WorkerParts(
            _store, _deciders(), _clock, _committer, _underWay, _options, ids, _logger, WorkerOf, _stopping.Token)))];
        foreach (var wakeUp in opened.WakeUps)
            WorkerOf(wakeUp.Person).Expect(wakeUp);
        _committer.Start();
        _outbox.Start();
        foreach (var row in opened.Outbox)
            _outbox.Add(row, uncertain: true);
        foreach (var letter in opened.Letters)
            Post(letter);
        _running = Task.WhenAll(_workers.Select(worker => worker.Start()));
    }

    /// <summary>
    /// Takes one arrival. The receipt comes once the turn is durable; until then it is not acknowledged. While the store
    /// cannot write it waits. Throws what the turn threw, or <see cref="OperationCanceledException"/> where the engine
    /// stops first: then bring it again.
    /// </summary>
    public Task<Receipt> TakeAsync(Arrival arrival)
    {
        var work = new Work.Arrived(arrival, _door.Read(arrival.Said, arrival.Language ?? Guidebook.English, arrival.Community))
        {
            SaidAt = arrival.SaidAt.ToWholeMilliseconds(),
            EventId = arrival.EventId,
            Unanswered = _unanswered,
        };
        _unanswered.Begin(arrival.Account);
        _workers[arrival.Account.Home() % _workers.Length].Post(work);
        return work.Done;
    }

    /// <summary>Where an account's last prompt stands, in its platform's own word.</summary>
    public string? Shown(Account account) => _sender.Shown(account);

    /// <summary>The platform learned where its prompts to that account stand; kept as if a delivery had told it.</summary>
    public void Show(Account account, string where)
    {
        _sender.Remember(account, where);
        _committer.MarkDelivered(new DeliveredMark(0, (account, where)));
    }

    /// <summary>
    /// Keeps a platform's note of itself, such as how far it has acknowledged, soon and with the turns: nothing that has
    /// committed before comes after it. The last one of a name counts; <see cref="IStore.Noted"/> reads it.
    /// </summary>
    public void Note(string name, string value) => _committer.Note(name, value);

    /// <summary>Ends when nothing is under way: every arrival answered, every due wake-up rung, every prompt out.</summary>
    public Task WhenIdleAsync() => _underWay.WhenNone();

    /// <summary>Takes nothing new, commits what was taken, hands prompts over, and closes the store.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Increment(ref _stops) > 1)
            return;
        foreach (var worker in _workers)
            worker.Stop();
        await Task.WhenAny(_underWay.WhenNone(), Task.Delay(_options.StopWithin, TimeProvider.System));
        await _stopping.CancelAsync();
        foreach (var worker in _workers)
            worker.End();
        await _running;
        await _outbox.DisposeAsync();
        _committer.Stop();
        Array.ForEach(_workers, worker => worker.RefuseTheRest());
        _committer.Dispose();
        _store.Dispose();
        _stopping.Dispose();
    }

    private PartitionWorker WorkerOf(PersonId person) => _workers[person.Partition % _workers.Length];

    private void Post(LetterRow row) => WorkerOf(row.To).Post(new Work.Delivered(row.Letter)
    {
        Person = row.To,
        EventId = $"letter:{row.Id}",
        Settles = row.Id,
    });

    private void Committed(Entry entry, OutboxRow? prompt)
    {
        entry.Cached?.Committed();
        if (prompt is not null)
            _outbox.Add(prompt);
        foreach (var letter in entry.Letters)
            Post(letter);
        entry.Work.Committed(entry.Receipt);
        entry.Worker.Settled(entry.Work);
        _underWay.End();
    }
}
