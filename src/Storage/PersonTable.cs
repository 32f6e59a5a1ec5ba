using System.Text.Json;
using Microsoft.Data.Sqlite;
using Waymark.Core.Conversations;
using Waymark.Engine;
using Waymark.Storage.Rows;

namespace Waymark.Storage;

/// <summary>Writes persons, and keeps the accounts table saying the same as they do.</summary>
sealed class PersonTable : IDisposable
{
    private readonly Forgetting _forgetting;
    private readonly Statement _update, _accountsOf, _put, _leaveAccount, _takeAccount;

    internal PersonTable(SqliteConnection connection, Forgetting forgetting)
    {
        _forgetting = forgetting;
        // The hot path: neither accounts, structure nor hour change in most turns, so their tables and indexes stay untouched.
        _update = new Statement(connection, """
            UPDATE persons SET due = ?2, state = ?5, events = ?6 WHERE id = ?1 AND accounts = ?4 AND structure IS ?3 AND active = ?7
            """);
        _accountsOf = new Statement(connection, "SELECT accounts FROM persons WHERE id = ?1");
        _put = new Statement(connection, """
            INSERT INTO persons (id, due, structure, accounts, state, events, active)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (id) DO UPDATE SET due = excluded.due, structure = excluded.structure,
                accounts = excluded.accounts, state = excluded.state, events = excluded.events, active = excluded.active
            """);
        _leaveAccount = new Statement(connection, "DELETE FROM accounts WHERE platform = ?1 AND user_id = ?2 AND person = ?3");
        _takeAccount = new Statement(connection, """
            INSERT INTO accounts (platform, user_id, person) VALUES (?1, ?2, ?3)
            ON CONFLICT DO UPDATE SET person = excluded.person WHERE person <> excluded.person
            """);
    }

    internal const long SecondsAnHour = 3600;

    internal void Put(PersonRow row)
    {
        var person = row.Person;
        object id = person.Id.Value;
        object? due = person.WakeUp?.ToUnixTimeMilliseconds();
        // An ended conversation needs its structure no more.
        var structure = person.Conversation is { IsOpen: true } open ? open.Structure : null;
        var accounts = JsonSerializer.SerializeToUtf8Bytes(person.Accounts, StoredJson.Form.ImmutableArrayAccount);
        var state = StoredPerson.Write(person);
        var events = StoredEvents.Write(row.Events);
        object active = (person.ActiveAt ?? DateTimeOffset.UnixEpoch).ToUnixTimeSeconds() / SecondsAnHour;
        if (_update.Run(id, due, structure, accounts, state, events, active) > 0)
            return;
        var before = _accountsOf.First(row => JsonSerializer.Deserialize(row.Bytes(0), StoredJson.Form.ImmutableArrayAccount), id);
        if (!before.IsDefault)
            foreach (var account in before.Except(person.Accounts))
                // Only while it is still this person's: it may have moved to another.
                _leaveAccount.Run((long)account.Platform, account.UserId, id);
        _put.Run(id, due, structure, accounts, state, events, active);
        foreach (var account in person.Accounts)
            if (_takeAccount.Run((long)account.Platform, account.UserId, id) > 0)
                _forgetting.Return(account);
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _update, _accountsOf, _put, _leaveAccount, _takeAccount })
            statement.Dispose();
    }
}
