using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Waymark.Storage;

/// <summary>
/// One prepared statement, run again and again with the values of its <c>?1</c>, <c>?2</c>... Straight on SQLite: a
/// SqliteCommand costs more than many of our statements do, and sleeps 150 ms wherever a file is locked for one.
/// </summary>
sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    internal Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <returns>How many rows it changed.</returns>
    internal int Run(params ReadOnlySpan<object?> values)
    {
        Begin(values);
        try
        {
            Next();
            return raw.sqlite3_changes(_database);
        }
        finally
        {
            End();
        }
    }

    /// <summary>What becomes of the first row; the default where there is none.</summary>
    internal T? First<T>(Func<Statement, T> read, params ReadOnlySpan<object?> values)
    {
        Begin(values);
        try
        {
            return Next() ? read(this) : default;
        }
        finally
        {
            End();
        }
    }

    internal IEnumerable<T> All<T>(Func<Statement, T> read, params object?[] values)
    {
        Begin(values);
        try
        {
            while (Next())
                yield return read(this);
        }
        finally
        {
            End();
        }
    }

    internal long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    internal string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    /// <summary>Where SQLite holds them: gone with the row.</summary>
    internal ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private void Begin(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            Check(values[i] switch
            {
                long number => raw.sqlite3_bind_int64(_statement, i + 1, number),
                // Empty bytes would arrive as NULL, and a text with its length unsaid would end at a zero.
                byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(_statement, i + 1, 0),
                byte[] bytes => raw.sqlite3_bind_blob(_statement, i + 1, bytes),
                "" => raw.sqlite3_bind_text(_statement, i + 1, ""),
                string text => raw.sqlite3_bind_text(_statement, i + 1, Encoding.UTF8.GetBytes(text).AsSpan()),
                _ => raw.sqlite3_bind_null(_statement, i + 1),
            });
    }

    private bool Next()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
            return result == raw.SQLITE_ROW;
        // Thrown before the reset, which may clear the error's own words.
        SqliteException.ThrowExceptionForRC(result, _database);
        return false;
    }

    // Its result repeats the step's error, which is already on its way.
    private void End() => _ = raw.sqlite3_reset(_statement);

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, _database);
    }
}
