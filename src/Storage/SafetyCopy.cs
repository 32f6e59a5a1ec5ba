using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Waymark.Storage;

/// <summary>The copy of a file from before its migration: the way back to an older Waymark.</summary>
static class SafetyCopy
{
    internal static string PathOf(string file, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}.schema-{version}.bak");

    /// <summary>The copy beside the file that a program knowing schemas up to that version can use; null if there is none.</summary>
    internal static string? NewestFor(string file, int version)
    {
        for (; version > 0; version--)
            if (PathOf(file, version) is var copy && File.Exists(copy))
                return copy;
        return null;
    }

    /// <summary>Makes it durable before it gets its name: a copy of that name is always whole.</summary>
    internal static void Make(SqliteConnection connection, string path)
    {
        var unfinished = $"{path}.unfinished";
        StoreFile.Create(unfinished);
        using (var copy = new Statement(connection, "VACUUM INTO ?1"))
            copy.Run(unfinished);
        Flush(unfinished);
        File.Move(unfinished, path, overwrite: true);
        // Once more under its name, so that the new name is on the disk too.
        Flush(path);
    }

    private static void Flush(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
