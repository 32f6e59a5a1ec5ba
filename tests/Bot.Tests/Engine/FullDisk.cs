using Waymark.Core.Conversations;

namespace Waymark.Tests.Engine;

public sealed class FullDisk
{
    [Fact]
    public async Task On_a_full_disk_receipts_wait_and_with_space_again_all_goes_on()
    {
        await using var house = new EngineHouse().Open();
        var early = await house.WaitingAsync();
        house.OnCommit = _ => house.Sqlite.LimitPages(1);
        var waiting = Enumerable.Range(100, 400).Select(i => house.TakeAsync(EngineHouse.Somebody(i), "it does not come", $"first:{i}")).ToList();
        await InTimeExtensions.UntilAsync(() => house.Engine.IsStoreTroubled);
        await InTimeExtensions.AWhileAsync();
        Assert.Contains(waiting, receipt => !receipt.IsCompleted);
        house.OnCommit = _ => house.Sqlite.LimitPages(1_000_000);
        await Task.WhenAll(waiting).InTime();
        await house.IdleAsync();
        Assert.False(house.Engine.IsStoreTroubled);
        for (var i = 100; i < 500; i++)
        {
            Assert.Equal(1, house.PersonOf(EngineHouse.Somebody(i)).Prompts);
            Assert.Single(house.Telegram.To(EngineHouse.Somebody(i)));
        }
        await house.PassAsync(2);
        Assert.Equal("resend", house.ConversationOf(early).Step);
        await house.RestartAsync();
        Assert.True((await house.SayAsync(EngineHouse.Somebody(100), "it does not come", "first:100")).Known);
    }
}
