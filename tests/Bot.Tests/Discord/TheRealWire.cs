using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Waymark.DiscordServer;
using Waymark.Tests.Engine;

namespace Waymark.Tests.OnDiscord;

/// <summary>The program itself on a Discord of its own: killed, stopped and refused.</summary>
public sealed class TheRealWire : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private DiscordApiServer _server = null!;
    private DiscordUser _alice = null!;

    private string Database => Path.Combine(_folder.Path, "bot.db");

    private IEnumerable<int> Ops => _server.Gateway.Frames.Select(frame => frame["op"]!.GetValue<int>()).Where(op => op is not 1);

    public async ValueTask InitializeAsync()
    {
        _server = await DiscordApiServer.StartAsync(new() { Patience = TimeSpan.FromSeconds(60) });
        _alice = _server.AddUser("alice");
        _server.AddGuild("help", _server.AddUser("owner")).AddMember(_alice);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_kill_leaves_the_session_to_the_next_run()
    {
        await using (var first = Start())
        {
            await _server.Gateway.ReadyAsync();
            await InTimeExtensions.UntilAsync(() => NotedSeq() is not null);
        } // SIGKILL.
        await _server.Gateway.UntilAsync(gateway => gateway.Connections is 0, "broken connection");
        await using var second = Start();
        await _server.Gateway.UntilAsync(gateway => gateway.Sessions is [{ Resumes: 1, IsConnected: true }], "resumed session");
        Assert.Equal([2, 6], Ops);
    }

    [Fact]
    public async Task A_stop_says_goodbye()
    {
        await using var program = Start();
        await _server.Gateway.ReadyAsync();
        program.Signal(TheProgram.Terminate);
        var ended = await program.EndAsync();
        Assert.Equal(0, ended.ExitCode);
        Assert.Empty(_server.Gateway.Sessions);
        Assert.Contains("Running on Discord as waymark.", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(_server.Token, ended.Errors + ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_ends_it_with_one_sentence()
    {
        await using var program = Start("of.another.bot");
        var ended = await program.EndAsync();
        Assert.Equal(2, ended.ExitCode);
        Assert.Equal("Discord does not know the token in Discord:Token. Open the developer portal, your application, Bot, Reset Token, and set Discord__Token to the new one.", ended.Errors.Trim());
    }

    [Fact]
    public async Task A_close_code_that_is_for_good_ends_it_with_its_remedy()
    {
        await using var program = Start();
        await _server.Gateway.ReadyAsync();
        _server.Gateway.Close(GatewayClose.DisallowedIntents);
        var ended = await program.EndAsync();
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("Discord does not let this bot have an intent that it asks for (4014).", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_platforms_run_in_one_process()
    {
        await using var telegram = await Waymark.TelegramServer.BotApiServer.StartAsync(new Waymark.TelegramServer.BotApiOptions());
        await using var program = Start(others: [("Telegram__Token", telegram.Token), ("Telegram__ApiBaseUrl", telegram.Address)]);
        await _server.Gateway.ReadyAsync();
        var ana = telegram.User(7);
        await ana.SendAsync(ana.PrivateChat, "it does not come");
        await telegram.NextMessageAsync(ana.PrivateChat, message => message.IsFromBot, TimeSpan.FromSeconds(60));
        program.Signal(TheProgram.Terminate);
        var ended = await program.EndAsync();
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("Running on Discord as waymark.", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("Running on Telegram as @waymark_bot", ended.Errors, StringComparison.Ordinal);
    }

    private TheProgram Start(string? token = null, params (string Name, string Value)[] others) => TheProgram.Start(_folder.Path, [], [.. others,
        ("Discord__Token", token ?? _server.Token), ("Discord__ApiBaseUrl", _server.Api.ToString()), ("Storage__Path", Database)]);

    /// <summary>As the file has it while the program runs.</summary>
    private long? NotedSeq()
    {
        try
        {
            using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT value FROM notes WHERE name = 'discord.session'";
            return command.ExecuteScalar() is string { Length: > 0 } note ? JsonNode.Parse(note)!["seq"]!.GetValue<long>() : null;
        }
        catch (SqliteException)
        {
            return null; // Not there yet.
        }
    }
}
