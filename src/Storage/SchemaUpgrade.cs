using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Waymark.Storage;

/// <summary>Looks at a file before anything of it is changed, and brings it to the version that this program knows.</summary>
sealed class SchemaUpgrade(string file, IReadOnlyList<string> migrations)
{
    /// <summary>Refuses a file that is not ours or newer than this program, having changed nothing.</summary>
    internal void Inspect()
    {
        if (!File.Exists(file) || new FileInfo(file).Length == 0)
            return;
        // Read-only, because closing a writing connection would copy the log into the file.
        using var connection = StoreFile.Connect(file, SqliteOpenMode.ReadOnly);
        var (application, version) = (Number(connection, "PRAGMA application_id"), Number(connection, "PRAGMA user_version"));
        if (application != Schema.ApplicationId && (application != 0 || Number(connection, "SELECT count(*) FROM sqlite_schema") != 0))
            throw new StoreRefusedException(
                $"{file} is a database of another program. Set Storage:Path to another file, or move this one away.");
        if (version > migrations.Count)
            throw new StoreRefusedException(Newer(version));
    }

    /// <summary>Each migration is one transaction together with its version, so a crash leaves one version or the next.</summary>
    internal void Run(SqliteConnection connection)
    {
        var version = (int)Number(connection, "PRAGMA user_version");
        if (version == migrations.Count)
            return;
        if (version > 0)
            SafetyCopy.Make(connection, SafetyCopy.PathOf(file, version));
        for (; version < migrations.Count; version++)
        {
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
                {migrations[version]};
                PRAGMA application_id = {Schema.ApplicationId};
                PRAGMA user_version = {version + 1};
                """);
            command.ExecuteNonQuery();
            transaction.Commit();
        }
    }

    private string Newer(long version)
    {
        var what = $"{file} has schema {version} of a newer Waymark, and this one knows schemas up to {migrations.Count}.";
        return SafetyCopy.NewestFor(file, migrations.Count) is { } copy
            ? $"{what} Start the newer Waymark again; or move the file away together with its -wal and -shm files and put its copy from before the migration, {copy}, in its place (what happened since is not in it)."
            : $"{what} Start the newer Waymark again, or set Storage:Path to another file.";
    }

    private static long Number(SqliteConnection connection, string sql) => (long)connection.Ask(sql)!;
}
