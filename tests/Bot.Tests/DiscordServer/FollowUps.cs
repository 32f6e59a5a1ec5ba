using Waymark.DiscordServer;

namespace Waymark.Tests.DiscordServer;

public sealed class FollowUps
{
    private const string Later = """{"type":5,"data":{"flags":64}}""", Hello = """{"type":4,"data":{"content":"hello","allowed_mentions":{"parse":[]}}}""";

    private static string Hook(ADiscord discord, DiscordInteraction interaction) => $"/webhooks/{discord.App}/{interaction.Token}";

    [Fact]
    public async Task Before_the_first_answer_there_is_nothing_to_follow()
    {
        await using var discord = await ADiscord.StartAsync();
        var hook = Hook(discord, await discord.SlashAsync());
        Assert.Equal((404, 10015, "Unknown Webhook"), (await discord.PostAsync(hook, ADiscord.Text("x"))).Error);
        Assert.Equal((404, 10015, "Unknown Webhook"), (await discord.GetAsync(hook + "/messages/@original")).Error);
        Assert.Equal((401, 50027, "Invalid Webhook Token"), (await discord.PostAsync($"/webhooks/{discord.App}/other", ADiscord.Text("x"))).Error);
    }

    [Fact]
    public async Task The_loading_message_is_filled_in_and_stays_ephemeral()
    {
        await using var discord = await ADiscord.StartAsync();
        var check = await discord.SlashAsync();
        await discord.CallbackAsync(check, Later);
        Assert.True(check.Original!.IsLoading);
        discord.Authorization = null;
        Assert.Equal(200, (await discord.PatchAsync(Hook(discord, check) + "/messages/@original", ADiscord.Text("done"))).Status);
        Assert.Equal(("done", true, false), (check.Original.Content, check.Original.IsEphemeral, check.Original.IsLoading));
        Assert.Equal("done", (await check.ShownAsync()).Content);
        Assert.Equal("done", Assert.Single(check.Edits)["content"]!.GetValue<string>());
        Assert.Empty(discord.Channel.SeenBy(discord.Owner));
    }

    [Fact]
    public async Task The_first_follow_up_after_later_fills_the_loading_message_and_is_noted()
    {
        await using var discord = await ADiscord.StartAsync();
        var check = await discord.SlashAsync();
        await discord.CallbackAsync(check, Later);
        var sent = await discord.PostAsync(Hook(discord, check), ADiscord.Text("done"));
        Assert.Equal(check.Original!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), sent.Id);
        Assert.Equal("DEFERRED_FOLLOW_UP", Assert.Single(discord.Server.Refusals).Rule);
        Assert.Empty(check.FollowUps);
    }

    [Fact]
    public async Task Follow_ups_are_sent_read_edited_and_deleted_by_id()
    {
        await using var discord = await ADiscord.StartAsync();
        var check = await discord.SlashAsync();
        await discord.CallbackAsync(check, Hello);
        var sent = await discord.PostAsync(Hook(discord, check), """{"content":"only you","flags":64,"allowed_mentions":{"parse":[]}}""");
        var one = $"{Hook(discord, check)}/messages/{sent.Id}";
        Assert.Equal(64, (await discord.GetAsync(one)).Body["flags"]!.GetValue<int>());
        Assert.Equal(200, (await discord.PatchAsync(one, ADiscord.Text("again"))).Status);
        Assert.Equal(("again", discord.Alice), (check.FollowUps[0].Content, check.FollowUps[0].OnlyFor));
        Assert.Equal(204, (await discord.DeleteAsync(one)).Status);
        Assert.Equal((404, 10008, "Unknown Message"), (await discord.GetAsync(one)).Error);
        await discord.LaterAsync(2);
        Assert.Equal("hello", Assert.Single(discord.Channel.SeenBy(discord.Alice)).Content);
        Assert.Equal(204, (await discord.DeleteAsync(Hook(discord, check) + "/messages/@original")).Status);
        Assert.Empty(discord.Channel.SeenBy(discord.Alice));
    }

    [Fact]
    public async Task After_fifteen_minutes_the_token_is_dead()
    {
        await using var discord = await ADiscord.StartAsync();
        var check = await discord.SlashAsync();
        await discord.CallbackAsync(check, Hello);
        await discord.LaterAsync(14 * 60 + 59);
        Assert.Equal(200, (await discord.GetAsync(Hook(discord, check) + "/messages/@original")).Status);
        await discord.LaterAsync(1);
        Assert.Equal((401, 50027, "Invalid Webhook Token"), (await discord.PatchAsync(Hook(discord, check) + "/messages/@original", ADiscord.Text("x"))).Error);
    }

    [Fact]
    public async Task An_app_that_only_a_person_brought_follows_up_five_times()
    {
        await using var discord = await ADiscord.StartAsync(options => options with { RateLimits = false });
        discord.Alice.InstalledApp = true;
        var elsewhere = discord.Server.AddGuild("elsewhere", discord.Alice, withBot: false).AddChannel("chat");
        await discord.PutAsync($"/applications/{discord.App}/commands", """[{"name":"check","description":"x","integration_types":[0,1]}]""");
        var check = discord.Alice.Slash(elsewhere, "check");
        await discord.CallbackAsync(check, Hello);
        foreach (var index in Enumerable.Range(0, 5))
            Assert.Equal(200, (await discord.PostAsync(Hook(discord, check), ADiscord.Text($"{index}"))).Status);
        Assert.Equal((400, 40094, "This interaction has reached the maximum number of follow-up messages"), (await discord.PostAsync(Hook(discord, check), ADiscord.Text("6"))).Error);
        Assert.Equal((403, 50001, "Missing Access"), (await discord.GetAsync($"/channels/{elsewhere.Id}")).Error);
    }
}
