using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Waymark.Bot;
using Waymark.Bot.Clocks;
using Waymark.Bot.Settings;
using Waymark.DiscordServer;
using Waymark.Engine;
using Waymark.OnDiscord;
using Waymark.OnDiscord.Gateway;
using Waymark.OnDiscord.Rest;
using Waymark.OnDiscord.Starting;
using Waymark.Tests.DiscordServer;
using Waymark.Tests.Engine;
using Waymark.Tests.Safety;

namespace Waymark.Tests.OnDiscord;

/// <summary>The wire to Discord alone, against a server of its own; both live on one clock that the test moves.</summary>
sealed class WireHouse : IAsyncDisposable, ICommandList
{
    private readonly TempFolder _folder = new();
    private IHost? _host;

    private WireHouse(VirtualClock clock, DiscordApiServer server)
    {
        (Clock, Server) = (clock, server);
        Alice = server.AddUser("alice");
        Guild = server.AddGuild("help", server.AddUser("owner"));
        Guild.AddMember(Alice);
    }

    internal VirtualClock Clock { get; }

    internal DiscordApiServer Server { get; }

    internal DiscordUser Alice { get; }

    internal DiscordGuild Guild { get; }

    internal RecordedEvents Events { get; } = new();

    internal LogRecorder Log { get; } = new();

    internal string Token { get; set; } = new DiscordServerOptions().Token;

    internal int MostInvalid { get; set; } = 5_000;

    internal JsonArray Commands { get; set; } = [];

    /// <summary>What a test provokes on purpose.</summary>
    internal Func<Refusal, bool> Expected { get; set; } = _ => false;

    internal DiscordGateway Gateway => Server.Gateway;

    internal IDiscordRest Rest => _host!.Services.GetRequiredService<IDiscordRest>();

    internal GatewayLoop Loop => _host!.Services.GetRequiredService<GatewayLoop>();

    internal ConversationEngine Engine => _host!.Services.GetRequiredService<ConversationEngine>();

    internal bool IsRefused => DiscordPlatform.IsRefused(_host!.Services);

    internal bool IsStopping => _host!.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested;

    internal IStore Store => _host!.Services.GetRequiredService<IStore>();

    internal string? Noted => Store.Noted("discord.session");

    JsonArray ICommandList.All => (JsonArray)Commands.DeepClone();

    internal static async Task<WireHouse> NotStartedAsync(Func<DiscordServerOptions, DiscordServerOptions>? change = null)
    {
        var clock = new VirtualClock(ADiscord.Noon);
        var options = new DiscordServerOptions { Time = clock, OpenApi = DiscordServer.TheDocument.Path };
        return new WireHouse(clock, await DiscordApiServer.StartAsync(change?.Invoke(options) ?? options));
    }

    /// <summary>Started, and the session stands.</summary>
    internal static async Task<WireHouse> OpenAsync(Func<DiscordServerOptions, DiscordServerOptions>? change = null)
    {
        var house = await NotStartedAsync(change);
        await house.StartAsync();
        await house.Gateway.ReadyAsync();
        await house.HearsAsync("GUILD_CREATE");
        return house;
    }

    internal async Task StartAsync()
    {
        var settings = new WaymarkSettings(Path.Combine(_folder.Path, "bot.db"), TheGuides.Folder, 1);
        var builder = Running.Host(settings, TheGuides.Book);
        builder.Logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.Replace(ServiceDescriptor.Singleton(new ConversationClock(Clock, real => real)));
        builder.Services.Replace(ServiceDescriptor.Singleton(new TransportClock(Clock)));
        builder.Services.AddDiscord(new DiscordOptions(Token) { ApiBaseUrl = Server.Api.ToString(), MostInvalidRequests = MostInvalid });
        builder.Services.Replace(ServiceDescriptor.Singleton<IGatewayEvents>(Events));
        builder.Services.Replace(ServiceDescriptor.Singleton<ICommandList>(this));
        _host = builder.Build();
        await _host.StartAsync().InTime();
    }

    internal async Task StopAsync()
    {
        if (_host is not { } host)
            return;
        await host.StopAsync().InTime();
        _host = null;
        host.Dispose();
    }

    /// <summary>Lets time pass for both sides; every beat is answered before the next.</summary>
    internal Task PassAsync(double seconds) =>
        Clock.PassAsync(TimeSpan.FromSeconds(seconds), () => _host is null ? Task.CompletedTask : Loop.WhenCalmAsync().InTime());

    /// <summary>Lets time pass a little at a time until that is so.</summary>
    internal async Task PassUntilAsync(Func<bool> isSo, double atMost = 1800, double step = 0.5)
    {
        for (var end = Clock.GetUtcNow().AddSeconds(atMost); !isSo();)
        {
            Assert.True(Clock.GetUtcNow() < end, $"It was not so within {atMost} s. {Log.All}");
            await Clock.PassAsync(TimeSpan.FromSeconds(step), () => Task.CompletedTask);
            await Task.Delay(TimeSpan.FromMilliseconds(3), TimeProvider.System); // For what is on its way between the two.
            for (var more = 0; more < 20 && _host is not null && Loop.IsOpening; more++)
                await Task.Delay(TimeSpan.FromMilliseconds(3), TimeProvider.System);
        }
    }

    internal Task HearsAsync(string name) => InTimeExtensions.UntilAsync(() => Events.Names.Contains(name, StringComparer.Ordinal), () => Log.All);

    /// <summary>Alice writes to the bot, and it hears that.</summary>
    internal async Task SaysAsync(string text)
    {
        Alice.WriteToBot(text);
        await InTimeExtensions.UntilAsync(() => Events.Texts.Contains(text, StringComparer.Ordinal), () => Log.All);
    }

    /// <summary>Until the database says that a later run would resume behind that number.</summary>
    internal Task KeptAsync(Func<long, bool> fits) => InTimeExtensions.UntilAsync(() => KeptSeq is { } seq && fits(seq), () => $"{Noted} {Log.All}");

    internal long? KeptSeq => Noted is { Length: > 0 } note ? JsonNode.Parse(note)!["seq"]!.GetValue<long>() : null;

    internal IEnumerable<int> Ops => Gateway.Frames.Select(frame => frame["op"]!.GetValue<int>()).Where(op => op is not 1);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Server.DisposeAsync();
        _folder.Dispose();
        Assert.DoesNotContain(Server.Refusals, refusal => !Expected(refusal));
    }
}
