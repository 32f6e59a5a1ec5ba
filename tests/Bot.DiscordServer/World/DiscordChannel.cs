namespace Waymark.DiscordServer;

/// <summary>The kinds of channel that exist here, with Discord's numbers.</summary>
public enum ChannelKind
{
    Text = 0,
    Direct = 1,
    Group = 3,
    Thread = 11,
}

/// <summary>A message and when it was pinned.</summary>
public sealed record Pin(DiscordMessage Message, DateTimeOffset At);

/// <summary>A place with messages: a text channel, a thread, a direct or a group message.</summary>
public sealed partial class DiscordChannel
{
    private readonly List<DiscordMessage> _messages = [];
    private readonly List<Pin> _pins = [];

    internal DiscordChannel(DiscordWorld world, ulong id, ChannelKind kind, string name)
    {
        World = world;
        Id = id;
        Kind = kind;
        Name = name;
    }

    public ulong Id { get; }

    public ChannelKind Kind { get; }

    public string Name { get; }

    public DiscordGuild? Guild { get; internal init; }

    public DiscordChannel? Parent { get; internal init; }

    public IReadOnlyList<DiscordUser> Recipients { get; internal init; } = [];

    /// <summary>All that was ever written here, deleted and ephemeral messages too.</summary>
    public IReadOnlyList<DiscordMessage> Messages
    {
        get
        {
            lock (World.Gate)
                return [.. _messages];
        }
    }

    /// <summary>The newest pin first.</summary>
    public IReadOnlyList<Pin> Pins
    {
        get
        {
            lock (World.Gate)
                return [.. _pins];
        }
    }

    internal List<Overwrite> Overwrites { get; } = [];

    internal DateTimeOffset? LastPinAt { get; set; }

    internal DiscordWorld World { get; }

    /// <summary>What is on this person's screen: nothing deleted, and no ephemeral message of another.</summary>
    public IReadOnlyList<DiscordMessage> SeenBy(DiscordUser user)
    {
        lock (World.Gate)
            return Computed.In(this, user).HasFlag(Permissions.ViewChannel) || Recipients.Contains(user)
                ? [.. _messages.Where(message => !message.IsDeleted && (message.OnlyFor is null || message.OnlyFor == user))]
                : [];
    }

    public Permissions PermissionsOf(DiscordUser user)
    {
        lock (World.Gate)
            return Computed.In(this, user);
    }

    internal void Add(DiscordMessage message) => _messages.Add(message);

    internal DiscordMessage? Find(ulong id) => _messages.Find(message => message.Id == id && !message.IsDeleted);

    internal bool IsPinned(DiscordMessage message) => _pins.Exists(pin => pin.Message == message);

    internal void Put(Pin pin)
    {
        _pins.Insert(0, pin);
        LastPinAt = pin.At;
    }

    internal bool Remove(DiscordMessage message) => _pins.RemoveAll(pin => pin.Message == message) > 0;

    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id.Text(),
            ["type"] = (int)Kind,
            ["flags"] = 0,
            ["last_message_id"] = _messages.FindLast(message => message.OnlyFor is null)?.Id.Text(),
        };
        if (LastPinAt is { } pinned)
            json["last_pin_timestamp"] = pinned.Text();
        if (Guild is null)
        {
            json["recipients"] = Recipients.Where(user => !user.IsBot).Select(user => user.ToJson()).ToJsonArray();
            return json;
        }
        json["guild_id"] = Guild.Id.Text();
        json["name"] = Name;
        json["parent_id"] = Parent?.Id.Text();
        json["position"] = 0;
        json["nsfw"] = false;
        json["topic"] = null;
        json["rate_limit_per_user"] = 0;
        json["permission_overwrites"] = Overwrites.Select(overwrite => overwrite.ToJson()).ToJsonArray();
        return json;
    }
}
