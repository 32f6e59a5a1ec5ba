using System.Buffers.Binary;
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
        // The header first, because even a reading connection leaves a log and its index beside the file. Only now,
        // with the file open nowhere in this process: closing it would let go of SQLite's own locks (POSIX).
        RefuseNewer(Header());
        // Then what the log knows better than the header, where the last run was killed. Read-only, because closing a
        // writing connection would copy the log into the file.
        using var connection = StoreFile.Connect(file, SqliteOpenMode.ReadOnly);
        var (application, version) = (Number(connection, "PRAGMA application_id"), Number(connection, "PRAGMA user_version"));
        if (application != Schema.ApplicationId && (application != 0 || Number(connection, "SELECT count(*) FROM sqlite_schema") != 0))
            throw new StoreRefusedException(
                $"{file} is a database of another program. Set Storage:Path to another file, or move this one away.");
        RefuseNewer((application, version));
    }

    /// <summary>Each migration is one transaction together with its version, so a crash leaves one version or the next.</summary>
    internal void Run(SqliteConnection connection)
    {
        var version = (int)Number(connection, "PRAGMA user_version");
        if (version == migrations.Count)
            return;
        if (version > 0)
            SafetyCopy.Make(connection, SafetyCopy.PathOf(file, version));
        // Where one fails, its connection is closed and takes the begun transaction with it.
        for (; version < migrations.Count; version++)
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"""
                BEGIN IMMEDIATE;
                {migrations[version]};
                PRAGMA application_id = {Schema.ApplicationId};
                PRAGMA user_version = {version + 1};
                COMMIT;
                """));
    }

    /// <summary>Application and schema version as they stand in every SQLite file (sqlite.org/fileformat2.html, 1.3).</summary>
    private (long Application, long Version) Header()
    {
        var header = new byte[100];
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
        return stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length
            ? (0, 0)
            : (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(68)), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(60)));
    }

    private void RefuseNewer((long Application, long Version) found)
    {
        if (found.Application == Schema.ApplicationId && found.Version > migrations.Count)
            throw new StoreRefusedException(Newer(found.Version));
    }

    private string Newer(long version)
    {
        var what = $"{file} has schema {version} of a newer Waymark, and this one knows schemas up to {migrations.Count}.";
        return SafetyCopy.NewestFor(file, migrations.Count) is { } copy
            ? $"{what} Start the newer Waymark again; or move the file away together with its -wal and -shm files and put its copy from before the migration, {copy}, in its place (what happened since is not in it)."
            : $"{what} Start the newer Waymark again, or set Storage:Path to another file.";
    }

    private static long Number(SqliteConnection connection, string sql) => connection.Ask(sql, row => row.Number(0));
}
