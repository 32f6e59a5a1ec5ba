using Waymark.TelegramServer;

namespace Waymark.Tests.TelegramServer;

public sealed class Pinning
{
    private const string NoRight = "Bad Request: not enough rights to manage pinned messages in the chat";

    [Fact]
    public async Task The_right_to_pin_is_needed()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Server.Group("Help").With(bench.Ana, MemberStatus.Creator);
        var message = await bench.SendAsync(group, "Guide");
        await bench.RefusedAsync(400, NoRight, "pinChatMessage", new { chat_id = group.Id, message_id = message.Id });
        await bench.Ana.SetBotAsync(group, MemberStatus.Administrator, new AdminRights { CanDeleteMessages = true });
        await bench.RefusedAsync(400, NoRight, "pinChatMessage", new { chat_id = group.Id, message_id = message.Id });
        await bench.RefusedAsync(400, NoRight, "unpinChatMessage", new { chat_id = group.Id });
        await bench.Ana.SetBotAsync(group, MemberStatus.Administrator, new AdminRights { CanPinMessages = true });
        await bench.DoAsync("pinChatMessage", new { chat_id = group.Id, message_id = message.Id, disable_notification = true });
        Assert.True(message.IsPinned);
    }

    [Fact]
    public async Task The_bot_hears_of_its_own_pin_but_of_nobodys_unpinning()
    {
        await using var bench = await Bench.StartAsync();
        var group = PinnedBy(bench);
        var message = await bench.SendAsync(group, "Guide");
        await bench.DoAsync("pinChatMessage", new { chat_id = group.Id, message_id = message.Id });
        var update = (await bench.UpdatesAsync()).Single()!;
        Assert.Equal((123, "Guide"), (update["message"]!["from"]!["id"]!.GetValue<int>(), update["message"]!["pinned_message"]!["text"]!.ToString()));
        await bench.Ana.UnpinAsync(message);
        await bench.Ana.DeleteAsync(message);
        Assert.Single(await bench.UpdatesAsync());
        Assert.Null((await bench.DoAsync("getChat", new { chat_id = group.Id }))["pinned_message"]);
    }

    [Fact]
    public async Task GetChat_tells_the_newest_pin()
    {
        await using var bench = await Bench.StartAsync();
        var group = PinnedBy(bench);
        var older = await bench.SendAsync(group, "older");
        var newer = await bench.SendAsync(group, "newer");
        await bench.DoAsync("pinChatMessage", new { chat_id = group.Id, message_id = newer.Id });
        await bench.DoAsync("pinChatMessage", new { chat_id = group.Id, message_id = older.Id });
        Assert.Equal("newer", (await bench.DoAsync("getChat", new { chat_id = group.Id }))["pinned_message"]!["text"]!.ToString());
        await bench.DoAsync("unpinChatMessage", new { chat_id = group.Id });
        Assert.Equal("older", (await bench.DoAsync("getChat", new { chat_id = group.Id }))["pinned_message"]!["text"]!.ToString());
        await bench.DoAsync("unpinChatMessage", new { chat_id = group.Id, message_id = older.Id });
        await bench.RefusedAsync(400, "Bad Request: message to unpin not found", "unpinChatMessage", new { chat_id = group.Id });
    }

    [Fact]
    public async Task What_is_gone_cannot_be_pinned()
    {
        await using var bench = await Bench.StartAsync();
        var group = PinnedBy(bench);
        var message = await bench.SendAsync(group, "Guide");
        await bench.Ana.DeleteAsync(message);
        await bench.RefusedAsync(400, "Bad Request: message to pin not found", "pinChatMessage", new { chat_id = group.Id, message_id = message.Id });
    }

    [Fact]
    public async Task In_a_channel_the_right_to_edit_is_the_right_to_pin()
    {
        await using var bench = await Bench.StartAsync();
        var channel = bench.Server.Channel("News").With(bench.Ana, MemberStatus.Creator);
        await bench.Ana.SetBotAsync(channel, MemberStatus.Administrator, new AdminRights { CanPostMessages = true });
        var post = await bench.SendAsync(channel, "Guide");
        await bench.RefusedAsync(400, NoRight, "pinChatMessage", new { chat_id = channel.Id, message_id = post.Id });
        await bench.Ana.SetBotAsync(channel, MemberStatus.Administrator, new AdminRights { CanPostMessages = true, CanEditMessages = true });
        await bench.DoAsync("pinChatMessage", new { chat_id = channel.Id, message_id = post.Id });
        Assert.NotNull((await bench.UpdatesAsync())[^1]!["channel_post"]!["pinned_message"]);
    }

    private static ServerChat PinnedBy(Bench bench) =>
        bench.Server.Group("Help").With(bench.Ana, MemberStatus.Creator).With(bench.Server.Bot, MemberStatus.Administrator, new AdminRights { CanPinMessages = true }) is var group
        && bench.Server.PendingUpdates > 0 ? Forgotten(bench, group) : throw new InvalidOperationException("The bot did not hear of its promotion.");

    private static ServerChat Forgotten(Bench bench, ServerChat group)
    {
        bench.Server.RestartUpdateIds(1);
        return group;
    }
}
