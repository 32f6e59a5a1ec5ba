using Waymark.Core.Conversations;
using Waymark.Engine;
using Waymark.Storage;

namespace Waymark.Tests.Storage;

public sealed class Commits : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly SqliteStore _store;
    private readonly long _epoch;

    public Commits()
    {
        _store = SqliteStore.At(_directory.File("waymark.db"));
        _epoch = _store.Open().Epoch;
    }

    [Fact]
    public void A_newer_prompt_for_an_account_takes_the_place_of_the_older_one()
    {
        _store.Commit(_epoch, prompts: [Samples.Prompt(1, "ann"), Samples.Prompt(2, "bob")]);
        _store.Commit(_epoch, prompts: [Samples.Prompt(3, "ann")]);

        Assert.Equal([2, 3], _store.Open().Outbox.Select(row => row.Id));
    }

    [Fact]
    public void A_late_delivered_mark_leaves_the_newer_prompt_alone()
    {
        _store.Commit(_epoch, prompts: [Samples.Prompt(1, "ann")]);
        _store.Commit(_epoch, prompts: [Samples.Prompt(2, "ann")], delivered: [1]);
        _store.Commit(_epoch, delivered: [1]);

        Assert.Equal([2], _store.Open().Outbox.Select(row => row.Id));
    }

    [Fact]
    public void What_was_delivered_is_forgotten_and_unknown_marks_are_passed_over()
    {
        _store.Commit(_epoch, prompts: [Samples.Prompt(1, "ann")], letters: [Samples.Letter(2), Samples.Letter(3)]);
        _store.Commit(_epoch, delivered: [1, 2, 99]);

        var opened = _store.Open();
        Assert.Empty(opened.Outbox);
        Assert.Equal([3], opened.Letters.Select(row => row.Id));
    }

    [Fact]
    public void An_account_moves_with_its_new_person_in_whichever_order_they_come()
    {
        var (ann, bob) = (Samples.Person(1, "ann"), Samples.Person(2, "bob"));
        _store.Commit(_epoch, [ann, bob]);
        var linked = ann with { Person = ann.Person with { Accounts = [Samples.Telegram("ann"), Samples.Telegram("bob")] } };
        var left = bob with { Person = bob.Person with { Accounts = [] } };

        _store.Commit(_epoch, [linked, left]);
        Assert.Equal(1, _store.Find("bob")!.Person.Id.Value);
        Assert.Single(_store.Load([Samples.Telegram("ann"), Samples.Telegram("bob")]));

        _store.Commit(_epoch, [bob, ann]);
        Assert.Equal(2, _store.Find("bob")!.Person.Id.Value);
        Assert.Equal(1, _store.Find("ann")!.Person.Id.Value);
    }

    [Fact]
    public void An_account_that_a_person_left_is_nobodys()
    {
        var ann = Samples.Person(1, "ann");
        _store.Commit(_epoch, [ann]);
        _store.Commit(_epoch, [ann with { Person = ann.Person with { Accounts = [Samples.Telegram("other")] } }]);

        Assert.Null(_store.Find("ann"));
        Assert.Equal(1, _store.Find("other")!.Person.Id.Value);
    }

    [Fact]
    public void A_batch_that_fails_in_the_middle_leaves_nothing()
    {
        var broken = new OutboxRow(7, new Account(Platform.Telegram, null!), new PersonId(1), Samples.Prompt(7, "ann").Prompt);

        Assert.ThrowsAny<Exception>(() => _store.Commit(_epoch, [Samples.Person(1, "ann")], prompts: [Samples.Prompt(6, "bob"), broken]));

        Assert.Null(_store.Find("ann"));
        Assert.Empty(_store.Open().Outbox);
    }

    [Fact]
    public void An_earlier_epoch_is_fenced_and_keeps_nothing()
    {
        var newer = _store.Open().Epoch;

        var fenced = Assert.Throws<StoreFencedException>(() => _store.Commit(_epoch, [Samples.Person(1, "ann")]));

        Assert.Equal(_epoch + 1, newer);
        Assert.Contains($"its epoch is {newer}, and this run's is {_epoch}. This run must stop.", fenced.Message, StringComparison.Ordinal);
        Assert.Null(_store.Find("ann"));
        _store.Commit(newer, [Samples.Person(1, "ann")]);
        Assert.NotNull(_store.Find("ann"));
    }

    [Fact]
    public void Many_threads_read_while_one_commits_and_see_whole_batches()
    {
        PersonRow Turn(long id, long prompts) => Samples.Person(id, $"user{id}") is var row
            ? row with { Person = row.Person with { Prompts = prompts } } : row;
        _store.Commit(_epoch, [Turn(1, 0), Turn(2, 0)]);
        var last = 0L;

        Parallel.Invoke(
            () =>
            {
                for (var prompts = 1L; prompts <= 200; prompts++)
                {
                    _store.Commit(_epoch, [Turn(1, prompts), Turn(2, prompts)]);
                    Volatile.Write(ref last, prompts);
                }
            },
            Read, Read, Read);

        void Read()
        {
            while (Volatile.Read(ref last) is var committed && committed < 200)
            {
                var rows = _store.Load([new PersonId(1), new PersonId(2)]);
                Assert.Equal(rows[0].Person.Prompts, rows[1].Person.Prompts);
                Assert.True(rows[0].Person.Prompts >= committed, "What was committed before the look-up is seen by it.");
            }
        }
    }

    public void Dispose()
    {
        _store.Dispose();
        _directory.Dispose();
    }
}
