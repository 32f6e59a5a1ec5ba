using Waymark.TelegramServer;

namespace Waymark.Tests.OnTelegram;

/// <summary>The program itself against a Bot API server, killed at the worst moments. Conversation time runs sixty times as fast.</summary>
public sealed class TheRealProcess : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TempFolder _folder = new();
    private BotApiServer _server = null!;
    private ServerUser _ana = null!;
    private TheProgram _program = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await BotApiServer.StartAsync(new BotApiOptions { SchemaPath = TelegramServer.TheSchema.Path });
        _ana = _server.User(7);
        _program = Start();
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_cooldown_outlives_a_kill_and_fetches_the_person_back()
    {
        await SayAsync("it says too many attempts, try again later. login");
        await SayAsync("Yes, write to me");
        await KillAsync();
        _program = Start();
        await _ana.SendAsync(_ana.PrivateChat, "resend?");
        await NextAsync(message => message.Text!.Contains("Stop asking for codes", StringComparison.Ordinal) || message.Text.Contains("No, please wait", StringComparison.Ordinal));
        await KillAsync();
        await Task.Delay(TimeSpan.FromSeconds(32)); // Thirty-two minutes of conversation, over while nothing runs.
        _program = Start();
        var back = await NextAsync(_ => true);
        Assert.DoesNotContain("Stop asking for codes", back.Text, StringComparison.Ordinal);
        Assert.Equal(1, _ana.PrivateChat.Messages.Count(message => message.Id == back.Id));
    }

    [Fact]
    public async Task A_kill_between_commit_and_send_loses_nothing_and_wedges_nobody()
    {
        await SayAsync("it does not come");
        _server.Faults.Lay(new Failure.Slow(TimeSpan.FromMinutes(1)), "sendMessage", times: 1);
        await _ana.SendAsync(_ana.PrivateChat, "Under 2 min");
        await _server.UntilAsync(() => _server.PendingUpdates == 0, Patience); // Acknowledged: its turn has committed.
        await KillAsync();
        _server.Faults.LiftAll();
        _program = Start();
        var consent = await NextAsync(message => message.Text!.Contains("Shall I write to you here", StringComparison.Ordinal));
        await _ana.TapAsync(consent, "Yes, write to me");
        await NextAsync(message => message.Id > consent.Id);
    }

    [Fact]
    public async Task A_kill_before_the_commit_is_brought_again_by_telegram()
    {
        await SayAsync("it does not come");
        await KillAsync();
        await _ana.SendAsync(_ana.PrivateChat, "Under 2 min");
        _program = Start();
        await NextAsync(message => !message.Text!.Contains("When did you last tap", StringComparison.Ordinal));
        await _server.UntilAsync(() => _server.PendingUpdates == 0, Patience);
    }

    [Fact]
    public async Task It_stops_when_asked_and_leaves_nothing_unacknowledged()
    {
        await SayAsync("it does not come");
        _program.Signal(TheProgram.Terminate);
        var ended = await _program.EndAsync();
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(0, _server.PendingUpdates);
        Assert.Contains("Running on Telegram as @waymark_bot, by long polling.", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(_server.Token, ended.Errors + ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_ends_it_with_one_sentence()
    {
        await using var other = Start(token: "123:OLD");
        var ended = await other.EndAsync();
        Assert.Equal(2, ended.ExitCode);
        Assert.Equal("Telegram does not know the token in Telegram:Token. Copy the current one from @BotFather (/mybots, your bot, API Token) and set Telegram__Token.", ended.Errors.Trim());
    }

    private TheProgram Start(string? token = null) => TheProgram.Start(_folder.Path, ["--Clock:Speed", "60"],
        ("Telegram__Token", token ?? _server.Token), ("Telegram__ApiBaseUrl", _server.Address), ("Storage__Path", Path.Combine(_folder.Path, token is null ? "bot.db" : "other.db")));

    private async Task<ServerMessage> SayAsync(string text)
    {
        await _ana.SendAsync(_ana.PrivateChat, text);
        return await NextAsync(_ => true);
    }

    private Task<ServerMessage> NextAsync(Func<ServerMessage, bool> fits) =>
        _server.NextMessageAsync(_ana.PrivateChat, message => message.EditedAt is null && fits(message), Patience);

    private Task KillAsync() => _program.DisposeAsync().AsTask(); // SIGKILL.
}
