namespace Waymark.DiscordServer.World;

/// <summary>Something that the gateway tells. A message event carries what a session hears that may not read contents.</summary>
sealed record WorldEvent(string Name, JsonObject Told, Intents Needed = Intents.None, ulong? Guild = null, JsonObject? WithoutContent = null);

/// <summary>All that exists. One lock holds it together: a request is answered, or a person acts, one after the other.</summary>
sealed class DiscordWorld
{
    private readonly Snowflakes _ids;
    private readonly List<DiscordUser> _users = [];
    private TaskCompletionSource _changed = NewChange();

    internal DiscordWorld(DiscordServerOptions options)
    {
        Options = options;
        _ids = new Snowflakes(options.Time);
        Bot = new DiscordUser(this, _ids.Next(), options.BotName, "en-US", isBot: true);
        _users.Add(Bot);
    }

    /// <summary>Who hears of what happens: the gateway.</summary>
    internal Action<WorldEvent> Happened { get; set; } = _ => { };

    internal Lock Gate { get; } = new();

    internal DiscordServerOptions Options { get; }

    internal TimeProvider Time => Options.Time;

    internal DateTimeOffset Now => Options.Time.GetUtcNow();

    /// <summary>The bot's user; the application has the same id, as all newer ones do.</summary>
    internal DiscordUser Bot { get; }

    internal IReadOnlyList<DiscordUser> Users => _users;

    internal Dictionary<ulong, DiscordGuild> Guilds { get; } = [];

    internal Dictionary<ulong, DiscordChannel> Channels { get; } = [];

    internal List<DiscordInteraction> Interactions { get; } = [];

    internal CommandBook Commands { get; } = new();

    internal ulong NextId() => _ids.Next();

    internal DiscordUser AddUser(string name, string locale)
    {
        lock (Gate)
        {
            var user = new DiscordUser(this, NextId(), name, locale, isBot: false);
            _users.Add(user);
            return user;
        }
    }

    internal DiscordGuild AddGuild(string name, DiscordUser owner)
    {
        lock (Gate)
        {
            var guild = new DiscordGuild(this, NextId(), name, owner);
            guild.Take(owner);
            Guilds.Add(guild.Id, guild);
            return guild;
        }
    }

    internal DiscordChannel Add(DiscordChannel channel)
    {
        Channels.Add(channel.Id, channel);
        return channel;
    }

    internal DiscordUser? UserOf(ulong id) => _users.Find(user => user.Id == id);

    internal DiscordChannel? DirectOf(DiscordUser user) =>
        Channels.Values.FirstOrDefault(channel => channel.Kind is ChannelKind.Direct && channel.Recipients.Contains(user));

    internal DiscordChannel OpenDirect(DiscordUser user) =>
        DirectOf(user) ?? Add(new DiscordChannel(this, NextId(), ChannelKind.Direct, user.Name) { Recipients = [user, Bot] });

    internal bool SharesGuild(DiscordUser user) => Guilds.Values.Any(guild => guild.HasBot && guild.MemberOf(user) is not null);

    internal void Tell(WorldEvent what)
    {
        Happened(what);
        Touch();
    }

    /// <summary>Wakes all that wait for something to be there.</summary>
    internal void Touch()
    {
        lock (Gate)
        {
            _changed.TrySetResult();
            _changed = NewChange();
        }
    }

    /// <summary>Looks again whenever something changed. Only how long a test is patient is real time.</summary>
    internal async Task<T> WaitAsync<T>(Func<T?> look, string what) where T : class
    {
        using var patience = new CancellationTokenSource(Options.Patience);
        while (true)
        {
            Task changed;
            lock (Gate)
            {
                if (look() is { } found)
                    return found;
                changed = _changed.Task;
            }
            try
            {
                await changed.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException tired)
            {
                throw new TimeoutException($"Within {Options.Patience.TotalSeconds:0} s there was no {what}.", tired);
            }
        }
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
