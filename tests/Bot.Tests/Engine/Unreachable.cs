using Waymark.Core.Conversations;
using Waymark.Engine;

namespace Waymark.Tests.Engine;

public sealed class Unreachable
{
    [Fact]
    public async Task Who_cannot_be_reached_keeps_their_place_hears_no_bell_and_comes_back_to_the_right_prompt()
    {
        await using var house = new EngineHouse().Open();
        var somebody = await house.WaitingAsync();
        house.Telegram.Answer = (_, _) => new(new Delivery.Unreachable());
        await house.PassAsync(3);
        Assert.True(house.PersonOf(somebody).Unreachable);
        Assert.Null(house.PersonOf(somebody).WakeUp);
        Assert.True(house.ConversationOf(somebody).Unseen);
        Assert.Null(house.PersonOf(somebody).Clock("kucoin").Permitted); // It was never read.
        house.Telegram.Forget();
        await house.PassAsync(120);
        await house.RestartAsync();
        Assert.Empty(house.Telegram.Tried);
        house.Telegram.Answer = (_, _) => new(Delivery.Done);
        await house.TakeAsync(somebody, new Said.Reachable()).InTime();
        await house.IdleAsync();
        var prompt = Assert.Single(house.Telegram.To(somebody));
        Assert.IsType<RequestRule.Now>(prompt.Request);
        Assert.False(house.PersonOf(somebody).Unreachable);
    }

    [Fact]
    public async Task A_platform_that_this_run_does_not_have_is_unreachable()
    {
        await using var house = new EngineHouse().Open();
        var elsewhere = new Account(Platform.Discord, "1");
        await house.SayAsync(elsewhere, "it does not come");
        Assert.True(house.PersonOf(elsewhere).Unreachable);
    }
}
