using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Waymark.Bot;
using Waymark.Bot.Authoring;
using Waymark.Bot.Clocks;
using Waymark.Bot.Settings;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.OnTelegram;
using Waymark.TelegramServer;
using Waymark.Tests.Engine;
using Waymark.Tests.Safety;

namespace Waymark.Tests.OnTelegram;

/// <summary>The whole bot in this process, over HTTP to a Bot API server of its own; both live on one clock that the test moves.</summary>
sealed class TelegramHouse : IAsyncDisposable
{
    /// <summary>Faster than any test, so that only tests of the pace itself wait for it.</summary>
    private static readonly PaceLimits Unpaced = new(new Rate(TimeSpan.FromTicks(1), 100), new Rate(TimeSpan.FromTicks(1), 100), new Rate(TimeSpan.FromTicks(1), 100));

    private readonly TempFolder _folder = new();
    private IHost? _host;

    private TelegramHouse(VirtualClock clock, BotApiServer server) => (Clock, Server) = (clock, server);

    internal VirtualClock Clock { get; }

    internal BotApiServer Server { get; }

    internal ConversationEngine Engine => _host!.Services.GetRequiredService<ConversationEngine>();

    internal LogRecorder Log { get; } = new();

    /// <summary>The guides' folder from the next start on.</summary>
    internal string Guides { get; set; } = Path.Combine(AppContext.BaseDirectory, "guides");

    internal PaceLimits Limits { get; set; } = Unpaced;

    internal Func<TelegramOptions, TelegramOptions> Set { get; set; } = options => options;

    internal string Database => Path.Combine(_folder.Path, "bot.db");

    internal static async Task<TelegramHouse> OpenAsync(BotApiOptions? server = null)
    {
        var house = await NotStartedAsync(server);
        await house.StartAsync();
        return house;
    }

    internal static async Task<TelegramHouse> NotStartedAsync(BotApiOptions? server = null)
    {
        var clock = new VirtualClock(EngineHouse.Noon);
        return new TelegramHouse(clock, await BotApiServer.StartAsync((server ?? new BotApiOptions { Limits = false }) with { Clock = clock, SchemaPath = TelegramServer.TheSchema.Path }));
    }

    internal async Task StartAsync()
    {
        var settings = new WaymarkSettings(Database, Guides, 1);
        var builder = Running.Host(settings, GuideFolder.Read(settings, TextWriter.Null));
        builder.Logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.Replace(ServiceDescriptor.Singleton(new ConversationClock(Clock, real => real)));
        builder.Services.Replace(ServiceDescriptor.Singleton(new TransportClock(Clock)));
        builder.Services.AddTelegram(Set(new TelegramOptions(Server.Token) { ApiBaseUrl = Server.Address }));
        builder.Services.Replace(ServiceDescriptor.Singleton(new Pace(Clock, Limits)));
        _host = builder.Build();
        await _host.StartAsync().InTime();
    }

    internal async Task StopAsync()
    {
        if (_host is not { } host)
            return;
        _host = null;
        await host.StopAsync().InTime();
        host.Dispose();
    }

    internal async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>Lets time pass for everybody: people, bot and Telegram.</summary>
    internal Task PassAsync(TimeSpan span) => Clock.PassAsync(span, () => Engine.WhenIdleAsync().InTime());

    /// <summary>Lets time pass a second at a time until that holds.</summary>
    internal async Task PassUntilAsync(Func<bool> holds, TimeSpan atMost)
    {
        for (var end = Clock.GetUtcNow() + atMost; !holds() && Clock.GetUtcNow() < end;)
        {
            await PassAsync(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System); // For what is on its way over HTTP.
        }
        Assert.True(holds());
    }

    /// <summary>Writes and waits for the bot's next message in that chat.</summary>
    internal async Task<ServerMessage> SayAsync(ServerUser user, string text)
    {
        await user.SendAsync(user.PrivateChat, text);
        return await NextAsync(user);
    }

    internal async Task<ServerMessage> TapAsync(ServerUser user, ServerMessage message, string button)
    {
        await user.TapAsync(message, button);
        return await NextAsync(user);
    }

    internal Task<ServerMessage> NextAsync(ServerUser user, Func<ServerMessage, bool>? fits = null) =>
        Server.NextMessageAsync(user.PrivateChat, message => message.EditedAt is null && fits?.Invoke(message) != false);

    internal IReadOnlyList<ServerMessage> MessagesTo(ServerUser user) => [.. user.PrivateChat.Messages.Where(message => message is { IsFromBot: true, IsDeleted: false })];

    internal ServerMessage Newest(ServerUser user) => MessagesTo(user)[^1];

    /// <summary>Every byte of the database's files, to look for what must not be in them.</summary>
    internal string FileAsText() => string.Concat(Directory.GetFiles(_folder.Path).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Select(file => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file))));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Server.DisposeAsync();
        _folder.Dispose();
        Assert.DoesNotContain(Server.Refusals, refusal => !Expected(refusal));
    }

    /// <summary>What a test provokes on purpose.</summary>
    internal Func<Refusal, bool> Expected { get; set; } = _ => false;
}
