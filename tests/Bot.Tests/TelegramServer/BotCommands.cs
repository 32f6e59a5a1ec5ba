using Waymark.TelegramServer;

namespace Waymark.Tests.TelegramServer;

public sealed class BotCommands
{
    [Fact]
    public async Task Lists_are_kept_per_scope_and_language()
    {
        await using var bench = await Bench.StartAsync();
        await SetAsync(bench, "check", null, null);
        await SetAsync(bench, "prueba", null, "es");
        await SetAsync(bench, "group", new { type = "all_group_chats" }, null);
        Assert.Equal("check", await NameAsync(bench, null, null));
        Assert.Equal("prueba", await NameAsync(bench, null, "es"));
        Assert.Equal("group", await NameAsync(bench, new { type = "all_group_chats" }, null));
        Assert.Null(await NameAsync(bench, new { type = "all_private_chats" }, null));
        await bench.DoAsync("deleteMyCommands", new { language_code = "es" });
        Assert.Null(await NameAsync(bench, null, "es"));
        Assert.Equal("check", bench.Server.Commands.Get().Single().Name);
    }

    [Fact]
    public async Task A_person_is_offered_the_narrowest_list_in_their_language()
    {
        await using var bench = await Bench.StartAsync();
        var group = bench.Server.Group("Help").With(bench.Ana);
        await SetAsync(bench, "everyone", null, null);
        await SetAsync(bench, "english", null, "en");
        await SetAsync(bench, "administrators", new { type = "chat_administrators", chat_id = group.Id }, null);
        string Offered() => bench.Server.Commands.OfferedTo(bench.Ana, group).Single().Name;
        Assert.Equal("english", Offered());
        group.With(bench.Ana, MemberStatus.Administrator, AdminRights.All);
        Assert.Equal("administrators", Offered());
    }

    [Theory]
    [InlineData("Check", "x", null, "BOT_COMMAND_INVALID")]
    [InlineData("", "x", null, "BOT_COMMAND_INVALID")]
    [InlineData("check", "", null, "BOT_COMMAND_DESCRIPTION_INVALID")]
    [InlineData("check", "x", "english", "invalid language code specified")]
    public async Task A_wrong_command_is_refused(string command, string description, string? language, string why)
    {
        await using var bench = await Bench.StartAsync();
        await bench.RefusedAsync(400, $"Bad Request: {why}", "setMyCommands", new { commands = new[] { new { command, description } }, language_code = language ?? "" });
    }

    [Fact]
    public async Task What_the_bot_says_of_itself_is_kept()
    {
        await using var bench = await Bench.StartAsync();
        await bench.DoAsync("setMyDescription", new { description = "Helps with codes.", language_code = "en" });
        Assert.Equal("Helps with codes.", (await bench.DoAsync("getMyDescription", new { language_code = "en" }))["description"]!.ToString());
        Assert.Equal("", (await bench.DoAsync("getMyDescription"))["description"]!.ToString());
        Assert.Equal("Waymark", (await bench.DoAsync("getMyName"))["name"]!.ToString());
        await bench.DoAsync("setMyShortDescription", new { short_description = "x" });
    }

    private static Task SetAsync(Bench bench, string command, object? scope, string? language) =>
        bench.DoAsync("setMyCommands", new { commands = new[] { new { command, description = "x" } }, scope, language_code = language });

    private static async Task<string?> NameAsync(Bench bench, object? scope, string? language) =>
        (await bench.DoAsync("getMyCommands", new { scope, language_code = language })).AsArray().SingleOrDefault()?["command"]!.ToString();
}
