using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Waymark.Storage;

/// <summary>How connections to the file are opened.</summary>
static class StoreFile
{
    // Until a file that another program locks counts as unavailable; the lock file keeps our own kind out.
    internal const int BusyMilliseconds = 250;

    /// <summary>
    /// 40 MB of log before its pages go to the file. A page that many turns change is then copied once for all of
    /// them, and the commit that pays for the copying is rare; recovering so much takes well under a second.
    /// </summary>
    private const int CheckpointPages = 10_000;

    internal static SqliteConnection Connect(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            // Pooled connections outlive their Dispose, and with them the file's -wal.
            Pooling = false,
        }.ConnectionString);
        try
        {
            connection.Open();
            _ = raw.sqlite3_busy_timeout(connection.Handle, BusyMilliseconds);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    internal static SqliteConnection ForWriting(string file)
    {
        var connection = Connect(file, SqliteOpenMode.ReadWrite);
        try
        {
            if (connection.Ask("PRAGMA journal_mode = WAL", row => row.Text(0)) is not "wal")
                throw new StoreRefusedException(
                    $"{file} lies where SQLite cannot keep a shared log (a network drive?). Set Storage:Path to a file on a local disk.");
            // secure_delete: what is forgotten is overwritten, not only unlinked. FULL: a commit that returned
            // survives a power cut. The log's own file shrinks after a burst.
            connection.Run($"""
                PRAGMA synchronous = FULL;
                PRAGMA secure_delete = ON;
                PRAGMA temp_store = MEMORY;
                PRAGMA wal_autocheckpoint = {CheckpointPages};
                PRAGMA journal_size_limit = {64 << 20};
                PRAGMA cache_size = -{64 << 10};
                """);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    internal static SqliteConnection ForReading(string file)
    {
        var connection = Connect(file, SqliteOpenMode.ReadOnly);
        connection.Run("PRAGMA temp_store = MEMORY");
        return connection;
    }

    /// <summary>Makes an empty file that only our own user may read; SQLite's files beside it take after it.</summary>
    internal static void Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(file, options).Dispose();
    }

    /// <summary>
    /// Runs several statements. Not by a SqliteCommand: that one passes over errors of every statement that follows
    /// one with a result, as many pragmas and some ALTER TABLE are.
    /// </summary>
    internal static void Run(this SqliteConnection connection, string sql) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle, sql), connection.Handle);

    internal static T? Ask<T>(this SqliteConnection connection, string sql, Func<Statement, T> read)
    {
        using var statement = new Statement(connection, sql);
        return statement.First(read);
    }
}
