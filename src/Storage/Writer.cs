using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Waymark.Engine;
using Waymark.Storage.Rows;

namespace Waymark.Storage;

/// <summary>The one connection that changes the file. Not for two threads at once.</summary>
sealed class Writer : IDisposable
{
    private readonly string _file;
    private readonly SqliteConnection _connection;
    private readonly PersonTable _persons;
    private readonly Statement _begin, _commit, _rollback, _epoch;
    private readonly Statement _putPrompt, _putLetter, _dropPrompt, _dropLetter, _show, _recall, _remember, _noted, _note;

    /// <param name="connection">Is the writer's from now on.</param>
    internal Writer(string file, SqliteConnection connection)
    {
        (_file, _connection) = (file, connection);
        _persons = new PersonTable(connection);
        Communities = new CommunityTable(connection);
        Tickets = new TicketTable(connection);
        _begin = new Statement(connection, "BEGIN IMMEDIATE");
        _commit = new Statement(connection, "COMMIT");
        _rollback = new Statement(connection, "ROLLBACK");
        _epoch = new Statement(connection, "SELECT value FROM meta WHERE name = 'epoch'");
        _putPrompt = new Statement(connection,
            "INSERT OR REPLACE INTO prompts (id, platform, user_id, person, content) VALUES (?1, ?2, ?3, ?4, ?5)");
        _putLetter = new Statement(connection, "INSERT OR REPLACE INTO letters (id, recipient, content) VALUES (?1, ?2, ?3)");
        _dropPrompt = new Statement(connection, "DELETE FROM prompts WHERE id = ?1");
        _dropLetter = new Statement(connection, "DELETE FROM letters WHERE id = ?1");
        _show = new Statement(connection, "UPDATE accounts SET shown = ?3 WHERE platform = ?1 AND user_id = ?2");
        _recall = new Statement(connection, "SELECT value FROM meta WHERE name = ?1");
        _remember = new Statement(connection,
            "INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
        _noted = new Statement(connection, "SELECT value FROM notes WHERE name = ?1");
        _note = new Statement(connection,
            "INSERT INTO notes (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    }

    internal SqliteConnection Connection => _connection;

    internal CommunityTable Communities { get; }

    internal TicketTable Tickets { get; }

    internal void Write(long epoch, Batch batch) => InTransaction(epoch, () =>
    {
        foreach (var row in batch.Persons)
            _persons.Put(row);
        // Before the new rows: a mark is about what an earlier batch made, and may name what a new row replaces.
        foreach (var mark in batch.Delivered)
        {
            if (_dropPrompt.Run(mark.Id) == 0)
                _dropLetter.Run(mark.Id);
            if (mark.Shown is (var account, var where))
                _show.Run((long)account.Platform, account.UserId, where);
        }
        foreach (var row in batch.Outbox)
            _putPrompt.Run(row.Id, (long)row.To.Platform, row.To.UserId, row.Person.Value,
                JsonSerializer.SerializeToUtf8Bytes(row.Prompt, StoredJson.Form.Prompt));
        foreach (var row in batch.Letters)
            _putLetter.Run(row.Id, row.To.Value, JsonSerializer.SerializeToUtf8Bytes(row.Letter, StoredJson.Form.Letter));
        foreach (var (name, value) in batch.Notes)
            _note.Run(name, value);
        return true;
    });

    internal string? Noted(string name) => _noted.First(row => row.Text(0), name);

    internal long? Recall(string name) => _recall.First(row => (long?)row.Number(0), name);

    internal void Remember(IReadOnlyCollection<(string Name, long Value)> values) => InTransaction(() =>
    {
        foreach (var (name, value) in values)
            _remember.Run(name, value);
        return true;
    });

    /// <summary>Only for the run that has the store now.</summary>
    internal T InTransaction<T>(long epoch, Func<T> work) => InTransaction(() =>
        _epoch.First(row => row.Number(0)) is var current && current == epoch
            ? work()
            : throw new StoreFencedException(
                $"{_file} was taken over: its epoch is {current}, and this run's is {epoch}. This run must stop."));

    /// <summary>All of it or nothing, and ready for the next either way.</summary>
    internal T InTransaction<T>(Func<T> work)
    {
        _begin.Run();
        try
        {
            var result = work();
            _commit.Run();
            return result;
        }
        catch
        {
            // On some errors, a full disk among them, SQLite has already rolled back by itself.
            if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
                _rollback.Run();
            throw;
        }
    }

    public void Dispose()
    {
        _persons.Dispose();
        Communities.Dispose();
        Tickets.Dispose();
        foreach (var statement in new[] { _begin, _commit, _rollback, _epoch, _putPrompt, _putLetter, _dropPrompt, _dropLetter, _show, _recall, _remember, _noted, _note })
            statement.Dispose();
        // The last connection to go copies the log into the file and removes it.
        _connection.Dispose();
    }
}
