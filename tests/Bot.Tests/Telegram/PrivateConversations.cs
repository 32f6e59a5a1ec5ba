namespace Waymark.Tests.OnTelegram;

public sealed class PrivateConversations
{
    [Fact]
    public async Task A_first_message_is_greeted_and_asked_with_buttons()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var ana = house.Server.User(7);
        var prompt = await house.SayAsync(ana, "it does not come");
        Assert.Contains("I help when a KuCoin SMS code does not come.", prompt.Text, StringComparison.Ordinal);
        Assert.Contains(prompt.Buttons, button => button.Text == "Under 2 min");
        Assert.True(prompt.LinkPreviewOptions?["is_disabled"]?.GetValue<bool>());
    }
}
