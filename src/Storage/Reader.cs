using Microsoft.Data.Sqlite;
using Waymark.Core.Conversations;
using Waymark.Engine;
using Waymark.Storage.Rows;

namespace Waymark.Storage;

/// <summary>A connection that looks persons up. It sees whatever was committed when a look-up begins.</summary>
sealed class Reader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly AccountKey _key;
    private readonly Statement _byAccount, _byId, _shown, _remains, _talking, _quiet, _begin, _end;

    internal Reader(string file, AccountKey key)
    {
        _key = key;
        _connection = StoreFile.ForReading(file);
        _byAccount = new Statement(_connection, """
            SELECT persons.id, accounts, state, events FROM accounts JOIN persons ON persons.id = accounts.person
            WHERE platform = ?1 AND user_id = ?2
            """);
        _byId = new Statement(_connection, "SELECT id, accounts, state, events FROM persons WHERE id = ?1");
        _shown = new Statement(_connection, "SELECT shown FROM accounts WHERE platform = ?1 AND user_id = ?2 AND shown IS NOT NULL");
        _remains = new Statement(_connection, "SELECT kind, content FROM remains WHERE account = ?1 AND until > ?2");
        _talking = new Statement(_connection, QuietOf("structure IS NOT NULL"));
        _quiet = new Statement(_connection, QuietOf("structure IS NULL"));
        _begin = new Statement(_connection, "BEGIN");
        _end = new Statement(_connection, "COMMIT");
    }

    internal List<PersonRow> Load(IReadOnlyCollection<Account> accounts) => AtOneMoment(accounts.Count, rows =>
    {
        var known = new HashSet<PersonId>(accounts.Count);
        foreach (var account in accounts)
            // Linked accounts lead to one person.
            if (_byAccount.First(Row, (long)account.Platform, account.UserId) is { } row && known.Add(row.Person.Id))
                rows.Add(row);
    });

    internal List<PersonRow> Load(IReadOnlyCollection<PersonId> ids) => AtOneMoment(ids.Count, rows =>
    {
        foreach (var id in ids)
            if (_byId.First(Row, id.Value) is { } row)
                rows.Add(row);
    });

    internal List<Remains> Remaining(IEnumerable<Account> accounts, DateTimeOffset now)
    {
        var all = new List<Remains>();
        foreach (var account in accounts)
        {
            var known = new Remains(account, null, RecentEvents.None);
            foreach (var remains in _remains.All(row => Forgetting.Read(known, row), _key.NameOf(account), now.ToUnixTimeMilliseconds()))
                known = remains;
            if (known.Clocks is not null || !known.Events.Seen.IsEmpty)
                all.Add(known);
        }
        return all;
    }

    internal List<QuietPerson> Quiet(bool talking, DateTimeOffset since, QuietPerson? after, int most) =>
    [
        .. (talking ? _talking : _quiet).All(
            row => new QuietPerson(new PersonId(row.Number(0)), row.Number(1)),
            since.ToUnixTimeSeconds() / PersonTable.SecondsAnHour, after?.Hour ?? -1, after?.Id.Value ?? 0, (long)most),
    ];

    /// <summary>Row by row along an index: what a share holds is never sorted nor counted.</summary>
    private static string QuietOf(string which) =>
        $"SELECT id, active FROM persons WHERE {which} AND active <= ?1 AND (active, id) > (?2, ?3) ORDER BY active, id LIMIT ?4";

    internal string? Shown(Account account) => _shown.First(row => row.Text(0), (long)account.Platform, account.UserId);

    /// <summary>One transaction: nothing is committed between two of its look-ups, and the file is locked for reading once.</summary>
    private List<PersonRow> AtOneMoment(int most, Action<List<PersonRow>> lookUp)
    {
        var rows = new List<PersonRow>(most);
        _begin.Run();
        lookUp(rows);
        _end.Run();
        return rows;
    }

    private static PersonRow Row(Statement row) =>
        new(StoredPerson.Read(new PersonId(row.Number(0)), row.Bytes(1), row.Bytes(2)), StoredEvents.Read(row.Bytes(3)));

    public void Dispose()
    {
        foreach (var statement in new[] { _byAccount, _byId, _shown, _remains, _talking, _quiet, _begin, _end })
            statement.Dispose();
        _connection.Dispose();
    }
}
