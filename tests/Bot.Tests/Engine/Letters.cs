using System.Globalization;
using Waymark.Core.Conversations;
using Waymark.Engine;
using Waymark.Storage;

namespace Waymark.Tests.Engine;

public sealed class Letters
{
    private readonly Account _writer = EngineHouse.Somebody();
    private readonly Person _reader = Counting.Nobody(EngineHouse.Somebody(2), 7);

    private string ToReader => $"send {_reader.Id.Value.ToString(CultureInfo.InvariantCulture)}";

    private EngineHouse House(EngineOptions? options = null) => new(Counting.RingsAndLetters, options);

    [Fact]
    public async Task A_letter_arrives_once_in_another_partition()
    {
        await using var house = House();
        house.Seed([_reader]);
        house.Open();
        Assert.NotEqual(_writer.Home() % 4, _reader.Id.Partition % 4);
        for (var i = 0; i < 50; i++)
            await house.TakeAsync(_writer, ToReader).InTime();
        await house.IdleAsync();
        Assert.Equal(50, house.PersonOf(_reader.Accounts[0]).Prompts);
        await house.RestartAsync();
        Assert.Equal(50, house.PersonOf(_reader.Accounts[0]).Prompts);
    }

    [Fact]
    public async Task A_letter_that_was_committed_and_not_taken_arrives_with_the_next_run()
    {
        await using var house = House(EngineHouse.Quick with { StopWithin = TimeSpan.FromMilliseconds(50) });
        house.Seed([_reader]);
        house.Open();
        house.OnCommit = batch => { if (batch.Letters.Count == 0) throw EngineHouse.Trouble(); };
        await house.TakeAsync(_writer, ToReader).InTime();
        await house.Engine.DisposeAsync();
        house.OnCommit = null;
        house.Open();
        await house.IdleAsync();
        Assert.Equal(1, house.PersonOf(_reader.Accounts[0]).Prompts);
        await house.RestartAsync();
        Assert.Equal(1, house.PersonOf(_reader.Accounts[0]).Prompts);
    }

    [Fact]
    public async Task A_letter_whose_row_is_found_again_is_known()
    {
        await using var house = House();
        house.Seed([_reader], new LetterRow(4711, _reader.Id, Counting.Facts));
        house.Open();
        await house.IdleAsync();
        Assert.Equal(1, house.PersonOf(_reader.Accounts[0]).Prompts);
        await house.Engine.DisposeAsync();
        house.Seed([], new LetterRow(4711, _reader.Id, Counting.Facts));
        house.Open();
        await house.IdleAsync();
        Assert.Equal(1, house.PersonOf(_reader.Accounts[0]).Prompts);
        await house.Engine.DisposeAsync();
        using var store = SqliteStore.At(house.File);
        Assert.Empty(store.Open(EngineHouse.Book.Structures).Letters);
    }

    [Fact]
    public async Task A_letter_is_done_with_only_together_with_its_turn()
    {
        await using var house = House();
        house.Seed([_reader]);
        house.Open();
        var troubles = 0;
        house.OnCommit = batch =>
        {
            if (batch.Letters.Count > 0 || Interlocked.Increment(ref troubles) > 1)
                return;
            house.OnLoad = () => throw EngineHouse.Trouble(); // Its turn cannot be decided again at once.
            throw EngineHouse.Trouble();
        };
        await house.TakeAsync(_writer, ToReader).InTime();
        await InTimeExtensions.UntilAsync(() => Volatile.Read(ref troubles) > 0);
        await InTimeExtensions.AWhileAsync();
        house.OnLoad = null;
        await house.IdleAsync();
        Assert.Equal(1, house.PersonOf(_reader.Accounts[0]).Prompts);
        var letter = Assert.Single(house.Commits.SelectMany(batch => batch.Letters));
        Assert.All(house.Commits.Where(batch => batch.Delivered.Any(mark => mark.Id == letter.Id)),
            batch => Assert.Contains(batch.Persons, row => row.Person.Id == _reader.Id));
    }

    [Fact]
    public async Task A_letter_to_nobody_is_done_with()
    {
        await using var house = House();
        house.Seed([], new LetterRow(4711, _reader.Id, Counting.Facts));
        house.Open();
        await house.RestartAsync();
        Assert.Contains(4711, house.Commits.SelectMany(batch => batch.Delivered.Select(mark => mark.Id)));
    }
}
