using Microsoft.Data.Sqlite;
using SQLitePCL;
using Waymark.Engine;

namespace Waymark.Storage;

/// <summary>Tells an operator what SQLite's error means for the file and what mends it.</summary>
static class Trouble
{
    internal static bool IsKnown(SqliteException problem) => IsOfTheFile(problem) || Sentence(problem, "") is not null;

    /// <summary>What to throw instead: trouble that may pass, by itself or by the operator's hand, or a refused file.</summary>
    internal static Exception Told(SqliteException problem, string file) =>
        IsOfTheFile(problem) ? Refused(problem, file) : Unavailable(problem, file);

    private static StoreUnavailableException Unavailable(SqliteException problem, string file) => new(
        $"{Sentence(problem, file)} Waymark goes on by itself as soon as it can. (SQLite error {problem.SqliteExtendedErrorCode})", problem);

    /// <summary>Whether the file itself is to blame, which no trying again mends.</summary>
    private static bool IsOfTheFile(SqliteException problem) => problem.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT;

    private static StoreRefusedException Refused(SqliteException problem, string file) => new(
        problem.SqliteErrorCode == raw.SQLITE_NOTADB
            ? $"{file} is not a SQLite database. Set Storage:Path to another file, or move this one away."
            : $"{file} is damaged (SQLite error {problem.SqliteExtendedErrorCode}). Put a backup in its place, or move it away together with its -wal and -shm files to begin anew.",
        problem);

    private static string? Sentence(SqliteException problem, string file) => problem.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => $"There is no space left for {file}: nothing of this was kept. Free some space on its disk.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"{file} is locked by another program, such as a backup or a database browser. Close it.",
        raw.SQLITE_READONLY => $"{file} may not be written. Give Waymark's user the right to write the file and its directory.",
        raw.SQLITE_IOERR => $"The disk of {file} reports an error. Check the disk and the system's log.",
        raw.SQLITE_CANTOPEN => $"{file}, or a file beside it, cannot be opened. Check that its directory is there and that Waymark's user may write to it.",
        raw.SQLITE_NOMEM => $"There is not enough memory to work with {file}. Give Waymark more, or stop something else.",
        _ => null,
    };
}
