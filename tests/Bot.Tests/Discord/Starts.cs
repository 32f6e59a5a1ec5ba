using System.Text.Json.Nodes;
using Waymark.DiscordServer;
using Waymark.OnDiscord.Starting;
using Waymark.Tests.Engine;

namespace Waymark.Tests.OnDiscord;

/// <summary>What is wrong at the start is told in one sentence, with its remedy; commands are registered when they changed.</summary>
public sealed class Starts
{
    private static JsonArray Check(string description) => [new JsonObject { ["name"] = "check", ["description"] = description }];

    [Fact]
    public async Task A_token_that_discord_does_not_know()
    {
        await using var house = await WireHouse.NotStartedAsync();
        house.Token = "of.another.bot";
        var refused = await Assert.ThrowsAsync<DiscordRefusedException>(house.StartAsync);
        Assert.Equal("Discord does not know the token in Discord:Token. Open the developer portal, your application, Bot, Reset Token, and set Discord__Token to the new one.", refused.Message);
        Assert.Empty(house.Ops);
        Assert.DoesNotContain("of.another.bot", house.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_yet_is_waited_for()
    {
        await using var house = await WireHouse.NotStartedAsync();
        house.Server.Faults.Times(2, "GET", "/applications/@me", new Fault.Failed(502));
        await house.StartAsync();
        await house.PassUntilAsync(() => house.Ops.Any());
        Assert.Contains("Discord cannot be reached (error 502); trying again until it can.", house.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_are_registered_once_and_again_when_they_changed()
    {
        await using var house = await WireHouse.NotStartedAsync();
        house.Commands = Check("Starts.");
        for (var start = 0; start < 2; start++)
        {
            await house.StartAsync();
            await InTimeExtensions.UntilAsync(() => house.Log.All.Contains("Registered 1 commands with Discord.", StringComparison.Ordinal));
            await house.PassUntilAsync(() => house.Gateway.Sessions.Count is 1);
            await house.StopAsync();
            await house.PassAsync(10);
        }
        Assert.Equal(1, Registrations(house));
        house.Commands = Check("Starts or goes on.");
        await house.StartAsync();
        await InTimeExtensions.UntilAsync(() => house.Server.Commands is [var command] && command["description"]!.GetValue<string>() is "Starts or goes on.");
        Assert.Equal(2, Registrations(house));
    }

    [Fact]
    public async Task Commands_are_registered_in_the_end_where_discord_fails_first()
    {
        await using var house = await WireHouse.NotStartedAsync();
        house.Commands = Check("Starts.");
        house.Server.Faults.Once("PUT", "/applications/*/commands", new Fault.Failed(500));
        house.Server.Faults.Once("PUT", "/applications/*/commands", new Fault.Failed(429, 30034, "Max number of daily application command creates has been reached (200)"));
        await house.StartAsync();
        await house.Gateway.ReadyAsync();
        await house.PassUntilAsync(() => house.Server.Commands.Count is 1, atMost: 5000, step: 15);
        Assert.Contains("Discord takes no more new commands of this bot today (30034)", house.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_that_discord_refuses_are_told_and_leave_the_rest_alone()
    {
        await using var house = await WireHouse.NotStartedAsync();
        house.Commands = Check("");
        house.Expected = _ => true;
        await house.StartAsync();
        await house.Gateway.ReadyAsync();
        await InTimeExtensions.UntilAsync(() => house.Log.All.Contains("Discord refused the commands of this bot with 400 (code 50035: Invalid Form Body)", StringComparison.Ordinal), () => house.Log.All);
    }

    private static int Registrations(WireHouse house) => house.Server.Calls.Count(call => call.Method is "PUT");
}
