using Waymark.DiscordServer;

namespace Waymark.Tests.DiscordServer;

public sealed class Pins
{
    [Theory]
    [InlineData("messages/pins")]
    [InlineData("pins")]
    public async Task A_message_is_pinned_and_unpinned_on_both_routes(string route)
    {
        await using var discord = await ADiscord.StartAsync();
        discord.Guild.LetBot(Permissions.Usual | Permissions.PinMessages);
        var (pins, message) = ($"/channels/{discord.Channel.Id}/{route}", await discord.SaidAsync(ADiscord.Text("guide")));
        Assert.Equal(204, (await discord.PutAsync($"{pins}/{message.Id}")).Status);
        Assert.Equal(204, (await discord.PutAsync($"{pins}/{message.Id}")).Status);
        Assert.Same(message, Assert.Single(discord.Channel.Pins).Message);
        Assert.Equal(6, discord.Channel.SeenBy(discord.Alice)[^1].Type);
        var listed = (await discord.GetAsync(pins)).Body;
        var item = route is "pins" ? listed[0]! : listed["items"]![0]!["message"]!;
        Assert.True(item["pinned"]!.GetValue<bool>());
        Assert.Equal(204, (await discord.DeleteAsync($"{pins}/{message.Id}")).Status);
        Assert.Empty(discord.Channel.Pins);
    }

    [Fact]
    public async Task Pinning_needs_its_own_permission_which_managing_messages_does_not_hold()
    {
        await using var discord = await ADiscord.StartAsync();
        discord.Guild.LetBot(Permissions.Usual | Permissions.ManageMessages);
        var message = await discord.SaidAsync(ADiscord.Text("guide"));
        Assert.Equal((403, 50013, "Missing Permissions"), (await discord.PutAsync($"/channels/{discord.Channel.Id}/messages/pins/{message.Id}")).Error);
        discord.Channel.For(discord.Server.Bot, allow: Permissions.PinMessages);
        Assert.Equal(204, (await discord.PutAsync($"/channels/{discord.Channel.Id}/messages/pins/{message.Id}")).Status);
    }

    [Fact]
    public async Task Two_hundred_and_fifty_pins_are_the_most()
    {
        await using var discord = await ADiscord.StartAsync(options => options with { RateLimits = false });
        discord.Guild.LetBot(Permissions.Usual | Permissions.PinMessages);
        foreach (var index in Enumerable.Range(0, 250))
            discord.Owner.Pin(discord.Owner.Write(discord.Channel, $"{index}"));
        var pins = $"/channels/{discord.Channel.Id}/messages/pins";
        var message = await discord.SaidAsync(ADiscord.Text("guide"));
        Assert.Equal((400, 30003, "Maximum number of pins reached (250)"), (await discord.PutAsync($"{pins}/{message.Id}")).Error);
        var listed = (await discord.GetAsync(pins + "?limit=50")).Body;
        Assert.Equal((50, true), (listed["items"]!.AsArray().Count, listed["has_more"]!.GetValue<bool>()));
        discord.Owner.Unpin(discord.Channel.Pins[0].Message);
        Assert.Equal(204, (await discord.PutAsync($"{pins}/{message.Id}")).Status);
    }

    [Fact]
    public async Task A_deleted_message_is_no_longer_pinned()
    {
        await using var discord = await ADiscord.StartAsync();
        var message = await discord.SaidAsync(ADiscord.Text("guide"));
        discord.Owner.Pin(message);
        discord.Owner.Delete(message);
        Assert.Empty(discord.Channel.Pins);
        Assert.Equal("alice has no PinMessages in general: give it in the guild, or by channel.For.", Assert.Throws<InvalidOperationException>(() => discord.Alice.Pin(message)).Message);
    }
}
