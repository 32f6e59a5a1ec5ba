using Waymark.Core.Conversations;
using Waymark.Storage;

namespace Waymark.Tests.Storage;

public sealed class WakeUps : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void They_are_listed_by_due_time_and_gone_when_nothing_is_due()
    {
        using var store = SqliteStore.At(_directory.File("waymark.db"));
        var epoch = store.Open().Epoch;
        store.Commit(epoch,
        [
            Samples.Person(1, "ann", due: Samples.Noon.AddMinutes(3)),
            Samples.Person(2, "bob", due: Samples.Noon.AddMinutes(1)),
            Samples.Person(3, "cid", due: Samples.Noon.AddMinutes(2)),
            Samples.Person(4, "dan"),
        ]);
        store.Commit(epoch, [Samples.Person(3, "cid", due: Samples.Noon.AddMinutes(9)), Samples.Person(2, "bob")]);

        Assert.Equal(
            [(1, Samples.Noon.AddMinutes(3)), (3, Samples.Noon.AddMinutes(9))],
            store.Open().WakeUps.Select(wake => ((int)wake.Person.Value, wake.Due)));
    }

    [Fact]
    public void A_commit_while_they_are_listed_does_not_wait()
    {
        using var store = SqliteStore.At(_directory.File("waymark.db"));
        store.Commit(store.Open().Epoch, [Samples.Person(1, "ann", due: Samples.Noon), Samples.Person(2, "bob", due: Samples.Noon)]);
        var opened = store.Open();

        var listed = new List<PersonId>();
        foreach (var wake in opened.WakeUps)
        {
            listed.Add(wake.Person);
            store.Commit(opened.Epoch, [Samples.Person(wake.Person.Value, $"user{wake.Person.Value}")]);
        }

        Assert.Equal(2, listed.Count);
        Assert.Empty(store.Open().WakeUps);
    }

    public void Dispose() => _directory.Dispose();
}
