using Microsoft.Data.Sqlite;
using SQLitePCL;
using Waymark.Core.Conversations;
using Waymark.Engine;
using Waymark.Storage.Json;

namespace Waymark.Storage;

/// <summary>A connection that looks persons up. It sees whatever was committed when a look-up begins.</summary>
sealed class Reader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statement _byAccount, _byId, _begin, _end;

    internal Reader(string file)
    {
        _connection = StoreFile.ForReading(file);
        _byAccount = new Statement(_connection, """
            SELECT persons.id, accounts, state, events FROM accounts JOIN persons ON persons.id = accounts.person
            WHERE platform = $platform AND user_id = $user
            """, "$platform", "$user");
        _byId = new Statement(_connection, "SELECT id, accounts, state, events FROM persons WHERE id = $id", "$id");
        _begin = new Statement(_connection, "BEGIN");
        _end = new Statement(_connection, "COMMIT");
    }

    internal List<PersonRow> Load(IReadOnlyCollection<Account> accounts)
    {
        var rows = new List<PersonRow>(accounts.Count);
        var seen = new HashSet<PersonId>();
        _begin.Run();
        foreach (var account in accounts)
        {
            using var reader = _byAccount.Read((long)account.Platform, account.UserId);
            // Linked accounts lead to one person.
            if (reader.Read() && seen.Add(new PersonId(reader.GetInt64(0))))
                rows.Add(Row(reader));
        }
        _end.Run();
        return rows;
    }

    internal List<PersonRow> Load(IReadOnlyCollection<PersonId> ids)
    {
        var rows = new List<PersonRow>(ids.Count);
        _begin.Run();
        foreach (var id in ids)
        {
            using var reader = _byId.Read(id.Value);
            if (reader.Read())
                rows.Add(Row(reader));
        }
        _end.Run();
        return rows;
    }

    private static PersonRow Row(SqliteDataReader reader)
    {
        // Read where SQLite holds them: copies of three blobs a row would cost more than the look-up.
        var statement = reader.Handle!;
        return new PersonRow(
            StoredPerson.Read(
                new PersonId(reader.GetInt64(0)), raw.sqlite3_column_blob(statement, 1), raw.sqlite3_column_blob(statement, 2)),
            StoredEvents.Read(raw.sqlite3_column_blob(statement, 3)));
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _byAccount, _byId, _begin, _end })
            statement.Dispose();
        _connection.Dispose();
    }
}
