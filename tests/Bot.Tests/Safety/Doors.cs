using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Waymark.Bot;
using Waymark.Bot.Chatting;
using Waymark.Bot.Settings;
using Waymark.Core.Conversations;
using Waymark.Engine;
using Waymark.Tests.Trying;

namespace Waymark.Tests.Safety;

/// <summary>Whatever door a secret comes in by, it stands in no file and no log afterwards, nor while the program runs.</summary>
public sealed class Doors : IDisposable
{
    private static readonly Account Alice = new(Platform.Console, "alice");

    private readonly TempFolder _folder = new();
    private readonly LogRecorder _log = new();
    private int _events;

    public Doors() => MarkedSecrets.AllAreKnownToTheGuard();

    public void Dispose()
    {
        _folder.Dispose();
        _log.Dispose();
    }

    [Fact]
    public Task Typed_words() => NothingIsKeptOf(secret => [new Said.Wrote(secret), new Said.Wrote($"hello, {secret} thanks"), new Said.Wrote("it does not come")]);

    [Fact]
    public Task What_follows_a_command() => NothingIsKeptOf(secret =>
    [
        new Said.Commanded("check", secret), new Said.Commanded("start", secret), new Said.Commanded("guide", secret), new Said.Commanded("cancel", secret),
        new Said.Commanded("over", secret), new Said.Commanded("password", secret), new Said.Commanded("check"),
    ]);

    [Fact]
    public Task The_name_of_a_command() => NothingIsKeptOf(secret =>
    [
        new Said.Commanded(secret), new Said.Commanded(secret.Split(' ')[0], string.Join(' ', secret.Split(' ').Skip(1))), new Said.Commanded("check"),
    ]);

    [Fact]
    public Task A_command_that_is_a_secret_is_answered_as_one() => Play.HoldsAsync("""
        > /password: Zebra!Quilt77
        < never share a password
        > /620417
        < if that was a code, share it with nobody
        > /check my code is 739184
        < never share a code
        > /check
        !< delete
        """);

    [Fact]
    public Task The_choice_of_a_tap() => NothingIsKeptOf(secret =>
        [new Said.Wrote("it does not come"), new Said.Tapped(1, secret), new Said.Tapped(long.MaxValue, secret), new Said.Tapped(2, "lt2m")]);

    [Fact]
    public async Task The_lines_of_the_chat()
    {
        using (var host = await StartAsync())
        {
            var lines = string.Join('\n', MarkedSecrets.Messages.SelectMany(secret => new[] { secret, $"/check {secret}", $"/{secret}", "1" }));
            var chat = new ConsoleChat(host.Services.GetRequiredService<ConversationEngine>(), host.Services.GetRequiredService<ChatScreen>(), TimeProvider.System, new StringReader(lines));
            await chat.RunAsync(null, null, TestContext.Current.CancellationToken);
            MarkedSecrets.AreNotInFilesOf(_folder.Path);
            await host.StopAsync(TestContext.Current.CancellationToken);
        }
        NothingIsLeft();
    }

    [Fact]
    public async Task The_search_finds_what_is_there()
    {
        using (var host = await StartAsync())
            await host.StopAsync(TestContext.Current.CancellationToken);
        MarkedSecrets.AreNotInFilesOf(_folder.Path);
        _folder.Write("left.log", "x password: zebra!quilt77 x");
        Assert.Contains("'Zebra!Quilt77' stands in left.log", Assert.ThrowsAny<Exception>(() => MarkedSecrets.AreNotInFilesOf(_folder.Path)).Message, StringComparison.Ordinal);
        Assert.NotEmpty(_log.All);
    }

    private async Task NothingIsKeptOf(Func<string, IReadOnlyList<Said>> said)
    {
        using (var host = await StartAsync())
        {
            var engine = host.Services.GetRequiredService<ConversationEngine>();
            foreach (var one in MarkedSecrets.Messages.SelectMany(said))
            {
                var receipt = await engine.TakeAsync(new Arrival(Alice, $"test:{++_events}", TimeProvider.System.GetUtcNow(), one));
                MarkedSecrets.AreNotIn(receipt.ToString(), "a receipt");
            }
            await engine.WhenIdleAsync();
            MarkedSecrets.AreNotInFilesOf(_folder.Path);
            await host.StopAsync(TestContext.Current.CancellationToken);
        }
        NothingIsLeft();
    }

    private void NothingIsLeft()
    {
        MarkedSecrets.AreNotInFilesOf(_folder.Path);
        MarkedSecrets.AreNotIn(_log.All, "the log");
    }

    /// <summary>The program's own host with its log at its most talkative.</summary>
    private async Task<IHost> StartAsync()
    {
        var builder = Running.Host(new WaymarkSettings(_folder.File("doors.db"), TheGuides.Folder, 1), TheGuides.Book);
        builder.Logging.ClearProviders().AddProvider(_log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(new ChatScreen(TextWriter.Null, TimeProvider.System));
        builder.Services.AddSingleton<IDelivery>(services => services.GetRequiredService<ChatScreen>());
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
