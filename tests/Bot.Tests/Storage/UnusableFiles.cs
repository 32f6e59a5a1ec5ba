using Microsoft.Data.Sqlite;
using Waymark.Engine;
using Waymark.Storage;

namespace Waymark.Tests.Storage;

public sealed class UnusableFiles : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string Path => _directory.File("waymark.db");

    [Fact]
    public void Something_else_than_a_database_is_refused()
    {
        File.WriteAllText(Path, string.Concat(Enumerable.Repeat("a diary, not a database. ", 100)));

        var refused = Assert.Throws<StoreRefusedException>(() => SqliteStore.At(Path));

        Assert.Equal($"{Path} is not a SQLite database. Set Storage:Path to another file, or move this one away.", refused.Message);
        Assert.StartsWith("a diary", File.ReadAllText(Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_programs_database_is_refused()
    {
        using (var other = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE songs (title TEXT)";
            command.ExecuteNonQuery();
        }

        var refused = Assert.Throws<StoreRefusedException>(() => SqliteStore.At(Path));

        Assert.Equal($"{Path} is a database of another program. Set Storage:Path to another file, or move this one away.", refused.Message);
    }

    [Fact]
    public void A_file_that_was_cut_off_is_refused_as_damaged()
    {
        SqliteStore.At(Path).Dispose();
        using (var file = new FileStream(Path, FileMode.Open))
            file.SetLength(2 * 4096);

        var refused = Assert.Throws<StoreRefusedException>(() => SqliteStore.At(Path));

        Assert.StartsWith($"{Path} is damaged (SQLite error", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Put a backup in its place", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_loses_nothing_and_passes_when_there_is_space_again()
    {
        using var store = SqliteStore.At(Path);
        var epoch = store.Open().Epoch;
        store.Commit(epoch, [Samples.Person(1, "ann")]);
        store.LimitPages(1);
        var many = Enumerable.Range(100, 200).Select(id => Samples.Person(id, $"user{id}")).ToArray();

        for (var attempt = 0; attempt < 3; attempt++)
        {
            var full = Assert.Throws<StoreUnavailableException>(() => store.Commit(epoch, [Samples.Person(2, "bob"), .. many]));
            Assert.StartsWith($"There is no space left for {Path}: nothing of this was kept. Free some space on its disk.", full.Message, StringComparison.Ordinal);
        }

        Assert.NotNull(store.Find("ann"));
        Assert.Null(store.Find("bob"));
        store.LimitPages(1_000_000);
        store.Commit(epoch, [Samples.Person(2, "bob"), .. many]);
        Assert.NotNull(store.Find("bob"));
        Assert.NotNull(store.Find("user299"));
    }

    [Fact]
    public void A_file_that_another_program_locks_is_unavailable_until_it_lets_go()
    {
        using var store = SqliteStore.At(Path);
        var epoch = store.Open().Epoch;
        using (var browser = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            browser.Open();
            using var transaction = browser.BeginTransaction();

            var locked = Assert.Throws<StoreUnavailableException>(() => store.Commit(epoch, [Samples.Person(1, "ann")]));

            Assert.StartsWith($"{Path} is locked by another program", locked.Message, StringComparison.Ordinal);
        }
        store.Commit(epoch, [Samples.Person(1, "ann")]);
        Assert.NotNull(store.Find("ann"));
    }

    [Fact]
    public void A_directory_that_cannot_be_made_is_refused_with_its_name()
    {
        File.WriteAllText(_directory.File("data"), "a file, not a directory");

        var refused = Assert.Throws<StoreRefusedException>(() => SqliteStore.At(_directory.File("data/waymark.db")));

        Assert.StartsWith($"The directory of {_directory.File("data/waymark.db")} cannot be made", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();
}
