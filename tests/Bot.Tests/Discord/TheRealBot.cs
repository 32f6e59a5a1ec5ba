using Waymark.DiscordServer;
using Waymark.Tests.Engine;

namespace Waymark.Tests.OnDiscord;

/// <summary>The program itself against a Discord on this machine, killed at the worst moments. Conversation time runs twenty times as fast.</summary>
public sealed class TheRealBot : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TempFolder _folder = new();
    private DiscordApiServer _server = null!;
    private DiscordUser _ana = null!;
    private DiscordChannel _channel = null!;
    private TheProgram _program = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await DiscordApiServer.StartAsync(new DiscordServerOptions { Patience = Patience, OpenApi = DiscordServer.TheDocument.Path });
        _ana = _server.AddUser("ana");
        var guild = _server.AddGuild("help", _server.AddUser("owner"));
        guild.AddMember(_ana);
        _channel = guild.AddChannel("general");
        _program = Start();
        await ConnectedAsync();
        await InTimeExtensions.UntilAsync(() => _server.Commands.Count > 0);
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Killed_while_somebody_waits_it_reminds_them_once()
    {
        var prompt = await CheckAsync();
        await PressAsync(prompt, "Under 2 min");
        await PressAsync(prompt, "Yes, write to me");
        var hello = await _server.NextMessageAsync(_ana.WithBot());
        await KillAsync();
        _program = Start();
        var reminder = await _server.NextMessageAsync(_ana.WithBot(), message => message.Id > hello.Id);
        Assert.NotEmpty(reminder.Buttons);
        await InTimeExtensions.AWhileAsync();
        Assert.Equal(2, _ana.WithBot().Messages.Count);
    }

    [Fact]
    public async Task Killed_between_commit_and_answer_it_wedges_nobody()
    {
        var prompt = await CheckAsync();
        var slow = _server.Faults.Always("POST", "/interactions/{id}/{token}/callback", new Fault.Slow(TimeSpan.FromMinutes(1)));
        Tap(prompt, "Under 2 min");
        await _server.NextCallBegunAsync(call => call.Path.EndsWith("/callback", StringComparison.Ordinal) && call.Status is null);
        await KillAsync();
        slow.Lift();
        _program = Start();
        await ConnectedAsync();
        await PressAsync(prompt, "Under 2 min");
        Assert.DoesNotContain("When did you last tap", prompt.Content, StringComparison.Ordinal); // The press had counted.
        Assert.NotEmpty(prompt.Buttons);
    }

    [Fact]
    public async Task What_was_said_while_nothing_ran_is_answered_once_it_runs_again()
    {
        _ana.WriteToBot("it does not come");
        var first = await _server.NextMessageAsync(_ana.WithBot());
        await KillAsync();
        _ana.WriteToBot("under 2 min");
        _program = Start();
        var next = await _server.NextMessageAsync(_ana.WithBot(), message => message.Id > first.Id);
        Assert.DoesNotContain("When did you last tap", next.Content, StringComparison.Ordinal);
        await InTimeExtensions.AWhileAsync();
        Assert.Equal(2, _ana.WithBot().Messages.Count(message => message.Author == _server.Bot));
        Assert.Contains(_server.Gateway.Frames, frame => frame["op"]!.GetValue<int>() is 6);
    }

    /// <summary>A process that has only just started may take more than three seconds on a busy machine; people try again.</summary>
    private async Task<DiscordMessage> CheckAsync()
    {
        while (true)
            if (await _ana.SlashAsync(_channel, "check", ("text", "it does not come")) is { KeptLimit: true } given)
                return await given.ShownAsync();
    }

    private async Task PressAsync(DiscordMessage message, string label)
    {
        var before = message.Content;
        Tap(message, label);
        await InTimeExtensions.UntilAsync(() => message.Content != before, () => message.Content);
    }

    private DiscordInteraction Tap(DiscordMessage message, string label)
    {
        var select = message.Body["components"]!.AsArray().Select(row => row!["components"]![0]!).FirstOrDefault(one => one["type"]!.GetValue<int>() is 3);
        return select is null || message.Buttons.Any(button => button.Label == label)
            ? _ana.Press(message, label)
            : _ana.Select(message, select["custom_id"]!.GetValue<string>(), label);
    }

    private async Task ConnectedAsync() => await _server.Gateway.ReadyAsync();

    private async Task KillAsync()
    {
        _program.Signal(9);
        await _program.EndAsync();
        await _server.Gateway.UntilAsync(gateway => gateway.Connections == 0, "end of the connection");
    }

    private TheProgram Start() => TheProgram.Start(
        _folder.Path,
        ["--Storage:Path", Path.Combine(_folder.Path, "bot.db"), "--Guides:Path", Path.Combine(AppContext.BaseDirectory, "guides"), "--Clock:Speed", "20"],
        ("Discord__Token", _server.Token), ("Discord__ApiBaseUrl", _server.Api.ToString()));
}
