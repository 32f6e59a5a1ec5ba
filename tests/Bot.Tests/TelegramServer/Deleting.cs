using Waymark.TelegramServer;

namespace Waymark.Tests.TelegramServer;

public sealed class Deleting
{
    [Fact]
    public async Task In_a_private_chat_everything_can_be_deleted_for_48_hours()
    {
        await using var bench = await Bench.StartAsync();
        var start = await bench.Ana.StartAsync();
        var message = await bench.SendAsync(bench.Ana.PrivateChat, "x");
        var kept = await bench.SendAsync(bench.Ana.PrivateChat, "y");
        await bench.DoAsync("deleteMessage", new { chat_id = 7, message_id = start.Id });
        await bench.DoAsync("deleteMessage", new { chat_id = 7, message_id = message.Id });
        Assert.Equal([true, true, false], bench.Ana.PrivateChat.Messages.Select(one => one.IsDeleted));
        await bench.RefusedAsync(400, "Bad Request: message to delete not found", "deleteMessage", new { chat_id = 7, message_id = message.Id });
        await bench.PassAsync(TimeSpan.FromHours(48) + TimeSpan.FromSeconds(1));
        await bench.RefusedAsync(400, "Bad Request: message can't be deleted for everyone", "deleteMessage", new { chat_id = 7, message_id = kept.Id });
    }

    [Fact]
    public async Task In_a_group_its_own_messages_and_others_with_the_right()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Server.Group("Help").With(bench.Ana, MemberStatus.Creator);
        var command = await bench.Ana.SendAsync(group, "/check");
        var own = await bench.SendAsync(group, "x");
        await bench.DoAsync("deleteMessage", new { chat_id = group.Id, message_id = own.Id });
        await bench.RefusedAsync(400, "Bad Request: message can't be deleted", "deleteMessage", new { chat_id = group.Id, message_id = command.Id });
        await bench.Ana.SetBotAsync(group, MemberStatus.Administrator, new AdminRights { CanDeleteMessages = true });
        await bench.DoAsync("deleteMessage", new { chat_id = group.Id, message_id = command.Id });
    }

    [Fact]
    public async Task Of_several_those_are_deleted_that_can_be()
    {
        await using var bench = await Bench.StartAsync();
        var start = await bench.Ana.StartAsync();
        await bench.DoAsync("deleteMessages", new { chat_id = 7, message_ids = (int[])[start.Id, 99] });
        Assert.True(start.IsDeleted);
    }
}
