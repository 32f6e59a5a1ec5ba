namespace Waymark.Tests.DiscordServer;

public sealed class DirectMessages
{
    private static Task<Answered> OpenAsync(ADiscord discord, ulong user) => discord.PostAsync("/users/@me/channels", $$"""{"recipient_id":"{{user}}"}""");

    [Fact]
    public async Task A_channel_is_opened_once_and_written_in()
    {
        await using var discord = await ADiscord.StartAsync();
        var opened = await OpenAsync(discord, discord.Alice.Id);
        Assert.Equal(opened.Id, (await OpenAsync(discord, discord.Alice.Id)).Id);
        Assert.Equal("alice", opened.Body["recipients"]![0]!["username"]!.GetValue<string>());
        Assert.Equal(200, (await discord.PostAsync($"/channels/{opened.Id}/messages", ADiscord.Text("It is time."))).Status);
        Assert.Equal("It is time.", Assert.Single(discord.Alice.WithBot().SeenBy(discord.Alice)).Content);
        Assert.Equal("It is time.", (await discord.Server.NextMessageAsync(discord.Alice.WithBot())).Content);
    }

    [Fact]
    public async Task A_closed_door_shows_at_sending_and_not_at_opening()
    {
        await using var discord = await ADiscord.StartAsync();
        discord.Alice.TakesDirectMessages = false;
        var opened = await OpenAsync(discord, discord.Alice.Id);
        Assert.Equal(200, opened.Status);
        Assert.Equal((403, 50007, "Cannot send messages to this user"), (await discord.PostAsync($"/channels/{opened.Id}/messages", ADiscord.Text("x"))).Error);
    }

    [Fact]
    public async Task Without_a_guild_in_common_nothing_is_sent_unless_the_person_installed_the_app()
    {
        await using var discord = await ADiscord.StartAsync();
        var opened = await OpenAsync(discord, discord.Alice.Id);
        discord.Guild.RemoveMember(discord.Alice);
        Assert.Equal((403, 50278, "Cannot send messages to this user due to having no mutual guilds"), (await discord.PostAsync($"/channels/{opened.Id}/messages", ADiscord.Text("x"))).Error);
        discord.Alice.InstalledApp = true;
        Assert.Equal(200, (await discord.PostAsync($"/channels/{opened.Id}/messages", ADiscord.Text("x"))).Status);
    }

    [Fact]
    public async Task Too_many_new_ones_at_once_are_refused_and_known_ones_are_not()
    {
        await using var discord = await ADiscord.StartAsync(options => options with { RateLimits = false, NewDirectChannels = 2 });
        var people = Enumerable.Range(0, 3).Select(index => discord.Server.AddUser($"person{index}")).ToList();
        Assert.Equal(200, (await OpenAsync(discord, people[0].Id)).Status);
        Assert.Equal(200, (await OpenAsync(discord, people[1].Id)).Status);
        Assert.Equal((403, 40003, "You are opening direct messages too fast."), (await OpenAsync(discord, people[2].Id)).Error);
        Assert.Equal(200, (await OpenAsync(discord, people[0].Id)).Status);
        await discord.LaterAsync(600);
        Assert.Equal(200, (await OpenAsync(discord, people[2].Id)).Status);
    }

    [Fact]
    public async Task Who_is_no_person_gets_none()
    {
        await using var discord = await ADiscord.StartAsync();
        Assert.Equal((403, 50007, "Cannot send messages to this user"), (await OpenAsync(discord, discord.Server.Bot.Id)).Error);
        Assert.Equal((404, 10013, "Unknown User"), (await OpenAsync(discord, 1)).Error);
        var refused = await discord.PostAsync("/users/@me/channels", """{"recipient_id":"alice"}""");
        Assert.Equal("Value \"alice\" is not snowflake.", refused.Body["errors"]!["recipient_id"]!["_errors"]![0]!["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task Another_persons_message_is_not_deleted_there()
    {
        await using var discord = await ADiscord.StartAsync();
        var message = discord.Alice.WriteToBot("hello");
        Assert.Equal((403, 50003, "Cannot execute action on a DM channel"), (await discord.DeleteAsync($"/channels/{message.Channel.Id}/messages/{message.Id}")).Error);
    }
}
