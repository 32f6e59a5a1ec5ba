using System.ComponentModel;
using System.Diagnostics;
using Waymark.Tests.Engine;
using Waymark.TelegramServer;

namespace Waymark.Tests.TelegramServer;

/// <summary>A bot in another language and with another library finds what it expects.</summary>
public sealed class WithGrammy
{
    private static readonly string Folder = Path.Combine(TheCheckout.Root, "tests", "Bot.TelegramServer", "clients", "grammy");

    [Fact]
    public async Task A_grammY_bot_polls_asks_is_answered_edits_and_pins()
    {
        Assert.SkipUnless(await RunsAsync("node", "--version"), "Node.js is not here, so no grammY bot can run.");
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules", "grammy")) || await RunsAsync("npm", "ci --no-audit --no-fund --prefer-offline"), "grammY is not here, and npm could not bring it.");
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = false, SchemaPath = TheSchema.Path });
        using var bot = Process.Start(new ProcessStartInfo("node", ["bot.js", server.Address, server.Token])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        try
        {
            Assert.Equal("polling as waymark_bot", await bot.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().InTime());
            var ana = server.User(7, "Ana", "es");
            await ana.StartAsync();
            var question = await server.NextMessageAsync(ana.PrivateChat);
            Assert.Equal(("Did it come?", "bold"), (question.Text, question.Entities.Single().Type));
            var tap = await ana.TapAsync(question, "Yes");
            Assert.Equal(new TapAnswer("Good.", IsAlert: true, null), await tap.AnswerAsync());
            Assert.Equal("pinned", await bot.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().InTime());
            Assert.Equal(("It came.", 0, true), (question.Text, question.Buttons.Count(), question.IsPinned));
            Assert.Equal("heard of its pin", await bot.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().InTime());
            bot.StandardInput.Close();
            Assert.Equal("stopped", await bot.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().InTime());
            await bot.WaitForExitAsync(TestContext.Current.CancellationToken).InTime();
            Assert.Equal(0, server.PendingUpdates);
            Assert.Empty(server.Refusals);
        }
        finally
        {
            if (!bot.HasExited)
                bot.Kill();
        }
    }

    private static async Task<bool> RunsAsync(string program, string arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var read = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).InTime();
            await read.InTime();
            return process.ExitCode is 0;
        }
        catch (Exception none) when (none is Win32Exception or TimeoutException)
        {
            return false;
        }
    }
}
