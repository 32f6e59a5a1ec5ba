using Waymark.Core.Conversations;

namespace Waymark.Tests.Engine;

public sealed class FailingTurns
{
    private static IDecider Fragile()
    {
        var counting = Counting.Turns();
        return new Deciding((was, input) => input is Input.Typed("fail")
            ? throw new InvalidOperationException("A turn that fails.")
            : counting.Decide(was, input, default, default));
    }

    [Fact]
    public async Task A_turn_that_throws_leaves_its_person_as_before_and_the_next_input_works()
    {
        await using var house = new EngineHouse(Fragile).Open();
        var somebody = EngineHouse.Somebody();
        await house.SayAsync(somebody, "it");
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => house.TakeAsync(somebody, "fail", "same").InTime());
        Assert.Equal("A turn that fails.", thrown.Message);
        Assert.Equal(1, house.PersonOf(somebody).Prompts);
        Assert.False((await house.SayAsync(somebody, "it", "same")).Known);
        Assert.Equal(2, house.PersonOf(somebody).Prompts);
    }

    [Fact]
    public async Task Somebody_new_whose_first_turn_throws_is_taken_the_next_time()
    {
        await using var house = new EngineHouse(Fragile).Open();
        var mixed = Enumerable.Range(0, 300).Select(i => house.TakeAsync(EngineHouse.Somebody(i % 30), i < 30 ? "fail" : "it")).ToList();
        await Task.WhenAll(mixed.Skip(30)).InTime();
        Assert.All(mixed.Take(30), receipt => Assert.True(receipt.IsFaulted));
        await house.IdleAsync();
        await house.RestartAsync();
        for (var i = 0; i < 30; i++)
            Assert.Equal(9, house.PersonOf(EngineHouse.Somebody(i)).Prompts);
    }
}
