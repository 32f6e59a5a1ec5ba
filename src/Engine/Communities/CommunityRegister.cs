using Waymark.Core.Communities;
using Waymark.Core.Conversations;

namespace Waymark.Engine.Communities;

/// <summary>
/// One platform's communities: read once, then held here and written through. Every change is one whole step, however
/// many ask for one at once.
/// </summary>
/// <param name="transport">Real time, in which a store that cannot write is tried again.</param>
/// <param name="stopping">Ends that waiting, and only that: what can be written is.</param>
public sealed class CommunityRegister(Platform platform, ICommunityStore store, ConversationEngine engine, TimeProvider transport, CancellationToken stopping) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<string, Community> _byId = new(StringComparer.Ordinal);
    private volatile Community[]? _all;

    public async Task<IReadOnlyList<Community>> AllAsync()
    {
        if (_all is null)
            await InOrderAsync(() => true);
        return _all!;
    }

    /// <summary>By its id, or by the one it had before.</summary>
    public async Task<Community?> FindAsync(string id)
    {
        var all = await AllAsync();
        return all.FirstOrDefault(known => known.Id == id) ?? all.FirstOrDefault(known => known.Before == id);
    }

    /// <summary>Changes it, made first where it is not known; writes nothing where that changes nothing.</summary>
    /// <returns>As it is now, durable.</returns>
    public Task<Community> ChangeAsync(string id, Func<Community, Community> change) => InOrderAsync(() =>
    {
        var known = _byId.GetValueOrDefault(id);
        var next = change(known ?? new Community(platform, id, Tickets.NewWord(8)));
        if (next == known)
            return next;
        store.Keep(engine.Epoch, next);
        Hold(next);
        return next;
    });

    /// <summary>Changes the one that fits; null where none does.</summary>
    public Task<Community?> ChangeWhereAsync(Func<Community, bool> fits, Func<Community, Community> change) => InOrderAsync(() =>
    {
        var known = _byId.Values.FirstOrDefault(fits);
        var next = known is null ? null : change(known);
        if (next is not null && next != known)
        {
            store.Keep(engine.Epoch, next);
            Hold(next);
        }
        return next;
    });

    /// <summary>The platform has given it another id. What had been learnt of the new one by itself gives way.</summary>
    /// <returns>Null where it had moved before, or is not known.</returns>
    public Task<Community?> MoveAsync(string before, string id) => InOrderAsync(() =>
    {
        if (!_byId.TryGetValue(before, out var known))
            return null;
        var next = known.Moved(id);
        store.Move(engine.Epoch, next, before);
        _byId.Remove(before);
        Hold(next);
        return next;
    });

    public void Dispose() => _gate.Dispose();

    private void Hold(Community community)
    {
        _byId[community.Id] = community;
        _all = [.. _byId.Values];
    }

    private async Task<T> InOrderAsync<T>(Func<T> step)
    {
        await _gate.WaitAsync();
        try
        {
            for (var failures = 0; ; failures++)
                try
                {
                    if (_all is null)
                        Read();
                    return step();
                }
                catch (StoreUnavailableException)
                {
                    await Task.Delay(Pauses.After(failures), transport, stopping);
                }
        }
        finally
        {
            _gate.Release();
        }
    }

    private void Read()
    {
        foreach (var community in store.Communities(platform))
            _byId[community.Id] = community;
        _all = [.. _byId.Values];
    }
}
