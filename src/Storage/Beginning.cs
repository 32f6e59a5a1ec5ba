using System.Text.Json;
using Microsoft.Data.Sqlite;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.Storage.Json;

namespace Waymark.Storage;

/// <summary>What is read once, when an engine takes the store over.</summary>
sealed class Beginning(string file, Writer writer)
{
    internal OpenedStore Take(IEnumerable<Guide> structures) => writer.InTransaction(() => new OpenedStore(
        (long)writer.Connection.Ask("UPDATE meta SET value = value + 1 WHERE name = 'epoch' RETURNING value")!,
        Keep(structures),
        WakeUps(),
        Read("SELECT id, platform, user_id, person, content FROM prompts ORDER BY id", row => new OutboxRow(
            row.GetInt64(0),
            new Account((Platform)row.GetByte(1), row.GetString(2)),
            new PersonId(row.GetInt64(3)),
            JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(4), StoredJson.Form.Prompt)!)),
        Read("SELECT id, recipient, content FROM letters ORDER BY id", row => new LetterRow(
            row.GetInt64(0),
            new PersonId(row.GetInt64(1)),
            JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(2), StoredJson.Form.Letter)!))));

    /// <returns>Every structure that is given or that a conversation keeps to; no other is left.</returns>
    private List<Guide> Keep(IEnumerable<Guide> structures)
    {
        using var put = new Statement(writer.Connection,
            "INSERT INTO structures (hash, content) VALUES ($hash, $content) ON CONFLICT DO UPDATE SET content = excluded.content",
            "$hash", "$content");
        using var forget = new Statement(writer.Connection,
            "DELETE FROM structures WHERE hash = $hash AND NOT EXISTS (SELECT 1 FROM persons WHERE structure = $hash)", "$hash");
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var guide in structures)
            if (given.Add(guide.Hash))
                put.Run(guide.Hash, JsonSerializer.SerializeToUtf8Bytes(guide, StoredJson.Form.Guide));
        foreach (var hash in Read("SELECT hash FROM structures", row => row.GetString(0)).Where(hash => !given.Contains(hash)))
            forget.Run(hash);
        return Read("SELECT content FROM structures", row =>
            JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), StoredJson.Form.Guide)!);
    }

    private IEnumerable<WakeUp> WakeUps()
    {
        // A connection of its own: commits may come while somebody is still reading. The index alone answers.
        using var connection = StoreFile.ForReading(file);
        using var due = new Statement(connection, "SELECT id, due FROM persons WHERE due IS NOT NULL ORDER BY due");
        using var row = due.Read();
        while (row.Read())
            yield return new WakeUp(new PersonId(row.GetInt64(0)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)));
    }

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var all = new Statement(writer.Connection, sql);
        using var row = all.Read();
        var rows = new List<T>();
        while (row.Read())
            rows.Add(read(row));
        return rows;
    }
}
