using Waymark.Storage;

namespace Waymark.Tests.Storage;

public sealed class OneProcess : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void A_second_one_is_refused_with_the_process_that_has_the_file()
    {
        var path = _directory.File("waymark.db");
        using var store = SqliteStore.At(path);

        var refused = Assert.Throws<StoreInUseException>(() => SqliteStore.At(path));

        Assert.Equal(
            $"{path} is in use by process {Environment.ProcessId} on {Environment.MachineName}. Stop it, or set Storage:Path to another file.",
            refused.Message);
    }

    [Fact]
    public void Links_to_the_file_or_its_directory_are_the_same_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links takes a privilege there.");
        Directory.CreateDirectory(_directory.File("data"));
        Directory.CreateSymbolicLink(_directory.File("linked"), "data");
        File.CreateSymbolicLink(_directory.File("data/other.db"), _directory.File("linked/waymark.db"));
        using var store = SqliteStore.At(_directory.File("data/other.db"));

        Assert.Throws<StoreInUseException>(() => SqliteStore.At(_directory.File("linked/waymark.db")));
        Assert.Throws<StoreInUseException>(() => SqliteStore.At(_directory.File("linked/other.db")));
        Assert.Throws<StoreInUseException>(() => SqliteStore.At(_directory.File("linked/../data/./waymark.db")));
    }

    [Fact]
    public void A_circle_of_links_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links takes a privilege there.");
        File.CreateSymbolicLink(_directory.File("a.db"), "b.db");
        File.CreateSymbolicLink(_directory.File("b.db"), "a.db");

        Assert.Contains("circle of symbolic links", Assert.Throws<StoreRefusedException>(() => SqliteStore.At(_directory.File("a.db"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_file_that_a_killed_process_left_refuses_nobody()
    {
        File.WriteAllText(_directory.File("waymark.db.lock"), "process 1 on elsewhere, and much more than we would ever write");

        using var store = SqliteStore.At(_directory.File("waymark.db"));

        Assert.Throws<StoreInUseException>(() => SqliteStore.At(_directory.File("waymark.db")));
    }

    [Fact]
    public void Once_closed_the_file_is_free_and_all_in_one_piece()
    {
        var path = _directory.File("waymark.db");
        using (var store = SqliteStore.At(path))
            store.Commit(store.Open().Epoch, [Samples.Person(1, "ann")]);

        Assert.False(File.Exists($"{path}-wal"));
        using var again = SqliteStore.At(path);
        Assert.NotNull(again.Find("ann"));
    }

    [Fact]
    public void A_closed_store_answers_nobody()
    {
        var store = SqliteStore.At(_directory.File("waymark.db"));
        store.Dispose();
        store.Dispose();

        Assert.Throws<ObjectDisposedException>(() => store.Find("ann"));
        Assert.Throws<ObjectDisposedException>(() => store.Open());
    }

    public void Dispose() => _directory.Dispose();
}
