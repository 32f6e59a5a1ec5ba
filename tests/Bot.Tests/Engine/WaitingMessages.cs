using Waymark.Core.Conversations;

namespace Waymark.Tests.Engine;

public sealed class WaitingMessages
{
    [Fact]
    public async Task Several_messages_that_waited_get_one_answer_with_the_greeting_ahead()
    {
        await using var house = new EngineHouse(options: EngineHouse.Quick with { Workers = 1 }).Open();
        using var release = new ManualResetEventSlim();
        using var busy = new ManualResetEventSlim();
        house.OnLoad = () =>
        {
            busy.Set();
            release.Wait(TestContext.Current.CancellationToken);
        };
        var (first, alice) = (EngineHouse.Somebody(1), EngineHouse.Somebody(2));
        var holding = house.TakeAsync(first, "hello");
        busy.Wait(TestContext.Current.CancellationToken); // Else the worker may take the first of the others along.
        Task[] waiting = [.. new[] { "hi", "my kucoin code", "it does not come", "under 2 min", "please help" }.Select(text => house.TakeAsync(alice, text))];
        release.Set();
        await Task.WhenAll([holding, .. waiting]);
        await house.IdleAsync();
        var prompt = Assert.Single(house.Telegram.To(alice));
        Assert.StartsWith("I help when a KuCoin SMS code does not come.", RecordingPlatform.WordsOf(prompt), StringComparison.Ordinal);
        Assert.Equal(Phase.Consenting, house.ConversationOf(alice).Phase);
        Assert.Equal(house.PersonOf(alice).Prompts, prompt.Token);
    }
}
