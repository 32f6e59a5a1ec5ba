using Microsoft.Data.Sqlite;
using Waymark.Storage;

namespace Waymark.Tests.Storage;

public sealed class Upgrades : IDisposable
{
    private const string AddColumn = "ALTER TABLE persons ADD COLUMN mood TEXT";

    private readonly TemporaryDirectory _directory = new();

    private string Path => _directory.File("waymark.db");

    private string Copy => $"{Path}.schema-{Schema.Migrations.Count}.bak";

    [Fact]
    public void A_migration_keeps_everything_and_a_copy_from_before_it()
    {
        using (var old = SqliteStore.At(Path))
            old.Commit(old.Open().Epoch, [Samples.Person(1, "ann")]);

        using (var upgraded = new SqliteStore(Path, [.. Schema.Migrations, AddColumn]))
            upgraded.Commit(upgraded.Open().Epoch, [Samples.Person(2, "bob")]);

        using var upgradedAgain = new SqliteStore(Path, [.. Schema.Migrations, AddColumn]);
        Assert.NotNull(upgradedAgain.Find("ann"));
        using var copy = SqliteStore.At(Copy);
        Assert.NotNull(copy.Find("ann"));
        Assert.Null(copy.Find("bob"));
        Assert.Equal(2, copy.Open().Epoch);
    }

    [Fact]
    public void A_new_file_needs_no_copy()
    {
        using var store = SqliteStore.At(Path);

        Assert.Empty(Directory.GetFiles(_directory.File("."), "*.bak"));
    }

    [Fact]
    public void A_migration_that_fails_changes_nothing()
    {
        using (var old = SqliteStore.At(Path))
            old.Commit(old.Open().Epoch, [Samples.Person(1, "ann")]);

        Assert.Throws<SqliteException>(() => new SqliteStore(Path, [.. Schema.Migrations, $"{AddColumn}; DROP TABLE nothing"]));

        using var still = SqliteStore.At(Path);
        Assert.NotNull(still.Find("ann"));
    }

    [Fact]
    public void A_newer_file_is_refused_untouched_with_the_copy_that_still_fits()
    {
        SqliteStore.At(Path).Dispose();
        new SqliteStore(Path, [.. Schema.Migrations, AddColumn]).Dispose();
        var before = File.ReadAllBytes(Path);
        var files = Directory.GetFiles(_directory.File("."));

        var refused = Assert.Throws<StoreRefusedException>(() => SqliteStore.At(Path));

        Assert.Equal(
            $"{Path} has schema {Schema.Migrations.Count + 1} of a newer Waymark, and this one knows schemas up to {Schema.Migrations.Count}. "
            + $"Start the newer Waymark again; or move the file away together with its -wal and -shm files and put its copy from before the migration, {Copy}, in its place (what happened since is not in it).",
            refused.Message);
        Assert.Equal(before, File.ReadAllBytes(Path));
        Assert.Equal(files, Directory.GetFiles(_directory.File(".")));
    }

    [Fact]
    public void A_newer_file_without_a_copy_is_refused_with_what_is_left_to_do()
    {
        new SqliteStore(Path, [.. Schema.Migrations, AddColumn]).Dispose();

        var refused = Assert.Throws<StoreRefusedException>(() => SqliteStore.At(Path));

        Assert.EndsWith("Start the newer Waymark again, or set Storage:Path to another file.", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();
}
