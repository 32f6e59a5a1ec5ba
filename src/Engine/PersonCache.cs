using Waymark.Core.Conversations;

namespace Waymark.Engine;

/// <summary>The persons a worker heard of lately. Those who only wait are not held: their row and wake-up are enough.</summary>
sealed class PersonCache
{
    /// <summary>Persons of one generation; at most two generations are held, about 2 KB a person.</summary>
    private const int GenerationSize = 4096;

    private Dictionary<PersonId, CachedPerson> _young = [];
    private Dictionary<PersonId, CachedPerson> _old = [];
    private readonly Dictionary<Account, PersonId> _accounts = [];
    private int _held;

    internal CachedPerson? Find(PersonId id)
    {
        if (_young.TryGetValue(id, out var person))
            return person;
        if (_old.Remove(id, out person))
            Hold(id, person);
        return person;
    }

    internal PersonId? Find(Account account) => _accounts.TryGetValue(account, out var id) ? id : null;

    internal CachedPerson Add(PersonRow row)
    {
        var person = new CachedPerson(row);
        Hold(row.Person.Id, person);
        foreach (var account in row.Person.Accounts)
            _accounts[account] = row.Person.Id;
        return person;
    }

    /// <summary>A person's accounts have changed.</summary>
    internal void Move(PersonId id, IEnumerable<Account> left, IEnumerable<Account> now)
    {
        foreach (var account in left)
            _accounts.Remove(account);
        foreach (var account in now)
            _accounts[account] = id;
    }

    internal void Clear()
    {
        _young.Clear();
        _old.Clear();
        _accounts.Clear();
        _held = 0;
    }

    private void Hold(PersonId id, CachedPerson person)
    {
        // Counted, not measured: what is kept because it is not committed must not push out what was just loaded.
        if (_held++ >= GenerationSize)
            DropOld();
        _young[id] = person;
    }

    private void DropOld()
    {
        _held = 0;
        var dropped = _old;
        (_old, _young) = (_young, new Dictionary<PersonId, CachedPerson>(GenerationSize));
        foreach (var (id, person) in dropped)
        {
            if (!person.IsCommitted)
                _young[id] = person; // Its row in the store is older than what was decided since.
            else
                foreach (var account in person.Row.Person.Accounts)
                    if (_accounts.GetValueOrDefault(account) == id)
                        _accounts.Remove(account);
        }
    }
}
