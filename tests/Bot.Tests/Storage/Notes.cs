using Waymark.Engine;
using Waymark.Storage;

namespace Waymark.Tests.Storage;

/// <summary>What platforms note of themselves is written with the turns or not at all.</summary>
public sealed class Notes : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string Path => _directory.File("waymark.db");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_last_note_of_a_name_counts_and_outlives_the_process()
    {
        using (var store = SqliteStore.At(Path))
        {
            var epoch = store.Open().Epoch;
            store.Commit(epoch, Noting("seq", "1"));
            store.Commit(epoch, Noting("seq", "2"));
            store.Commit(epoch, Noting("other", ""));
        }
        using var again = SqliteStore.At(Path);
        Assert.Equal(("2", "", null), (again.Noted("seq"), again.Noted("other"), again.Noted("nothing")));
    }

    [Fact]
    public void A_run_that_was_taken_over_notes_nothing_any_more()
    {
        using var store = SqliteStore.At(Path);
        var epoch = store.Open().Epoch;
        store.Commit(epoch, Noting("seq", "1"));
        store.Open();
        Assert.Contains("was taken over", Assert.Throws<StoreFencedException>(() => store.Commit(epoch, Noting("seq", "2"))).Message, StringComparison.Ordinal);
        Assert.Equal("1", store.Noted("seq"));
    }

    private static Batch Noting(string name, string value) =>
        new([], [], [], []) { Notes = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value } };
}
