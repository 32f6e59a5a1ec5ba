using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Waymark.DiscordServer.Checking;
using Waymark.DiscordServer.Gateway;
using Waymark.DiscordServer.Rest;

namespace Waymark.DiscordServer;

/// <summary>Discord on this machine, for one bot: REST under /api/v10, the gateway, and people who use it.</summary>
public sealed class DiscordApiServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DiscordWorld _world;
    private readonly RestDoor _door;
    private readonly RateLimits _limits;

    private DiscordApiServer(DiscordServerOptions options)
    {
        _world = new DiscordWorld(options);
        _limits = new RateLimits(options);
        _door = new RestDoor(_world, _limits, Faults, OpenApiDocument.Read(options.OpenApi));
        Hub = new GatewayHub(_world, _door.Refuse);
        Gateway = new DiscordGateway(_world, Hub);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Port}");
        _app = builder.Build();
        _app.UseWebSockets();
        _app.Use((http, next) => http.WebSockets.IsWebSocketRequest ? Hub.ConnectAsync(http) : next(http));
        _app.UseRouting();
        Map();
        if (options.OffersControl)
            Control.ControlDoor.Map(_app, this);
    }

    /// <summary>Where clients find the interface: http://127.0.0.1:PORT/api, before the version.</summary>
    public Uri Api => new(Root, "api");

    public Uri Root => new(_app.Urls.Single());

    public string Token => _world.Options.Token;

    public DiscordUser Bot => _world.Bot;

    public Faults Faults { get; } = new();

    public DiscordGateway Gateway { get; }

    public IReadOnlyList<Call> Calls => _door.Calls;

    public IReadOnlyList<Refusal> Refusals => _door.Refusals;

    /// <summary>401, 403 and 429 answers within the last ten minutes, shared limits apart.</summary>
    public int InvalidRequests => Locked(() => _limits.Invalid);

    public IReadOnlyList<DiscordInteraction> Interactions => Locked(() => _world.Interactions.ToList());

    public IReadOnlyList<JsonObject> Commands => CommandsOf(null);

    internal DiscordWorld World => _world;

    private GatewayHub Hub { get; }

    public static async Task<DiscordApiServer> StartAsync(DiscordServerOptions? options = null)
    {
        var server = new DiscordApiServer(options ?? new());
        await server._app.StartAsync();
        server.Hub.Url = $"ws://127.0.0.1:{server.Root.Port.ToString(CultureInfo.InvariantCulture)}";
        return server;
    }

    public DiscordUser AddUser(string name, string locale = "en-US") => _world.AddUser(name, locale);

    /// <summary>A guild with the bot in it; <see cref="DiscordGuild.RemoveBot"/> where it should not be.</summary>
    public DiscordGuild AddGuild(string name, DiscordUser owner, bool withBot = true)
    {
        var guild = _world.AddGuild(name, owner);
        if (withBot)
            guild.AddBot();
        return guild;
    }

    public IReadOnlyList<JsonObject> CommandsOf(DiscordGuild? guild) => Locked(() => _world.Commands.Of(guild?.Id ?? 0));

    /// <summary>Waits for a message of the bot there that fits.</summary>
    public Task<DiscordMessage> NextMessageAsync(DiscordChannel channel, Func<DiscordMessage, bool>? fits = null) =>
        _world.WaitAsync(() => channel.Messages.FirstOrDefault(message => message.Author == Bot && !message.IsDeleted && !message.IsLoading && (fits is null || fits(message))), $"message of the bot in {channel.Name}");

    /// <summary>Waits for a call that was answered and fits.</summary>
    public Task<Call> NextCallAsync(Func<Call, bool> fits) =>
        _world.WaitAsync(() => Calls.FirstOrDefault(call => call.Status is not null && fits(call)), "call that fits");

    /// <summary>Waits for a call that arrived and fits, answered or not.</summary>
    public Task<Call> NextCallBegunAsync(Func<Call, bool> fits) =>
        _world.WaitAsync(() => Calls.FirstOrDefault(fits), "call that fits");

    public async ValueTask DisposeAsync()
    {
        Gateway.Kill();
        await _app.DisposeAsync();
    }

    internal Task UntilStoppedAsync() => _app.WaitForShutdownAsync();

    private T Locked<T>(Func<T> look)
    {
        lock (_world.Gate)
            return look();
    }

    private void Map()
    {
        IEnumerable<Route> all =
        [
            .. new GatewayRoutes(_world, Hub).All,
            .. new CommandRoutes(_world).All,
            .. new CallbackRoutes(_world).All,
            .. new FollowUpRoutes(_world).All,
            .. new ChannelRoutes(_world).All,
            .. new MessageRoutes(_world).All,
            .. new PinRoutes().All,
            .. new GuildRoutes(_world).All,
        ];
        foreach (var route in all)
            _app.MapMethods("/api/v10" + route.Path, [route.Method], http => _door.AnswerAsync(http, route));
        foreach (var path in all.Select(route => route.Path).Distinct(StringComparer.Ordinal))
            _app.Map("/api/v10" + path, http => _door.AnswerAsync(http, Unknown(http, path, ApiErrors.MethodNotAllowed)));
        _app.Map("/api/v10/{**rest}", http => _door.AnswerAsync(http, Unknown(http, http.Request.Path, ApiErrors.NotFound)));
    }

    private static Route Unknown(HttpContext http, string path, ApiException error) =>
        new(http.Request.Method, path, _ => throw error) { NeedsBot = false, Pace = null };
}
