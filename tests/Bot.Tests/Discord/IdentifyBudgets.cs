using Waymark.Tests.Engine;

namespace Waymark.Tests.OnDiscord;

/// <summary>Beginning a session too often would reset the bot's token.</summary>
public sealed class IdentifyBudgets
{
    [Fact]
    public async Task With_none_left_it_waits_for_the_next_day_and_says_so()
    {
        await using var house = await WireHouse.NotStartedAsync();
        house.Gateway.LeaveIdentifies(0);
        await house.StartAsync();
        await InTimeExtensions.UntilAsync(() => house.Log.All.Contains("waits for 1440 minutes", StringComparison.Ordinal), () => house.Log.All);
        await house.PassAsync(86_390);
        Assert.Empty(house.Ops);
        await house.PassUntilAsync(() => house.Ops.Any());
    }

    [Fact]
    public async Task A_restart_does_not_forget_when_the_last_was()
    {
        await using var house = await WireHouse.OpenAsync();
        await house.StopAsync();
        await house.StartAsync();
        await InTimeExtensions.UntilAsync(() => house.Server.Calls.Count(call => call.Path is "/gateway/bot") is 2);
        await house.PassAsync(4.5);
        await InTimeExtensions.AWhileAsync();
        Assert.Single(house.Ops);
        await house.PassUntilAsync(() => house.Ops.Count() is 2, atMost: 30);
    }

    [Fact]
    public async Task A_program_that_is_started_again_and_again_slows_down_and_never_goes_over_the_day()
    {
        await using var house = await WireHouse.OpenAsync();
        var store = house.Store;
        await house.PassAsync(1);
        store.Remember(("discord.identifies", 899));
        house.Gateway.Invalidate(resumable: false);
        await house.PassUntilAsync(() => house.Log.All.Contains("So many sessions", StringComparison.OrdinalIgnoreCase), atMost: 20);
        Assert.Single(house.Ops);
        await house.StopAsync();
        await house.StartAsync();
        await InTimeExtensions.UntilAsync(() => house.Server.Calls.Count(call => call.Path is "/gateway/bot") is 3);
        await house.PassAsync(86_300);
        Assert.Single(house.Ops);
        await house.PassUntilAsync(() => house.Ops.Count() is 2, atMost: 200);
    }
}
