using Waymark.Core.Conversations;

namespace Waymark.Tests.Engine;

public sealed class LinkedAccounts
{
    private readonly Account _one = EngineHouse.Somebody();
    private readonly Account _other = EngineHouse.Somebody(2);

    [Fact]
    public async Task An_account_whose_person_lives_elsewhere_is_forwarded_with_its_event()
    {
        await using var house = new EngineHouse();
        house.Seed([Counting.Nobody(_one, 1, _other)]);
        house.Open();
        Assert.NotEqual(_one.Home() % 4, _other.Home() % 4);
        await house.SayAsync(_other, "it does not come", "first");
        Assert.NotEmpty(house.Telegram.To(_other));
        Assert.Equal([_other, _one], house.PersonOf(_one).Accounts);
        await house.RestartAsync();
        Assert.True((await house.SayAsync(_other, "it does not come", "first")).Known);
        await house.SayAsync(_one, "Under 2 min");
        Assert.Equal("consent", house.ConversationOf(_other).Step);
        Assert.Single(house.Telegram.To(_one));
    }

    [Fact]
    public async Task Both_accounts_at_once_write_to_one_person_and_nothing_is_lost()
    {
        await using var house = new EngineHouse(Counting.Turns);
        house.Seed([Counting.Nobody(_one, 1, _other)]);
        house.Open();
        var failed = 0;
        house.OnCommit = _ => { if (Interlocked.Increment(ref failed) is 2 or 3) throw EngineHouse.Trouble(); };
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => Task.Run(() => house.TakeAsync(i % 2 == 0 ? _one : _other, "it")))).InTime();
        Assert.Equal(300, house.PersonOf(_one).Prompts);
        Assert.Equal(house.PersonOf(_one).Id, house.PersonOf(_other).Id);
    }
}
