using System.Text.Json.Nodes;
using Waymark.TelegramServer;

namespace Waymark.Tests.TelegramServer;

public sealed class Groups
{
    [Fact]
    public async Task Members_are_told_with_their_rights()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Server.Group("Help")
            .With(bench.Ana, MemberStatus.Creator)
            .With(bench.Server.User(8, "Ben"), MemberStatus.Administrator, new AdminRights { CanPinMessages = true, IsAnonymous = true })
            .WithMuted(bench.Server.User(9, "Cy"));
        bench.Server.User(10, "Dee");
        async Task<JsonNode> Member(long user) => await bench.DoAsync("getChatMember", new { chat_id = group.Id, user_id = user });
        Assert.Equal("creator", (await Member(7))["status"]!.ToString());
        var ben = await Member(8);
        Assert.Equal(("administrator", true, false, true), (ben["status"]!.ToString(), ben["can_pin_messages"]!.GetValue<bool>(), ben["can_delete_messages"]!.GetValue<bool>(), ben["is_anonymous"]!.GetValue<bool>()));
        Assert.Equal(("restricted", false), ((await Member(9))["status"]!.ToString(), (await Member(9))["can_send_messages"]!.GetValue<bool>()));
        Assert.Equal("left", (await Member(10))["status"]!.ToString());
        Assert.Equal("member", (await Member(123))["status"]!.ToString());
        Assert.Equal([7, 8], (await bench.DoAsync("getChatAdministrators", new { chat_id = group.Id })).AsArray().Select(member => member!["user"]!["id"]!.GetValue<int>()));
        Assert.Equal(4, (await bench.DoAsync("getChatMemberCount", new { chat_id = group.Id })).GetValue<int>());
        await bench.RefusedAsync(400, "Bad Request: user not found", "getChatMember", new { chat_id = group.Id, user_id = 4711 });
        group.HidesMembers = true;
        await bench.RefusedAsync(400, "Bad Request: member list is inaccessible", "getChatMember", new { chat_id = group.Id, user_id = 8 });
    }

    [Fact]
    public async Task Coming_and_going_is_told_in_the_group()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Server.Group("Help");
        await bench.Ana.JoinAsync(group);
        await bench.Ana.LeaveAsync(group);
        var updates = await bench.UpdatesAsync();
        Assert.Equal((7, 7), (updates[0]!["message"]!["new_chat_members"]![0]!["id"]!.GetValue<int>(), updates[1]!["message"]!["left_chat_member"]!["id"]!.GetValue<int>()));
        Assert.Equal($"Ana may not write in 'Help': add them with chat.With(user) first.", (await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Ana.SendAsync(group, "x"))).Message);
    }

    [Fact]
    public async Task The_bot_hears_of_its_own_place_and_can_be_thrown_out()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Server.Group("Help").With(bench.Ana, MemberStatus.Creator);
        await bench.Ana.SetBotAsync(group, MemberStatus.Administrator, AdminRights.All);
        await bench.Ana.SetBotAsync(group, MemberStatus.Kicked);
        await bench.RefusedAsync(403, "Forbidden: bot was kicked from the supergroup chat", "sendMessage", new { chat_id = group.Id, text = "x" });
        await bench.Ana.SetBotAsync(group, MemberStatus.Member);
        await bench.DoAsync("leaveChat", new { chat_id = group.Id });
        await bench.RefusedAsync(403, "Forbidden: bot is not a member of the supergroup chat", "sendMessage", new { chat_id = group.Id, text = "x" });
        Assert.Equal(
            ["member administrator", "administrator kicked", "kicked member", "member left"],
            (await bench.UpdatesAsync()).Select(update => update!["my_chat_member"]).Where(change => change is not null).Select(change => $"{change!["old_chat_member"]!["status"]} {change["new_chat_member"]!["status"]}"),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task Changes_of_others_are_told_to_an_administrator_that_asks_for_them()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Server.Group("Help").With(bench.Server.Bot, MemberStatus.Administrator, AdminRights.None);
        bench.Server.RestartUpdateIds(1);
        group.With(bench.Ana);
        Assert.Empty(await bench.UpdatesAsync(new { allowed_updates = (string[])["message", "chat_member"] }));
        group.With(bench.Ana, MemberStatus.Administrator, AdminRights.All);
        var change = (await bench.UpdatesAsync()).Single()!["chat_member"]!;
        Assert.Equal(("member", "administrator"), (change["old_chat_member"]!["status"]!.ToString(), change["new_chat_member"]!["status"]!.ToString()));
    }

    [Fact]
    public async Task An_anonymous_administrator_is_the_group()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Server.Group("Help").With(bench.Ana, MemberStatus.Creator, new AdminRights { IsAnonymous = true });
        await bench.Ana.SendAnonymouslyAsync(group, "/pin");
        var message = (await bench.UpdatesAsync()).Single()!["message"]!;
        Assert.Equal((1087968824, group.Id), (message["from"]!["id"]!.GetValue<int>(), message["sender_chat"]!["id"]!.GetValue<long>()));
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_says_so_in_both_places()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Server.Group("Help", supergroup: false).With(bench.Ana, MemberStatus.Creator);
        var supergroup = await bench.Ana.MigrateAsync(group);
        var updates = await bench.UpdatesAsync();
        Assert.Equal((group.Id, supergroup.Id), (updates[0]!["message"]!["chat"]!["id"]!.GetValue<long>(), updates[0]!["message"]!["migrate_to_chat_id"]!.GetValue<long>()));
        Assert.Equal((supergroup.Id, group.Id), (updates[1]!["message"]!["chat"]!["id"]!.GetValue<long>(), updates[1]!["message"]!["migrate_from_chat_id"]!.GetValue<long>()));
        var refused = await bench.CallAsync("sendMessage", new { chat_id = group.Id, text = "x" });
        Assert.Equal((400, "Bad Request: group chat was upgraded to a supergroup chat", supergroup.Id), (refused.Status, refused.Description, refused.Json["parameters"]!["migrate_to_chat_id"]!.GetValue<long>()));
        await bench.SendAsync(supergroup, "here");
        Assert.Equal(MemberStatus.Creator, supergroup.Membership(bench.Ana).Status);
    }
}
