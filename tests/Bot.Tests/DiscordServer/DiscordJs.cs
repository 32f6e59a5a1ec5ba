using System.ComponentModel;
using System.Diagnostics;
using Waymark.DiscordServer;

namespace Waymark.Tests.DiscordServer;

/// <summary>A library that others wrote uses the server as it uses Discord. On real time, as nothing moves its clock.</summary>
public sealed class DiscordJs
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static string Folder => Path.Combine(TheCheckout.Root, "tests", "Bot.DiscordServer", "clients", "discordjs");

    [Fact]
    public async Task It_logs_in_registers_a_command_answers_it_pins_and_comes_back_after_a_break()
    {
        Assert.SkipUnless(HasNode(), "There is no node here; with Node.js 20 and `npm ci` in tests/Bot.DiscordServer/clients/discordjs this test runs.");
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules", "discord.js")), "discord.js is not installed; `npm ci` in tests/Bot.DiscordServer/clients/discordjs brings it.");
        await using var server = await DiscordApiServer.StartAsync(new() { Patience = Limit, OpenApi = null });
        var owner = server.AddUser("owner");
        var guild = server.AddGuild("help", owner);
        guild.LetBot(Permissions.Usual | Permissions.PinMessages);
        var channel = guild.AddChannel("general");
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "bot.js"), server.Api.ToString(), server.Token]) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        try
        {
            await UntilAsync(node, "registered");
            var check = await owner.SlashAsync(channel, "check");
            await UntilAsync(node, "answered check");
            Assert.Equal(("Hello owner", false), (check.Original!.Content, check.Failed));
            Assert.Same(check.Original, Assert.Single(channel.Pins).Message);
            Assert.Equal(owner, Assert.Single(check.FollowUps).OnlyFor);
            server.Gateway.Kill();
            var pressed = owner.Press(check.Original, "Yes");
            await UntilAsync(node, "pressed yes");
            Assert.Equal(("Thank you.", 6), (check.Original.Content, pressed.First!.Type));
            Assert.Equal("By direct message too.", (await server.NextMessageAsync(owner.WithBot())).Content);
            Assert.Equal(1, Assert.Single(server.Gateway.Sessions).Resumes);
            Assert.DoesNotContain(server.Refusals, refusal => refusal.Answered);
        }
        finally
        {
            node.Kill(entireProcessTree: true);
        }
    }

    private static async Task UntilAsync(Process node, string line)
    {
        var heard = new List<string>();
        while (await node.StandardOutput.ReadLineAsync().WaitAsync(Limit) is { } said)
        {
            heard.Add(said);
            if (said == line)
                return;
        }
        Assert.Fail($"discord.js did not say '{line}' but: {string.Join(" | ", heard)}");
    }

    private static bool HasNode()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            node.WaitForExit();
            return node.ExitCode is 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
