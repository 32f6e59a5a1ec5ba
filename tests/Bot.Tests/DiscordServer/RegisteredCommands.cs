using System.Text.Json.Nodes;

namespace Waymark.Tests.DiscordServer;

public sealed class RegisteredCommands
{
    private const string Check = """{"name":"check","description":"Starts.","name_localizations":{"de":"prüfen"},"default_member_permissions":"32"}""";

    [Fact]
    public async Task An_overwrite_replaces_all_and_keeps_the_ids_of_known_names()
    {
        await using var discord = await ADiscord.StartAsync();
        var path = $"/applications/{discord.App}/commands";
        var first = (await discord.PutAsync(path, $$"""[{{Check}},{"name":"old","description":"Goes."}]""")).Body;
        var second = (await discord.PutAsync(path, $"[{Check}]")).Body.AsArray();
        Assert.Equal(first[0]!["id"]!.GetValue<string>(), Assert.Single(second)!["id"]!.GetValue<string>());
        Assert.Equal("32", second[0]!["default_member_permissions"]!.GetValue<string>());
        Assert.Null((await discord.GetAsync(path)).Body[0]!["name_localizations"]);
        Assert.Equal("prüfen", (await discord.GetAsync(path + "?with_localizations=true")).Body[0]!["name_localizations"]!["de"]!.GetValue<string>());
        Assert.Equal("check", Assert.Single(discord.Server.Commands)["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Commands_of_a_guild_stand_beside_the_global_ones()
    {
        await using var discord = await ADiscord.StartAsync();
        var path = $"/applications/{discord.App}/guilds/{discord.Guild.Id}/commands";
        Assert.Equal(200, (await discord.PutAsync(path, $"[{Check}]")).Status);
        Assert.Empty(discord.Server.Commands);
        Assert.Equal("check", (await discord.GetAsync(path)).Body[0]!["name"]!.GetValue<string>());
        Assert.Equal((403, 50001, "Missing Access"), (await discord.GetAsync($"/applications/{discord.App}/guilds/1/commands")).Error);
        Assert.Equal((404, 10002, "Unknown Application"), (await discord.GetAsync("/applications/1/commands")).Error);
    }

    [Fact]
    public async Task Two_hundred_new_commands_are_a_days_budget_and_known_ones_are_free()
    {
        await using var discord = await ADiscord.StartAsync(options => options with { RateLimits = false });
        var path = $"/applications/{discord.App}/commands";
        static string Hundred(string name) => new JsonArray([.. Enumerable.Range(0, 100).Select(index => (JsonNode)new JsonObject { ["name"] = $"{name}{index}", ["description"] = "One." })]).ToJsonString();
        Assert.Equal(200, (await discord.PutAsync(path, Hundred("a"))).Status);
        Assert.Equal(200, (await discord.PutAsync(path, Hundred("a"))).Status);
        Assert.Equal(200, (await discord.PutAsync(path, Hundred("b"))).Status);
        Assert.Equal((429, 30034, "Max number of daily application command creates has been reached (200)"), (await discord.PutAsync(path, Hundred("c"))).Error);
        await discord.LaterAsync(86_400);
        Assert.Equal(200, (await discord.PutAsync(path, Hundred("c"))).Status);
    }

    [Theory]
    [InlineData("""{"name":"Check","description":"x"}""", "0.name", "Command name is invalid")]
    [InlineData("""{"name":"two words","description":"x"}""", "0.name", "Command name is invalid")]
    [InlineData("""{"name":"check"}""", "0.description", "This field is required")]
    [InlineData("""{"name":"check","description":"x","name_localizations":{"xx":"y"}}""", "0.name_localizations.xx", "Value \"xx\" is not a valid enum value.")]
    [InlineData("""{"name":"Pin it","type":3,"description":"x"}""", "0.description", "Context menu commands cannot have description")]
    [InlineData("""{"name":"check","description":"x","default_member_permissions":"many"}""", "0.default_member_permissions", "Value \"many\" is not int.")]
    [InlineData("""{"name":"check","description":"x","options":[{"type":3,"name":"a","description":"x"},{"type":3,"name":"b","description":"x","required":true}]}""", "0.options.1", "Required options must be placed before non-required options")]
    [InlineData("""{"name":"check","description":"x","options":[{"type":3,"name":"a","description":"x"},{"type":3,"name":"a","description":"x"}]}""", "0.options.1.name", "Option name already exists.")]
    [InlineData("""{"name":"check","description":"x","options":[{"type":3,"name":"a","description":"x","autocomplete":true,"choices":[{"name":"n","value":"v"}]}]}""", "0.options.0", "autocomplete and choices exclude each other")]
    public async Task A_command_that_breaks_a_rule_is_refused(string command, string at, string message)
    {
        await using var discord = await ADiscord.StartAsync();
        var refused = await discord.PutAsync($"/applications/{discord.App}/commands", $"[{command}]");
        Assert.Equal((400, 50035, "Invalid Form Body"), refused.Error);
        var node = at.Split('.').Aggregate(refused.Body["errors"]!, (from, part) => from[part]!);
        Assert.Equal(message, node["_errors"]![0]!["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_name_stands_once_for_each_type()
    {
        await using var discord = await ADiscord.StartAsync();
        var path = $"/applications/{discord.App}/commands";
        Assert.Equal(200, (await discord.PutAsync(path, """[{"name":"check","description":"x"},{"name":"check","type":3},{"name":"check","type":2}]""")).Status);
        var refused = await discord.PutAsync(path, """[{"name":"check","description":"x"},{"name":"check","description":"y"}]""");
        Assert.Equal("Application command names must be unique", refused.Body["errors"]!["1"]!["_errors"]![0]!["message"]!.GetValue<string>());
    }
}
