using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Waymark.TelegramServer;

/// <summary>A Telegram Bot API server for one bot, with the people and chats around it.</summary>
public sealed class BotApiServer : IAsyncDisposable
{
    private readonly World _world;
    private readonly WebhookPosts _posts;
    private readonly WebApplication _app;
    private readonly Task _posting;

    private BotApiServer(World world, WebhookPosts posts, WebApplication app)
    {
        _world = world;
        _posts = posts;
        _app = app;
        _posting = posts.RunAsync();
    }

    /// <summary>What a client takes instead of https://api.telegram.org.</summary>
    public string Address => _app.Urls.First();

    public string Token => _world.Options.Token;

    public ServerUser Bot => _world.Bot;

    public FaultPlan Faults => _world.Faults;

    public CommandBook Commands => _world.Commands;

    public IReadOnlyList<Call> Calls => Locked<IReadOnlyList<Call>>(() => [.. _world.Calls]);

    /// <summary>Every request that broke a rule or the schema, met a state, or was too fast; failures that were laid are not among them.</summary>
    public IReadOnlyList<Refusal> Refusals => Locked<IReadOnlyList<Refusal>>(() => [.. _world.Refusals]);

    public IReadOnlyList<ServerChat> Chats => Locked<IReadOnlyList<ServerChat>>(() => [.. _world.Chats.Values]);

    /// <summary>Every update with a lower id was acknowledged.</summary>
    public int AcknowledgedOffset => Locked(() => _world.Updates.Acknowledged);

    /// <summary>A poll is under way and waits for something to come.</summary>
    public bool HasWaitingPoll => Locked(() => _world.Polls.IsWaiting);

    public int PendingUpdates => Locked(() => _world.Updates.Count);

    public static async Task<BotApiServer> StartAsync(BotApiOptions? options = null)
    {
        var world = new World(options ?? new BotApiOptions());
        var schema = await ParameterSchema.ReadAsync(world.Options.SchemaPath);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        if (!world.Options.IsAlone)
            builder.Services.AddSingleton<IHostLifetime, Guest>();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, world.Options.Port));
        var app = builder.Build();
        var posts = new WebhookPosts(world);
        var api = new BotApi(world, posts, schema);
        var server = new BotApiServer(world, posts, app);
        app.Run(http => http.Request.Path.StartsWithSegments("/control", StringComparison.Ordinal) ? ControlPanel.AnswerAsync(server, http)
            : http.Request.Path.Value?.StartsWith("/bot", StringComparison.Ordinal) == true ? api.AnswerAsync(http)
            : NotFoundAsync(http));
        await app.StartAsync();
        return server;
    }

    public ServerUser User(long id, string firstName = "Ana", string? languageCode = null, string? username = null) => Locked(() =>
        _world.Users.GetValueOrDefault(id) ?? (_world.Users[id] = new ServerUser(_world, id, firstName, username, languageCode)));

    /// <summary>Between the person and the bot; the bot may write there once the person has.</summary>
    public ServerChat PrivateChat(ServerUser user) => _world.PrivateChat(user);

    /// <summary>A group with the bot as an ordinary member.</summary>
    public ServerChat Group(string title, bool supergroup = true, bool topics = false, string? username = null) => Add(supergroup ? ChatKind.Supergroup : ChatKind.Group, title, topics, username, MemberStatus.Member);

    /// <summary>A channel without the bot: <see cref="ServerUser.SetBotAsync"/> makes it an administrator.</summary>
    public ServerChat Channel(string title, string? username = null) => Add(ChatKind.Channel, title, hasTopics: false, username, MemberStatus.Left);

    public ServerChat Chat(long id) => Locked(() => _world.Chats.GetValueOrDefault(id)) ?? throw new KeyNotFoundException($"There is no chat {id}.");

    /// <summary>The bot's next message in the chat, new or edited, that fits and was not given before; waits in real time.</summary>
    public Task<ServerMessage> NextMessageAsync(ServerChat chat, Func<ServerMessage, bool>? fits = null, TimeSpan? within = null)
    {
        var limit = within ?? TimeSpan.FromSeconds(10);
        return _world.UntilAsync(
            () => NextOf(chat, fits ?? (_ => true)),
            limit,
            () => $"No such message of the bot came to '{chat.Title}' within {limit}. It holds:\n{string.Join('\n', chat.Messages.TakeLast(10))}");
    }

    /// <summary>The first call of that method that fits, as soon as it was made; waits in real time.</summary>
    public Task<Call> CallAsync(string method, Func<Call, bool>? fits = null, TimeSpan? within = null) => _world.UntilAsync(
        () => _world.Calls.Find(call => string.Equals(call.Method, method, StringComparison.OrdinalIgnoreCase) && (fits is null || fits(call))),
        within ?? TimeSpan.FromSeconds(10),
        () => $"No such call of {method} came. There were: {string.Join(", ", _world.Calls.TakeLast(20).Select(call => $"{call.Method} {call.Status}"))}");

    /// <summary>Waits in real time until what holds of this server holds.</summary>
    public Task UntilAsync(Func<bool> holds, TimeSpan? within = null) => _world.UntilAsync(
        () => holds() ? this : null, within ?? TimeSpan.FromSeconds(10), () => "It did not come to that.");

    /// <summary>An update of any form, even one that no bot can read; its id is added.</summary>
    public void SendRaw(JsonObject update)
    {
        lock (_world.Gate)
            _world.Updates.AddRaw(update);
    }

    /// <summary>A week without updates: what waits is gone, and ids go on anywhere.</summary>
    public void RestartUpdateIds(int next)
    {
        lock (_world.Gate)
            _world.Updates.RestartIds(next);
    }

    public async ValueTask DisposeAsync()
    {
        await _world.Stopping.CancelAsync();
        await _app.DisposeAsync();
        await _posting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _posts.Dispose();
        _world.Stopping.Dispose();
    }

    internal Task WaitForStopAsync() => _app.WaitForShutdownAsync();

    private ServerChat Add(ChatKind kind, string title, bool hasTopics, string? username, MemberStatus bot) => Locked(() =>
    {
        var chat = new ServerChat(_world, _world.NextChatId(kind), kind, title) { HasTopics = hasTopics, Username = username };
        chat.Set(new Membership(Bot, bot));
        return _world.Chats[chat.Id] = chat;
    });

    private static ServerMessage? NextOf(ServerChat chat, Func<ServerMessage, bool> fits)
    {
        for (var at = chat.Heard; at < chat.Appearances.Count; at++)
        {
            if (!fits(chat.Appearances[at]))
                continue;
            chat.Heard = at + 1;
            return chat.Appearances[at];
        }
        return null;
    }

    internal World World => _world;

    private T Locked<T>(Func<T> read)
    {
        lock (_world.Gate)
            return read();
    }

    /// <summary>In a process of tests the signals belong to somebody else.</summary>
    private sealed class Guest : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private static Task NotFoundAsync(HttpContext http)
    {
        http.Response.StatusCode = 404;
        return http.Response.WriteAsync("{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}");
    }
}
