using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Waymark.Bot.Authoring;
using Waymark.Bot.Clocks;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.Storage;

namespace Waymark.Tests.Engine;

/// <summary>A whole engine on a file of its own, with a clock that the test moves and a store that the test can trouble.</summary>
sealed class EngineHouse : IAsyncDisposable
{
    internal static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);
    internal static readonly Guidebook Book = GuideFolder.Read(Path.Combine(AppContext.BaseDirectory, "guides"));
    internal static readonly EngineOptions Quick = new()
    {
        Workers = 4,
        ClockCheck = TimeSpan.MaxValue,
        StoreRetry = TimeSpan.FromMilliseconds(5),
        StoreRetryMost = TimeSpan.FromMilliseconds(20),
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waymark-engine-");
    private readonly Func<IDecider>? _deciders;
    private readonly EngineOptions _options;
    private readonly TimeProvider _time;
    private readonly TimeProvider _transport;
    private ConversationEngine? _engine;
    private int _events;

    internal EngineHouse(
        Func<IDecider>? deciders = null, EngineOptions? options = null,
        Func<VirtualClock, TimeProvider>? time = null, TimeProvider? transport = null)
    {
        (_deciders, _options) = (deciders, options ?? Quick);
        _time = time?.Invoke(Clock) ?? Clock;
        _transport = transport ?? Clock;
    }

    internal VirtualClock Clock { get; } = new(Noon);

    internal RecordingPlatform Telegram { get; } = new();

    internal ConversationEngine Engine => _engine ?? throw new InvalidOperationException("Open it first.");

    internal SqliteStore Sqlite { get; private set; } = null!;

    /// <summary>What authors offer from the next opening on.</summary>
    internal Guidebook Guides { get; set; } = Book;

    /// <summary>Runs before a commit or a load reaches the store; what it throws, the engine gets.</summary>
    internal Action<Batch>? OnCommit { get; set; }

    internal Action? OnLoad { get; set; }

    internal ConcurrentQueue<Batch> Commits { get; } = new();

    internal string File => Path.Combine(_folder.FullName, "bot.db");

    internal static Account Somebody(int number = 1) =>
        new(Platform.Telegram, number.ToString(CultureInfo.InvariantCulture));

    internal static StoreUnavailableException Trouble() => new("The disk is full.", new IOException("full"));

    /// <summary>Puts persons into the file before an engine opens it.</summary>
    internal void Seed(IEnumerable<Person> persons, params IReadOnlyCollection<LetterRow> letters)
    {
        using var store = SqliteStore.At(File);
        var opened = store.Open(Book.Structures);
        store.Commit(opened.Epoch, new Batch([.. persons.Select(person => new PersonRow(person, RecentEvents.None))], [], letters, []));
    }

    internal EngineHouse Open()
    {
        Sqlite = SqliteStore.At(File);
        _engine = new ConversationEngine(new WatchedStore(this, Sqlite), Guides, [Telegram], _time, _transport,
            NullLogger<ConversationEngine>.Instance, _options, _deciders);
        _engine.Start();
        return this;
    }

    internal async Task RestartAsync()
    {
        await Engine.DisposeAsync();
        Open();
        await IdleAsync();
    }

    internal Task IdleAsync() => Engine.WhenIdleAsync().InTime();

    /// <summary>Passes it on and does not wait for anything.</summary>
    internal Task<Receipt> TakeAsync(Account from, Said said, string? eventId = null) =>
        Engine.TakeAsync(new Arrival(from, eventId ?? $"test:{Interlocked.Increment(ref _events)}", Clock.GetUtcNow(), said));

    internal Task<Receipt> TakeAsync(Account from, string text, string? eventId = null) => TakeAsync(from, new Said.Wrote(text), eventId);

    /// <summary>Says it and waits until everything that follows from it has happened.</summary>
    internal async Task<Receipt> SayAsync(Account from, string text, string? eventId = null)
    {
        var receipt = await TakeAsync(from, text, eventId).InTime();
        await IdleAsync();
        return receipt;
    }

    /// <summary>Somebody who has agreed to be written to, and whose two minutes run from now.</summary>
    internal async Task<Account> WaitingAsync(int number = 1)
    {
        var account = Somebody(number);
        foreach (var text in new[] { "it does not come", "Under 2 min", "Yes, write to me" })
            await SayAsync(account, text);
        return account;
    }

    internal Task PassAsync(double minutes) => Clock.PassAsync(TimeSpan.FromMinutes(minutes), IdleAsync).InTime();

    /// <summary>The person as the file has them.</summary>
    internal Person PersonOf(Account account) => Assert.Single(Sqlite.Load([account])).Person;

    internal Conversation ConversationOf(Account account) =>
        PersonOf(account).Conversation ?? throw new InvalidOperationException("There is no conversation.");

    public async ValueTask DisposeAsync()
    {
        if (_engine is { } engine)
            await engine.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private sealed class WatchedStore(EngineHouse house, SqliteStore store) : IStore
    {
        public OpenedStore Open(IEnumerable<Guide> structures) => store.Open(structures);

        public IReadOnlyList<PersonRow> Load(IReadOnlyCollection<Account> accounts)
        {
            house.OnLoad?.Invoke();
            return store.Load(accounts);
        }

        public IReadOnlyList<PersonRow> Load(IReadOnlyCollection<PersonId> ids)
        {
            house.OnLoad?.Invoke();
            return store.Load(ids);
        }

        public string? Shown(Account account) => store.Shown(account);

        public void Commit(long epoch, Batch batch)
        {
            house.OnCommit?.Invoke(batch);
            store.Commit(epoch, batch);
            house.Commits.Enqueue(batch with { Persons = batch.Persons.ToImmutableArray() });
        }

        public long? Recall(string name) => store.Recall(name);

        public string? Noted(string name) => store.Noted(name);

        public void Remember(params IReadOnlyCollection<(string Name, long Value)> values) => store.Remember(values);

        public void Dispose() => store.Dispose();
    }
}
