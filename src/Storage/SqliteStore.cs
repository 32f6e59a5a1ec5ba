using Microsoft.Data.Sqlite;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Engine;

namespace Waymark.Storage;

/// <summary>The store of one process: one SQLite file, a lock file beside it, and SQLite's own <c>-wal</c> and <c>-shm</c>.</summary>
public sealed partial class SqliteStore : IStore
{
    private readonly string _file;
    private readonly StoreLock _lock;
    private readonly Writer _writer;
    private readonly Readers _readers;
    private readonly Lock _writing = new();
    private bool _closed;

    /// <summary>Opens the file, or makes it and its directory.</summary>
    /// <exception cref="StoreInUseException">Another process has it.</exception>
    /// <exception cref="StoreRefusedException">It is newer than this program, another program's, or damaged.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be opened now.</exception>
    public static SqliteStore At(string path) => new(path, Schema.Migrations);

    internal SqliteStore(string path, IReadOnlyList<string> migrations)
    {
        _file = RealPath.Of(path);
        MakeDirectory(_file);
        _lock = StoreLock.Take(_file);
        try
        {
            _writer = OpenWriter(_file, migrations);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
        _readers = new Readers(_file);
    }

    public OpenedStore Open(IEnumerable<Guide> structures) => Writing(() => new Beginning(_file, _writer).Take(structures));

    public IReadOnlyList<PersonRow> Load(IReadOnlyCollection<Account> accounts) => Reading(reader => reader.Load(accounts));

    public IReadOnlyList<PersonRow> Load(IReadOnlyCollection<PersonId> ids) => Reading(reader => reader.Load(ids));

    public string? Shown(Account account) => Reading(reader => reader.Shown(account));

    public void Commit(long epoch, Batch batch) => Writing(() =>
    {
        _writer.Write(epoch, batch);
        return true;
    });

    public long? Recall(string name) => Writing(() => _writer.Recall(name));

    public string? Noted(string name) => Writing(() => _writer.Noted(name));

    public void Remember(params IReadOnlyCollection<(string Name, long Value)> values) => Writing(() =>
    {
        _writer.Remember(values);
        return true;
    });

    public void Dispose()
    {
        lock (_writing)
        {
            if (_closed)
                return;
            _closed = true;
            _readers.Dispose();
            _writer.Dispose();
            _lock.Dispose();
        }
    }

    /// <summary>Makes a disk that is full at that many pages, for tests.</summary>
    internal void LimitPages(int pages) => _writer.Connection.Run($"PRAGMA max_page_count = {pages}");

    private T Writing<T>(Func<T> work)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            try
            {
                return work();
            }
            catch (SqliteException problem) when (Trouble.IsKnown(problem))
            {
                throw Trouble.Told(problem, _file);
            }
        }
    }

    private T Reading<T>(Func<Reader, T> work)
    {
        try
        {
            return _readers.Use(work);
        }
        catch (SqliteException problem) when (Trouble.IsKnown(problem))
        {
            throw Trouble.Told(problem, _file);
        }
    }

    private static Writer OpenWriter(string file, IReadOnlyList<string> migrations)
    {
        SqliteConnection? connection = null;
        try
        {
            var upgrade = new SchemaUpgrade(file, migrations);
            upgrade.Inspect();
            if (!File.Exists(file))
                StoreFile.Create(file);
            connection = StoreFile.ForWriting(file);
            upgrade.Run(connection);
            var writer = new Writer(file, connection);
            connection = null;
            return writer;
        }
        catch (SqliteException problem) when (Trouble.IsKnown(problem))
        {
            throw Trouble.Told(problem, file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException(
                $"{file} cannot be opened ({problem.Message}). Give Waymark's user the right to read and write it, or set Storage:Path to another file.", problem);
        }
        finally
        {
            connection?.Dispose();
        }
    }

    private static void MakeDirectory(string file)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException(
                $"The directory of {file} cannot be made ({problem.Message}). Make it, or set Storage:Path to another file.", problem);
        }
    }
}
