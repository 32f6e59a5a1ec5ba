using Waymark.Bot.Clocks;
using Waymark.Core.Conversations;
using Waymark.Engine;

namespace Waymark.Tests.Engine;

public sealed class Deliveries
{
    private static readonly Delivery.Retry Later = new();
    private readonly Account _somebody = EngineHouse.Somebody();

    [Fact]
    public async Task The_newest_prompt_takes_an_undelivered_ones_place_and_what_is_kept_goes_ahead()
    {
        await using var house = new EngineHouse().Open();
        house.Telegram.Answer = (_, _) => new(Later);
        await house.SayAsync(_somebody, "it does not come");
        await house.SayAsync(_somebody, "Under 2 min");
        house.Telegram.Answer = (_, _) => new(Delivery.Done);
        await house.PassAsync(2);
        var prompt = Assert.Single(house.Telegram.To(_somebody));
        Assert.Equal(2, prompt.Token);
        Assert.Collection(prompt.Messages,
            message => Assert.True(message.Keep),
            message => Assert.False(message.Keep));
        Assert.StartsWith("I help when a KuCoin SMS code does not come.", RecordingPlatform.WordsOf(prompt), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_account_delays_no_other()
    {
        await using var house = new EngineHouse().Open();
        var slow = new TaskCompletionSource<Delivery>();
        house.Telegram.Answer = (row, _) => row.To == _somebody ? new(slow.Task) : new(Delivery.Done);
        await house.TakeAsync(_somebody, "it does not come").InTime();
        await Task.WhenAll(Enumerable.Range(2, 50).Select(number => house.TakeAsync(EngineHouse.Somebody(number), "it does not come"))).InTime();
        await InTimeExtensions.UntilAsync(() => house.Telegram.Delivered.Count == 50);
        slow.SetResult(Delivery.Done);
        await house.IdleAsync();
        Assert.Single(house.Telegram.To(_somebody));
    }

    [Fact]
    public async Task What_failed_is_tried_again_in_transport_time_while_others_go_on()
    {
        var transport = new VirtualClock(EngineHouse.Noon);
        await using var house = new EngineHouse(transport: transport).Open();
        house.Telegram.Answer = (row, _) => row.To == _somebody ? throw new InvalidOperationException("The line is down.") : new(Delivery.Done);
        await house.SayAsync(_somebody, "it does not come");
        await house.SayAsync(EngineHouse.Somebody(2), "it does not come");
        Assert.Single(house.Telegram.Delivered);
        await house.PassAsync(60);
        Assert.Equal(2, house.Telegram.Tried.Count);
        house.Telegram.Answer = (_, _) => new(Delivery.Done);
        await transport.PassAsync(TimeSpan.FromMinutes(2), house.IdleAsync).InTime();
        Assert.Single(house.Telegram.To(_somebody));
        Assert.Equal(3, house.Telegram.Tried.Count);
    }

    [Fact]
    public async Task Retry_after_is_honoured()
    {
        await using var house = new EngineHouse().Open();
        house.Telegram.Answer = (_, _) => new(new Delivery.Retry(TimeSpan.FromSeconds(30)));
        await house.SayAsync(_somebody, "it does not come");
        house.Telegram.Answer = (_, _) => new(Delivery.Done);
        await house.PassAsync(0.49);
        Assert.Empty(house.Telegram.Delivered);
        await house.PassAsync(0.02);
        Assert.Single(house.Telegram.Delivered);
    }

    /// <summary>An HTTP client tells of a time-out by a cancellation that nobody asked for.</summary>
    [Fact]
    public async Task A_delivery_that_timed_out_does_not_end_its_account()
    {
        await using var house = new EngineHouse().Open();
        house.Telegram.Answer = (_, _) => throw new TaskCanceledException("The request timed out.");
        await house.SayAsync(_somebody, "it does not come");
        house.Telegram.Answer = (_, _) => new(Delivery.Done);
        await house.SayAsync(_somebody, "Under 2 min");
        await house.PassAsync(1);
        Assert.Equal(2, house.Telegram.NewestTo(_somebody).Token);
    }

    [Fact]
    public async Task What_was_delivered_is_marked_soon_though_nobody_says_anything_more()
    {
        await using var house = new EngineHouse().Open();
        await house.SayAsync(_somebody, "it does not come");
        var row = Assert.Single(house.Telegram.Delivered);
        await InTimeExtensions.UntilAsync(() => house.Commits.Any(batch => batch.Delivered.Any(mark => mark.Id == row.Id)));
    }
}
