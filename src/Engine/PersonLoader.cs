using Microsoft.Extensions.Logging;
using Waymark.Core.Conversations;

namespace Waymark.Engine;

/// <summary>Brings the persons of some works into a worker's cache.</summary>
sealed partial class PersonLoader(IStore store, PersonCache cache, Func<DateTimeOffset> now, ILogger logger)
{
    private readonly Dictionary<Account, Remains> _remains = [];

    /// <summary>Told of a work whose person no trying again will read.</summary>
    internal required Action<Work, Exception> Unreadable { get; init; }

    /// <summary>False where the store cannot read now. What is unreadable for good is taken out of the works.</summary>
    internal bool TryLoad(List<Work> works)
    {
        try
        {
            Load(works);
            return true;
        }
        catch (StoreUnavailableException trouble)
        {
            LogCannotRead(logger, trouble.Message);
            return false;
        }
        catch (Exception fault) when (works.Count > 1)
        {
            // Somebody's row has a fault that no retry mends: the others must not go down with it.
            LogUnreadable(logger, fault.GetType().Name);
            return TryLoadOneByOne(works);
        }
        catch (Exception fault)
        {
            Unreadable(works[0], fault);
            works.Clear();
            return true;
        }
    }

    private bool TryLoadOneByOne(List<Work> works)
    {
        for (var i = 0; i < works.Count;)
        {
            List<Work> one = [works[i]];
            if (!TryLoad(one))
                return false;
            if (one.Count == 0)
                works.RemoveAt(i);
            else
                i++;
        }
        return true;
    }

    /// <summary>What remains of whoever was forgotten under that account, if a load met it: told once, for a new person's first row.</summary>
    internal Remains? RemainsOf(Account account) => _remains.Remove(account, out var remains) ? remains : null;

    private void Load(List<Work> works)
    {
        var accounts = new HashSet<Account>();
        var ids = new HashSet<PersonId>();
        foreach (var work in works)
            if (work is Work.Arrived { Person: null, Arrival.Account: var account })
            {
                if (cache.Find(account) is not { } known || cache.Find(known) is null)
                    accounts.Add(account);
            }
            else if (work.Person is { } id && cache.Find(id) is null)
            {
                ids.Add(id);
            }
        if (accounts.Count > 0)
            Hold(store.Load(accounts));
        if (ids.Count > 0)
            Hold(store.Load(ids));
        LoadForgotten(works, accounts);
    }

    /// <summary>Whoever is not there (any more) may have been forgotten, or be there anew.</summary>
    private void LoadForgotten(List<Work> works, HashSet<Account> loaded)
    {
        var gone = works.OfType<Work.Arrived>().Where(work => work.Person is { } id && cache.Find(id) is null or { IsForgotten: true })
            .Select(work => work.Arrival.Account).Where(account => cache.Find(account) is null && loaded.Add(account)).ToHashSet();
        if (gone.Count > 0)
            Hold(store.Load(gone));
        loaded.RemoveWhere(account => cache.Find(account) is not null);
        foreach (var remains in loaded.Count > 0 ? store.Remaining(loaded, now()) : [])
            _remains[remains.Account] = remains;
    }

    private void Hold(IEnumerable<PersonRow> rows)
    {
        foreach (var row in rows)
            if (cache.Find(row.Person.Id) is null)
                cache.Add(row);
    }

    [LoggerMessage(LogLevel.Error, "The store cannot read: {Trouble} Trying again until it can.")]
    private static partial void LogCannotRead(ILogger logger, string trouble);

    [LoggerMessage(LogLevel.Error, "Persons could not be read ({Fault}); reading them one by one.")]
    private static partial void LogUnreadable(ILogger logger, string fault);
}
