using Waymark.DiscordServer;

namespace Waymark.Tests.DiscordServer;

public sealed class PermissionsAreComputed
{
    [Fact]
    public async Task An_owner_and_an_administrator_may_everything_whatever_a_channel_denies()
    {
        await using var discord = await ADiscord.StartAsync();
        var admin = discord.Server.AddUser("admin");
        discord.Guild.AddMember(admin, discord.Guild.AddRole("admins", Permissions.Administrator));
        discord.Channel.For(discord.Guild.Everyone, deny: Permissions.ViewChannel);
        discord.Channel.For(admin, deny: Permissions.ViewChannel);
        Assert.Equal(Permissions.All, discord.Channel.PermissionsOf(discord.Owner));
        Assert.Equal(Permissions.All, discord.Channel.PermissionsOf(admin));
        Assert.Equal(Permissions.None, discord.Channel.PermissionsOf(discord.Alice));
    }

    [Fact]
    public async Task A_channel_changes_first_for_everyone_then_for_roles_then_for_the_member()
    {
        await using var discord = await ADiscord.StartAsync();
        var (quiet, loud) = (discord.Guild.AddRole("quiet", Permissions.None), discord.Guild.AddRole("loud", Permissions.None));
        discord.Channel.For(discord.Guild.Everyone, deny: Permissions.SendMessages);
        Assert.False(Sends());
        discord.Guild.AddMember(discord.Alice, quiet, loud);
        discord.Channel.For(quiet, deny: Permissions.SendMessages);
        discord.Channel.For(loud, allow: Permissions.SendMessages);
        Assert.True(Sends());
        discord.Channel.For(discord.Alice, deny: Permissions.SendMessages);
        Assert.False(Sends());

        bool Sends() => discord.Channel.PermissionsOf(discord.Alice).HasFlag(Permissions.SendMessages);
    }

    [Fact]
    public async Task A_member_in_a_time_out_only_reads()
    {
        await using var discord = await ADiscord.StartAsync();
        discord.Guild.MemberOf(discord.Alice)!.TimeOutUntil = ADiscord.Noon.AddMinutes(5);
        Assert.Equal(Permissions.ViewChannel | Permissions.ReadMessageHistory, discord.Channel.PermissionsOf(discord.Alice));
        await discord.LaterAsync(301);
        Assert.True(discord.Channel.PermissionsOf(discord.Alice).HasFlag(Permissions.SendMessages));
    }

    [Fact]
    public async Task A_channel_that_the_bot_cannot_see_is_missing_access_and_one_it_cannot_write_in_missing_permissions()
    {
        await using var discord = await ADiscord.StartAsync();
        discord.Channel.For(discord.Server.Bot, deny: Permissions.SendMessages);
        Assert.Equal((403, 50013, "Missing Permissions"), (await discord.SayAsync("x")).Error);
        discord.Channel.For(discord.Server.Bot, deny: Permissions.ViewChannel);
        Assert.Equal((403, 50001, "Missing Access"), (await discord.SayAsync("x")).Error);
    }

    [Fact]
    public async Task A_thread_follows_its_channel_and_has_a_right_of_its_own_to_write()
    {
        await using var discord = await ADiscord.StartAsync();
        var thread = discord.Guild.AddThread(discord.Channel, "talk");
        discord.Channel.For(discord.Server.Bot, deny: Permissions.SendMessages);
        Assert.Equal(200, (await discord.PostAsync($"/channels/{thread.Id}/messages", ADiscord.Text("x"))).Status);
        discord.Channel.For(discord.Server.Bot, deny: Permissions.SendMessagesInThreads);
        Assert.Equal((403, 50013, "Missing Permissions"), (await discord.PostAsync($"/channels/{thread.Id}/messages", ADiscord.Text("x"))).Error);
    }
}
