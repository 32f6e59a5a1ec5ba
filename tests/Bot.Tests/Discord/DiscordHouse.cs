using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Waymark.Bot;
using Waymark.Bot.Authoring;
using Waymark.Bot.Clocks;
using Waymark.Bot.Settings;
using Waymark.DiscordServer;
using Waymark.Engine;
using Waymark.Engine.Communities;
using Waymark.OnDiscord;
using Waymark.OnDiscord.Gateway;
using Waymark.Tests.Engine;
using Waymark.Tests.Safety;

namespace Waymark.Tests.OnDiscord;

/// <summary>The whole bot in this process, over HTTP and WebSocket to a Discord of its own; both live on one clock that the test moves.</summary>
sealed class DiscordHouse : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private IHost? _host;
    private int _starts;

    private DiscordHouse(VirtualClock clock, DiscordApiServer server)
    {
        (Clock, Server) = (clock, server);
        Ana = server.AddUser("ana");
        Owner = server.AddUser("owner");
        Guild = server.AddGuild("help", Owner);
        Guild.AddMember(Ana);
        Channel = Guild.AddChannel("general");
    }

    internal VirtualClock Clock { get; }

    internal DiscordApiServer Server { get; }

    internal DiscordUser Ana { get; }

    internal DiscordUser Owner { get; }

    internal DiscordGuild Guild { get; }

    internal DiscordChannel Channel { get; }

    internal ConversationEngine Engine => _host!.Services.GetRequiredService<ConversationEngine>();

    internal LogRecorder Log { get; } = new();

    internal string Database => Path.Combine(_folder.Path, "bot.db");

    /// <summary>What stands in the place of the store from the next start on.</summary>
    internal Func<IStore, IStore> Store { get; set; } = store => store;

    /// <summary>The folder of guides from the next start on.</summary>
    internal string Guides { get; set; } = Path.Combine(AppContext.BaseDirectory, "guides");

    internal static async Task<DiscordHouse> OpenAsync(Func<DiscordServerOptions, DiscordServerOptions>? change = null)
    {
        var clock = new VirtualClock(EngineHouse.Noon);
        var options = new DiscordServerOptions
        {
            Time = clock,
            RateLimits = false,
            OpenApi = DiscordServer.TheDocument.Path,
        };
        var house = new DiscordHouse(clock, await DiscordApiServer.StartAsync(change?.Invoke(options) ?? options));
        await house.StartAsync();
        return house;
    }

    internal async Task StartAsync()
    {
        var settings = new WaymarkSettings(Database, Guides, 1);
        var builder = Running.Host(settings, GuideFolder.Read(settings, TextWriter.Null));
        builder.Logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.Replace(ServiceDescriptor.Singleton(new ConversationClock(Clock, real => real)));
        builder.Services.Replace(ServiceDescriptor.Singleton(new TransportClock(Clock)));
        builder.Services.AddSingleton(_ => Waymark.Storage.SqliteStore.At(settings.StoragePath));
        builder.Services.Replace(ServiceDescriptor.Singleton<IStore>(given => Store(given.GetRequiredService<Waymark.Storage.SqliteStore>())));
        builder.Services.Replace(ServiceDescriptor.Singleton<ICommunityStore>(given => given.GetRequiredService<Waymark.Storage.SqliteStore>()));
        builder.Services.AddDiscord(new DiscordOptions(Server.Token) { ApiBaseUrl = Server.Api.ToString().TrimEnd('/') });
        _host = builder.Build();
        await _host.StartAsync().InTime();
        if (_starts++ == 0)
            await InTimeExtensions.UntilAsync(IsConnected, () => Log.All); // No time has to pass for it.
        else
            await PassUntilAsync(IsConnected);
    }

    private bool IsConnected() => Server.Gateway.Sessions.Any(session => session.IsConnected) && Server.Commands.Count > 0;

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

    /// <summary>Lets time pass for everybody: people, bot and Discord; every beat is answered before the next.</summary>
    internal Task PassAsync(TimeSpan span) => Clock.PassAsync(span, async () =>
    {
        await _host!.Services.GetRequiredService<GatewayLoop>().WhenCalmAsync().InTime();
        await Engine.WhenIdleAsync().InTime();
    });

    /// <summary>Lets time pass half a second at a time until that is so: a session waits before it begins anew.</summary>
    internal async Task PassUntilAsync(Func<bool> isSo)
    {
        for (var end = Clock.GetUtcNow().AddMinutes(30); !isSo();)
        {
            Assert.True(Clock.GetUtcNow() < end, Log.All);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System); // For what is on its way between the two.
            if (!isSo())
                await Clock.PassAsync(TimeSpan.FromSeconds(0.5), () => Task.CompletedTask);
        }
    }

    /// <summary>Gives /check and waits for what it shows.</summary>
    internal async Task<DiscordMessage> CheckAsync(string? text = null, DiscordUser? who = null, DiscordChannel? where = null)
    {
        var given = (who ?? Ana).Slash(where ?? Channel, "check", text is null ? [] : [("text", (JsonNode)text)]);
        return await given.ShownAsync();
    }

    /// <summary>Presses a button or chooses in the select, and waits for the new text in place.</summary>
    internal async Task<DiscordMessage> TapAsync(DiscordMessage message, string label, DiscordUser? who = null)
    {
        var before = message.Earlier.Count;
        var pressed = Tap(message, label, who);
        await InTimeExtensions.UntilAsync(() => message.Earlier.Count > before || pressed.FollowUps.Count > 0, () => $"Nothing came of '{label}' on: {message.Content}");
        return message;
    }

    internal DiscordInteraction Tap(DiscordMessage message, string label, DiscordUser? who = null) => SelectOf(message, label) is { } select
        ? (who ?? Ana).Select(message, select, label)
        : (who ?? Ana).Press(message, label);

    /// <summary>What is offered, whether as buttons or in selects.</summary>
    internal static IEnumerable<string> ChoicesOf(DiscordMessage message) =>
        message.Buttons.Select(button => button.Label).Concat(Selects(message).SelectMany(select => select.Options));

    internal Task<DiscordMessage> DirectAsync(Func<DiscordMessage, bool>? fits = null, DiscordUser? who = null) =>
        Server.NextMessageAsync((who ?? Ana).WithBot(), fits);

    /// <summary>Every byte of the database's files, to look for what must not be in them.</summary>
    internal string FileAsText() => string.Concat(Directory.GetFiles(_folder.Path).Select(file => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file))));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Server.DisposeAsync();
        _folder.Dispose();
        Assert.DoesNotContain(Server.Refusals, refusal => !Expected(refusal));
    }

    /// <summary>What a test provokes on purpose.</summary>
    internal Func<Refusal, bool> Expected { get; set; } = _ => false;

    private static string? SelectOf(DiscordMessage message, string label) =>
        Selects(message).Where(select => select.Options.Contains(label, StringComparer.Ordinal)).Select(select => select.Id).FirstOrDefault();

    private static IEnumerable<(string Id, IReadOnlyList<string> Options)> Selects(DiscordMessage message) =>
        from row in message.Body["components"]?.AsArray() ?? []
        from component in row!["components"]!.AsArray()
        where component!["type"]!.GetValue<int>() is 3
        select (component["custom_id"]!.GetValue<string>(), (IReadOnlyList<string>)[.. component["options"]!.AsArray().Select(option => option!["label"]!.GetValue<string>())]);
}
