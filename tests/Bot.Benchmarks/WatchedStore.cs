using System.Diagnostics;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Engine;

namespace Waymark.Benchmarks;

/// <summary>The real store, with a count of what the engine asked of it. Only the committer's thread counts commits.</summary>
sealed class WatchedStore(IStore store) : IStore
{
    private long _commitTicks;
    private long _loadTicks;

    internal int Commits { get; private set; }

    internal long PersonsWritten { get; private set; }

    internal int WakeUpsHeld { get; private set; }

    internal TimeSpan Committing => Stopwatch.GetElapsedTime(0, _commitTicks);

    internal TimeSpan Loading => Stopwatch.GetElapsedTime(0, Volatile.Read(ref _loadTicks));

    /// <summary>Counts from here on, after the warm-up. Only while nothing is under way.</summary>
    internal void Forget() => (Commits, PersonsWritten, _commitTicks, _loadTicks) = (0, 0, 0, 0);

    public OpenedStore Open(IEnumerable<Guide> structures)
    {
        var opened = store.Open(structures);
        return opened with { WakeUps = opened.WakeUps.Select(Counted) };
    }

    public IReadOnlyList<PersonRow> Load(IReadOnlyCollection<Account> accounts) => Timed(() => store.Load(accounts));

    public IReadOnlyList<PersonRow> Load(IReadOnlyCollection<PersonId> ids) => Timed(() => store.Load(ids));

    public string? Shown(Account account) => store.Shown(account);

    public void Commit(long epoch, Batch batch)
    {
        var began = Stopwatch.GetTimestamp();
        store.Commit(epoch, batch);
        _commitTicks += Stopwatch.GetTimestamp() - began;
        Commits++;
        PersonsWritten += batch.Persons.Count;
    }

    public long? Recall(string name) => store.Recall(name);

    public string? Noted(string name) => store.Noted(name);

    public void Remember(params IReadOnlyCollection<(string Name, long Value)> values) => store.Remember(values);

    public void Dispose() => store.Dispose();

    private WakeUp Counted(WakeUp wakeUp)
    {
        WakeUpsHeld++;
        return wakeUp;
    }

    private T Timed<T>(Func<T> load)
    {
        var began = Stopwatch.GetTimestamp();
        var loaded = load();
        Interlocked.Add(ref _loadTicks, Stopwatch.GetTimestamp() - began);
        return loaded;
    }
}
