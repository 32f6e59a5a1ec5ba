using System.Text.Json;
using CsCheck;
using Waymark.Core.Conversations;
using Waymark.Engine;
using Waymark.Storage;

namespace Waymark.Tests.Storage;

public sealed class RoundTrip : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Any_person_comes_back_as_it_was()
    {
        using var store = SqliteStore.At(_directory.File("waymark.db"));
        var epoch = store.Open().Epoch;
        AnyPerson.Row.Sample(row =>
        {
            store.Commit(epoch, [row]);
            Assert.Equal(Told(row), Told(Assert.Single(store.Load([row.Person.Id]))));
            foreach (var account in row.Person.Accounts)
                Assert.Equal(row.Person.Id, Assert.Single(store.Load([account])).Person.Id);
        }, iter: 300, threads: 1);
    }

    [Fact]
    public void A_bare_person_comes_back_with_nothing_added()
    {
        var bare = new Person(new PersonId(long.MinValue), [new Account(Platform.Console, "")], "en", MayWrite: false);
        using var store = SqliteStore.At(_directory.File("waymark.db"));
        store.Commit(store.Open().Epoch, [new(bare, default)]);

        var row = Assert.Single(store.Load([bare.Id]));

        Assert.Equal(bare with { Accounts = row.Person.Accounts }, row.Person);
        Assert.Equal(bare.Accounts.AsEnumerable(), row.Person.Accounts);
        Assert.Empty(row.Events.Seen);
    }

    [Fact]
    public void Prompts_letters_and_structures_come_back_after_a_restart()
    {
        var path = _directory.File("waymark.db");
        LetterRow[] letters = [Samples.Letter(8), new(9, new PersonId(1), new Letter.Undelivered(3, Fate.Unknown))];
        var prompt = Samples.Prompt(7, "ann", "Подождите \ud83d\udd52 \"2 min\"");
        using (var store = SqliteStore.At(path))
            store.Commit(store.Open([Samples.Guide()]).Epoch, prompts: [prompt], letters: letters);

        using var again = SqliteStore.At(path);
        var opened = again.Open([Samples.Guide()]);

        Assert.Equal(Told(prompt), Told(Assert.Single(opened.Outbox)));
        Assert.Equal(Told(letters), Told(opened.Letters));
        var guide = Assert.Single(opened.Structures);
        Assert.Equal(Samples.Guide().Hash, guide.Hash);
        Assert.Equal(Told(Samples.Guide()), Told(guide));
    }

    [Fact]
    public void Persons_are_there_after_a_restart()
    {
        var path = _directory.File("waymark.db");
        using (var store = SqliteStore.At(path))
            store.Commit(store.Open().Epoch, [Samples.Person(1, "ann"), Samples.Person(2, "bob")]);

        using var again = SqliteStore.At(path);

        Assert.Equal([1, 2], again.Load([Samples.Telegram("ann"), Samples.Telegram("bob"), Samples.Telegram("eve")])
            .Select(row => row.Person.Id.Value).Order());
    }

    public void Dispose() => _directory.Dispose();

    // By reflection and with all that is derived: not by the form that is under test.
    private static string Told<T>(T value) => JsonSerializer.Serialize(value);
}
