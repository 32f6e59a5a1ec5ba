using Waymark.DiscordServer;

namespace Waymark.Tests.DiscordServer;

public sealed class RestFaults
{
    private const string Messages = "/channels/*/messages";

    [Theory]
    [InlineData("user", 1)]
    [InlineData("global", 1)]
    [InlineData("shared", 0)]
    public async Task A_limit_of_each_scope_comes_once_and_a_shared_one_is_not_held_against_the_bot(string scope, int counted)
    {
        await using var discord = await ADiscord.StartAsync();
        discord.Server.Faults.Once("POST", Messages, new Fault.RateLimited(1.25, scope));
        var refused = await discord.SayAsync("x");
        Assert.Equal((429, 1.25, scope, "2"), (refused.Status, refused.Body["retry_after"]!.GetValue<double>(), refused.Header("X-RateLimit-Scope"), refused.Header("Retry-After")));
        Assert.Equal(counted, discord.Server.InvalidRequests);
        Assert.Equal(200, (await discord.SayAsync("x")).Status);
    }

    [Fact]
    public async Task What_stands_before_Discord_answers_without_JSON()
    {
        await using var discord = await ADiscord.StartAsync();
        discord.Server.Faults.Once("*", "/**", new Fault.ShutOut(900));
        var shut = await discord.SayAsync("x");
        Assert.Equal((429, "error code: 1015", "text/plain", "900", null), (shut.Status, shut.Text, shut.ContentType, shut.Header("Retry-After"), shut.Header("X-RateLimit-Scope")));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_failing_server_answers_with_a_page_until_it_is_lifted(int status)
    {
        await using var discord = await ADiscord.StartAsync();
        var fault = discord.Server.Faults.Always("POST", Messages, new Fault.Failed(status));
        Assert.Equal((status, "text/html"), ((await discord.SayAsync("x")).Status, (await discord.SayAsync("x")).ContentType));
        fault.Lift();
        Assert.Equal(200, (await discord.SayAsync("x")).Status);
        Assert.Single(discord.Channel.Messages);
    }

    [Fact]
    public async Task A_refusal_carries_its_code_and_comes_as_often_as_ordered()
    {
        await using var discord = await ADiscord.StartAsync();
        discord.Server.Faults.Times(2, "POST", $"/channels/{discord.Channel.Id}/messages", new Fault.Failed(403, 50013, "Missing Permissions"));
        Assert.Equal((403, 50013, "Missing Permissions"), (await discord.SayAsync("x")).Error);
        Assert.Equal(403, (await discord.SayAsync("x")).Status);
        Assert.Equal(200, (await discord.SayAsync("x")).Status);
    }

    [Fact]
    public async Task A_connection_breaks_before_the_effect_or_after_it()
    {
        await using var discord = await ADiscord.StartAsync();
        discord.Server.Faults.Once("POST", Messages, new Fault.DroppedBefore());
        await Assert.ThrowsAsync<HttpRequestException>(() => discord.SayAsync("lost"));
        Assert.Empty(discord.Channel.Messages);
        discord.Server.Faults.Once("POST", Messages, new Fault.DroppedAfter());
        await Assert.ThrowsAsync<HttpRequestException>(() => discord.SayAsync("there"));
        Assert.Equal("there", Assert.Single(discord.Channel.Messages).Content);
        Assert.Equal([null, 200], discord.Server.Calls.Select(call => call.Status));
    }

    [Fact]
    public async Task A_slow_answer_waits_for_the_servers_clock_and_so_does_its_effect()
    {
        await using var discord = await ADiscord.StartAsync();
        discord.Server.Faults.Once("POST", Messages, new Fault.Slow(TimeSpan.FromSeconds(10)));
        var sending = discord.SayAsync("slow");
        await discord.Server.NextCallBegunAsync(call => call.Path.EndsWith("/messages", StringComparison.Ordinal));
        Assert.Empty(discord.Channel.Messages);
        Assert.False(sending.IsCompleted);
        await discord.LaterAsync(10);
        Assert.Equal(200, (await sending).Status);
        Assert.Equal(ADiscord.Noon.AddSeconds(10), Assert.Single(discord.Channel.Messages).At);
    }

    [Fact]
    public async Task A_path_fits_by_its_parts()
    {
        await using var discord = await ADiscord.StartAsync();
        discord.Server.Faults.Always("*", "/users/**", new Fault.Failed(404, 10013, "Unknown User"));
        Assert.Equal((404, 10013, "Unknown User"), (await discord.GetAsync("/users/@me")).Error);
        Assert.Equal(200, (await discord.GetAsync($"/channels/{discord.Channel.Id}")).Status);
        discord.Server.Faults.LiftAll();
        Assert.Equal(200, (await discord.GetAsync("/users/@me")).Status);
    }
}
