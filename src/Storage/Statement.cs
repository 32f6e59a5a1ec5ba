using Microsoft.Data.Sqlite;

namespace Waymark.Storage;

/// <summary>One prepared command whose parameters are filled anew for every run, in the order of its text.</summary>
sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    /// <param name="parameters">Their names, in the order in which values are given.</param>
    internal Statement(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        foreach (var name in parameters)
            _command.Parameters.Add(new SqliteParameter(name, DBNull.Value));
        _command.Prepare();
    }

    /// <returns>How many rows it changed.</returns>
    internal int Run(params ReadOnlySpan<object?> values)
    {
        Fill(values);
        return _command.ExecuteNonQuery();
    }

    internal object? Ask(params ReadOnlySpan<object?> values)
    {
        Fill(values);
        return _command.ExecuteScalar();
    }

    internal SqliteDataReader Read(params ReadOnlySpan<object?> values)
    {
        Fill(values);
        return _command.ExecuteReader();
    }

    public void Dispose() => _command.Dispose();

    private void Fill(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
