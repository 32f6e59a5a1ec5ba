using Waymark.Bot.Clocks;
using Waymark.Core.Conversations;
using Waymark.Engine;

namespace Waymark.Tests.Engine;

public sealed class Permissions
{
    private static bool Permits(OutboxRow row) => row.Prompt.Request is RequestRule.Now;

    [Fact]
    public async Task An_expired_permission_is_not_sent_and_the_person_is_asked_where_they_stand()
    {
        await using var house = new EngineHouse().Open();
        var somebody = await house.WaitingAsync();
        house.Telegram.Answer = (_, _) => new(new Delivery.Retry());
        await house.PassAsync(8);
        Assert.Contains(house.Telegram.Tried, Permits);
        house.Telegram.Answer = (_, _) => new(Delivery.Done);
        await house.PassAsync(2);
        Assert.DoesNotContain(house.Telegram.Delivered, Permits);
        Assert.StartsWith("I am later than I said", RecordingPlatform.WordsOf(house.Telegram.NewestTo(somebody)), StringComparison.Ordinal);
        Assert.Null(house.PersonOf(somebody).Clock("kucoin").Permitted);
    }

    [Fact]
    public async Task A_permission_that_may_have_been_sent_is_not_repeated_but_asked_about()
    {
        await using var house = new EngineHouse(options: EngineHouse.Quick with { StopWithin = TimeSpan.FromMilliseconds(50) }).Open();
        var somebody = await house.WaitingAsync();
        house.Telegram.Answer = async (_, cancellation) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return Delivery.Done;
        };
        house.Clock.Set(EngineHouse.Noon.AddMinutes(2));
        _ = house.Clock.PassAsync(TimeSpan.FromSeconds(1), () => Task.CompletedTask);
        await InTimeExtensions.UntilAsync(() => house.Telegram.Tried.Any(Permits));
        house.Telegram.Forget();
        await house.Engine.DisposeAsync();
        house.Telegram.Answer = (_, _) => new(Delivery.Done);
        house.Open();
        await house.IdleAsync();
        Assert.DoesNotContain(house.Telegram.Tried, Permits);
        Assert.StartsWith("One tap was all right at", RecordingPlatform.WordsOf(house.Telegram.NewestTo(somebody)), StringComparison.Ordinal);
        Assert.Equal("permitted_before", house.ConversationOf(somebody).Step);
    }

    [Fact]
    public async Task A_clock_set_back_holds_a_permission_back_until_its_time()
    {
        var transport = new VirtualClock(EngineHouse.Noon);
        await using var house = new EngineHouse(transport: transport).Open();
        await WithPermissionHeldBackAsync(house, transport);
        await house.PassAsync(59.9);
        Assert.DoesNotContain(house.Telegram.Delivered, Permits);
        await house.PassAsync(0.2);
        Assert.Single(house.Telegram.Delivered, Permits);
        Assert.Equal("resend", house.ConversationOf(EngineHouse.Somebody()).Step);
    }

    [Fact]
    public async Task A_permission_that_is_held_back_keeps_no_answer_waiting()
    {
        var transport = new VirtualClock(EngineHouse.Noon);
        await using var house = new EngineHouse(transport: transport).Open();
        await WithPermissionHeldBackAsync(house, transport);
        var somebody = EngineHouse.Somebody();
        await house.SayAsync(somebody, "it came");
        Assert.Equal(house.PersonOf(somebody).Prompts, house.Telegram.NewestTo(somebody).Token);
        Assert.DoesNotContain(house.Telegram.Delivered, Permits);
        await house.SayAsync(somebody, "stop");
        Assert.Equal(house.PersonOf(somebody).Prompts, house.Telegram.NewestTo(somebody).Token);
    }

    private static async Task WithPermissionHeldBackAsync(EngineHouse house, VirtualClock transport)
    {
        await house.WaitingAsync();
        house.Telegram.Answer = (_, _) => new(new Delivery.Retry());
        await house.PassAsync(2);
        Assert.Contains(house.Telegram.Tried, Permits);
        house.Telegram.Answer = (_, _) => new(Delivery.Done);
        house.Clock.Set(EngineHouse.Noon.AddMinutes(-58));
        await transport.PassAsync(TimeSpan.FromSeconds(2), house.IdleAsync).InTime();
        await house.IdleAsync();
    }
}
