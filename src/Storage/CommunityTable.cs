using System.Text.Json;
using Microsoft.Data.Sqlite;
using Waymark.Core.Communities;
using Waymark.Core.Conversations;
using Waymark.Storage.Rows;

namespace Waymark.Storage;

/// <summary>Communities by platform and id. Not for two threads at once.</summary>
sealed class CommunityTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _all = new(connection, "SELECT platform, state FROM communities");
    private readonly Statement _put = new(connection, "INSERT OR REPLACE INTO communities (platform, id, state) VALUES (?1, ?2, ?3)");
    private readonly Statement _drop = new(connection, "DELETE FROM communities WHERE platform = ?1 AND id = ?2");

    internal List<Community> Of(Platform platform) =>
        [.. _all.All(row => JsonSerializer.Deserialize(row.Bytes(1), StoredJson.Form.Community)!).Where(community => community.Platform == platform)];

    internal int Put(Community community) =>
        _put.Run((long)community.Platform, community.Id, JsonSerializer.SerializeToUtf8Bytes(community, StoredJson.Form.Community));

    internal int Drop(Platform platform, string id) => _drop.Run((long)platform, id);

    public void Dispose()
    {
        foreach (var statement in new[] { _all, _put, _drop })
            statement.Dispose();
    }
}
