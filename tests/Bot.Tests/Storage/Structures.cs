using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Storage;

namespace Waymark.Tests.Storage;

public sealed class Structures : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void One_that_a_conversation_keeps_to_stays_until_the_last_one_ends()
    {
        var (old, today) = (Samples.Guide("old_question"), Samples.Guide("when"));
        using var store = SqliteStore.At(_directory.File("waymark.db"));
        var epoch = store.Open([old]).Epoch;
        store.Commit(epoch, [Samples.Person(1, "ann", structure: old.Hash), Samples.Person(2, "bob", structure: old.Hash)]);

        var opened = store.Open([today]);
        Assert.Equal(Hashes([old, today]), Hashes(opened.Structures));

        store.Commit(opened.Epoch,
            [Samples.Person(1, "ann", structure: old.Hash, phase: Phase.Ended), Samples.Person(2, "bob", structure: today.Hash)]);
        Assert.Equal(today.Hash, Assert.Single(store.Open([today]).Structures).Hash);
    }

    [Fact]
    public void The_same_structure_with_other_words_keeps_the_newer_words()
    {
        var reworded = Samples.Guide() with { Texts = Samples.Guide().Texts.SetItem("when.text", "When was it?") };
        using var store = SqliteStore.At(_directory.File("waymark.db"));
        store.Open([Samples.Guide()]);

        Assert.Equal("When was it?", Assert.Single(store.Open([reworded]).Structures).Texts["when.text"]);
    }

    public void Dispose() => _directory.Dispose();

    private static string Hashes(IEnumerable<Guide> structures) =>
        string.Join(' ', structures.Select(guide => guide.Hash).Order(StringComparer.Ordinal));
}
