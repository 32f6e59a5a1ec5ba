using System.Globalization;

namespace Waymark.Tests.DiscordServer;

public sealed class RateLimitsAreKept
{
    [Fact]
    public async Task A_bucket_tells_what_is_left_and_refuses_when_it_is_empty()
    {
        await using var discord = await ADiscord.StartAsync();
        var first = await discord.SayAsync("0");
        Assert.Equal(("5", "4", "5.000"), (first.Header("X-RateLimit-Limit"), first.Header("X-RateLimit-Remaining"), first.Header("X-RateLimit-Reset-After")));
        Assert.Equal(ADiscord.Noon.AddSeconds(5).ToUnixTimeSeconds(), double.Parse(first.Header("X-RateLimit-Reset")!, CultureInfo.InvariantCulture));
        foreach (var index in Enumerable.Range(1, 4))
            Assert.Equal(200, (await discord.SayAsync($"{index}")).Status);
        await discord.LaterAsync(1.5);
        var refused = await discord.SayAsync("5");
        Assert.Equal((429, 3.5, false), (refused.Status, refused.Body["retry_after"]!.GetValue<double>(), refused.Body["global"]!.GetValue<bool>()));
        Assert.Equal(("4", "user", "0", first.Header("X-RateLimit-Bucket")), (refused.Header("Retry-After"), refused.Header("X-RateLimit-Scope"), refused.Header("X-RateLimit-Remaining"), refused.Header("X-RateLimit-Bucket")));
        Assert.Equal(5, discord.Channel.SeenBy(discord.Alice).Count);
        await discord.LaterAsync(3.5);
        Assert.Equal(200, (await discord.SayAsync("5")).Status);
    }

    [Fact]
    public async Task Each_channel_has_its_own()
    {
        await using var discord = await ADiscord.StartAsync();
        foreach (var index in Enumerable.Range(0, 5))
            await discord.SayAsync($"{index}");
        var other = await discord.PostAsync($"/channels/{discord.Guild.AddChannel("other").Id}/messages", ADiscord.Text("x"));
        Assert.Equal((200, "4"), (other.Status, other.Header("X-RateLimit-Remaining")));
    }

    [Fact]
    public async Task Fifty_a_second_over_all_are_the_most_but_interactions_do_not_count()
    {
        await using var discord = await ADiscord.StartAsync();
        var check = await discord.SlashAsync();
        foreach (var index in Enumerable.Range(0, 49))
            Assert.Equal(200, (await discord.GetAsync($"/channels/{discord.Guild.AddChannel($"c{index}").Id}")).Status);
        var refused = await discord.GetAsync($"/channels/{discord.Channel.Id}");
        Assert.Equal((429, true, "true", "global"), (refused.Status, refused.Body["global"]!.GetValue<bool>(), refused.Header("X-RateLimit-Global"), refused.Header("X-RateLimit-Scope")));
        Assert.Equal(204, (await discord.CallbackAsync(check, """{"type":5}""")).Status);
        await discord.LaterAsync(1);
        Assert.Equal(200, (await discord.GetAsync($"/channels/{discord.Channel.Id}")).Status);
    }

    [Fact]
    public async Task Too_many_invalid_requests_shut_the_address_out_for_an_hour()
    {
        await using var discord = await ADiscord.StartAsync(options => options with { InvalidRequests = 3 });
        discord.Authorization = null;
        await discord.GetAsync("/users/@me");
        await discord.LaterAsync(600);
        await discord.GetAsync("/users/@me");
        await discord.GetAsync("/users/@me");
        Assert.Equal(2, discord.Server.InvalidRequests);
        await discord.GetAsync("/users/@me");
        discord.Authorization = "Bot waymark.test.token";
        var shut = await discord.GetAsync("/users/@me");
        Assert.Equal((429, "error code: 1015", "3600", null), (shut.Status, shut.Text, shut.Header("Retry-After"), shut.Header("Via")));
        await discord.LaterAsync(3600);
        Assert.Equal(200, (await discord.GetAsync("/users/@me")).Status);
    }

    [Fact]
    public async Task Switched_off_nothing_is_refused()
    {
        await using var discord = await ADiscord.StartAsync(options => options with { RateLimits = false });
        foreach (var index in Enumerable.Range(0, 12))
            Assert.Equal(200, (await discord.SayAsync($"{index}")).Status);
    }
}
