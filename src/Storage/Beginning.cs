using System.Text.Json;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.Storage.Rows;

namespace Waymark.Storage;

/// <summary>What is read once, when an engine takes the store over.</summary>
sealed class Beginning(string file, Writer writer)
{
    internal OpenedStore Take(IEnumerable<Guide> structures) => writer.InTransaction(() => new OpenedStore(
        Read("UPDATE meta SET value = value + 1 WHERE name = 'epoch' RETURNING value", row => row.Number(0)).Single(),
        Keep(structures),
        WakeUps(),
        Read("SELECT id, platform, user_id, person, content FROM prompts ORDER BY id", row => new OutboxRow(
            row.Number(0),
            new Account((Platform)row.Number(1), row.Text(2)),
            new PersonId(row.Number(3)),
            JsonSerializer.Deserialize(row.Bytes(4), StoredJson.Form.Prompt)!)),
        Read("SELECT id, recipient, content FROM letters ORDER BY id", row => new LetterRow(
            row.Number(0),
            new PersonId(row.Number(1)),
            JsonSerializer.Deserialize(row.Bytes(2), StoredJson.Form.Letter)!))));

    /// <returns>Every structure that is given or that a conversation keeps to; no other is left.</returns>
    private List<Guide> Keep(IEnumerable<Guide> structures)
    {
        using var put = new Statement(writer.Connection,
            "INSERT INTO structures (hash, content) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET content = excluded.content");
        using var forget = new Statement(writer.Connection,
            "DELETE FROM structures WHERE hash = ?1 AND NOT EXISTS (SELECT 1 FROM persons WHERE structure = ?1)");
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var guide in structures)
            if (given.Add(guide.Hash))
                put.Run(guide.Hash, JsonSerializer.SerializeToUtf8Bytes(guide, StoredJson.Form.Guide));
        foreach (var hash in Read("SELECT hash FROM structures", row => row.Text(0)).Where(hash => !given.Contains(hash)))
            forget.Run(hash);
        return Read("SELECT content FROM structures", row =>
            JsonSerializer.Deserialize(row.Bytes(0), StoredJson.Form.Guide)!);
    }

    private IEnumerable<WakeUp> WakeUps()
    {
        // A connection of its own: commits may come while somebody is still reading. The index alone answers.
        using var connection = StoreFile.ForReading(file);
        using var due = new Statement(connection, "SELECT id, due FROM persons WHERE due IS NOT NULL ORDER BY due");
        foreach (var wake in due.All(row => new WakeUp(new PersonId(row.Number(0)), DateTimeOffset.FromUnixTimeMilliseconds(row.Number(1)))))
            yield return wake;
    }

    private List<T> Read<T>(string sql, Func<Statement, T> read)
    {
        using var all = new Statement(writer.Connection, sql);
        return [.. all.All(read)];
    }
}
