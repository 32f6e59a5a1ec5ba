using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Waymark.Core.Conversations;
using Waymark.Engine;
using Waymark.Storage.Rows;

namespace Waymark.Storage;

/// <summary>Deletes persons wherever they stand, and keeps what must remain under a keyed hash of their accounts.</summary>
sealed class Forgetting : IDisposable
{
    private const long Clocks = 0, Events = 1;

    private readonly AccountKey _key;
    private readonly Statement _person, _account, _promptsTo, _promptsOf, _letters, _tickets, _keep, _return, _expire;

    internal Forgetting(SqliteConnection connection, AccountKey key)
    {
        _key = key;
        _person = new Statement(connection, "DELETE FROM persons WHERE id = ?1");
        _account = new Statement(connection, "DELETE FROM accounts WHERE platform = ?1 AND user_id = ?2 AND person = ?3");
        _promptsTo = new Statement(connection, "DELETE FROM prompts WHERE platform = ?1 AND user_id = ?2");
        _promptsOf = new Statement(connection, "DELETE FROM prompts WHERE person = ?1");
        _letters = new Statement(connection, "DELETE FROM letters WHERE recipient = ?1");
        _tickets = new Statement(connection, """
            DELETE FROM tickets WHERE CASE WHEN json_valid(CAST(content AS TEXT)) THEN json_extract(CAST(content AS TEXT), '$.for') = ?1 END
            """);
        _keep = new Statement(connection, """
            INSERT INTO remains (account, kind, until, content) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO UPDATE SET until = excluded.until, content = excluded.content
            """);
        _return = new Statement(connection, "DELETE FROM remains WHERE account = ?1");
        _expire = new Statement(connection, "DELETE FROM remains WHERE until <= ?1");
    }

    internal void Forget(ForgottenPerson gone)
    {
        object id = gone.Id.Value;
        foreach (var account in gone.Accounts)
        {
            object platform = (long)account.Platform;
            _account.Run(platform, account.UserId, id);
            _promptsTo.Run(platform, account.UserId);
            _tickets.Run(string.Create(CultureInfo.InvariantCulture, $"{(byte)account.Platform}:{account.UserId}"));
            Keep(_key.NameOf(account), gone);
        }
        _promptsOf.Run(id);
        _letters.Run(id);
        _person.Run(id);
    }

    /// <summary>Somebody has come back: what remained is theirs again.</summary>
    internal void Return(Account account) => _return.Run(_key.NameOf(account));

    internal void Expire(DateTimeOffset by) => _expire.Run(by.ToUnixTimeMilliseconds());

    private void Keep(byte[] name, ForgottenPerson gone)
    {
        _return.Run(name);
        if (gone.Farewell.Until is { } until)
            _keep.Run(name, Clocks, until.ToUnixTimeMilliseconds(), JsonSerializer.SerializeToUtf8Bytes(gone.Farewell.Clocks, StoredJson.Form.ImmutableSortedDictionaryStringRequestClock));
        if (StoredEvents.Write(gone.Events) is { Length: > 0 } events)
            _keep.Run(name, Events, gone.EventsUntil.ToUnixTimeMilliseconds(), events);
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _person, _account, _promptsTo, _promptsOf, _letters, _tickets, _keep, _return, _expire })
            statement.Dispose();
    }

    /// <summary>What a row of <c>remains</c> adds to what is known of its account.</summary>
    internal static Remains Read(Remains known, Statement row) => row.Number(0) == Clocks
        ? known with { Clocks = JsonSerializer.Deserialize(row.Bytes(1), StoredJson.Form.ImmutableSortedDictionaryStringRequestClock) }
        : known with { Events = StoredEvents.Read(row.Bytes(1)) };
}
