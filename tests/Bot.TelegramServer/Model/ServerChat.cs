using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>What kind of chat it is.</summary>
public enum ChatKind { Private, Group, Supergroup, Channel }

/// <summary>A chat with its members and everything that was written in it.</summary>
public sealed class ServerChat
{
    private readonly List<ServerMessage> _messages = [];
    private readonly Dictionary<long, Membership> _members = [];
    private readonly Dictionary<long, int> _lastEphemeral = [];
    private int _lastId;

    internal ServerChat(World world, long id, ChatKind kind, string title)
    {
        World = world;
        Id = id;
        Kind = kind;
        Title = title;
    }

    public long Id { get; }

    public ChatKind Kind { get; }

    /// <summary>Of a private chat: the person's name.</summary>
    public string Title { get; }

    public string? Username { get; internal init; }

    public bool HasTopics { get; internal init; }

    /// <summary>Of a private chat only.</summary>
    public ServerUser? User { get; internal init; }

    /// <summary>The person of this private chat has written to the bot before.</summary>
    public bool IsStarted { get; internal set; }

    /// <summary>The supergroup that this group became.</summary>
    public ServerChat? MigratedTo { get; internal set; }

    /// <summary>Whether only administrators can ask who is in it.</summary>
    public bool HidesMembers { get; set; }

    /// <summary>The bot's own place here.</summary>
    public Membership Bot => Membership(World.Bot);

    /// <summary>In the order in which they came, deleted and ephemeral ones too.</summary>
    public IReadOnlyList<ServerMessage> Messages
    {
        get
        {
            lock (World.Gate)
                return [.. _messages];
        }
    }

    public IReadOnlyList<ServerMessage> PinnedMessages =>
        [.. Messages.Where(message => message.IsPinned).OrderByDescending(message => message.Date).ThenByDescending(message => message.Id)];

    public IReadOnlyList<Membership> Members
    {
        get
        {
            lock (World.Gate)
                return [.. _members.Values];
        }
    }

    public bool IsGroup => Kind is ChatKind.Group or ChatKind.Supergroup;

    public IReadOnlyList<ServerMessage> SeenBy(ServerUser user) => [.. Messages.Where(message => message.IsSeenBy(user))];

    public Membership Membership(ServerUser user)
    {
        lock (World.Gate)
            return _members.GetValueOrDefault(user.Id) ?? new Membership(user, MemberStatus.Left);
    }

    /// <summary>Puts a person at a place, without a word in the chat; what the bot may hear of it, it hears.</summary>
    public ServerChat With(ServerUser user, MemberStatus status = MemberStatus.Member, AdminRights? rights = null)
    {
        World.SetMembership(this, user, new Membership(user, status) { Rights = rights ?? AdminRights.None }, by: user);
        return this;
    }

    /// <summary>Lets a member read but not write.</summary>
    public ServerChat WithMuted(ServerUser user)
    {
        World.SetMembership(this, user, new Membership(user, MemberStatus.Restricted) { CanSendMessages = false }, by: user);
        return this;
    }

    internal World World { get; }

    internal List<ServerMessage> Appearances { get; } = [];

    internal int Heard { get; set; }

    internal void Set(Membership membership) => _members[membership.User.Id] = membership;

    /// <summary>Private chats and basic groups count together, as they do in the bot's account.</summary>
    internal int NextId() => Kind is ChatKind.Supergroup or ChatKind.Channel ? ++_lastId : World.NextSharedId();

    internal int NextEphemeralId(ServerUser person) => _lastEphemeral[person.Id] = _lastEphemeral.GetValueOrDefault(person.Id) + 1;

    internal void Add(ServerMessage message) => _messages.Add(message);

    internal ServerMessage? Find(int id) => id is 0 ? null : _messages.Find(message => message.Id == id && !message.IsDeleted);

    internal ServerMessage? FindEphemeral(long person, int id) => _messages.FindLast(message =>
        message.EphemeralId == id && !message.IsDeleted && (message.Receiver?.Id == person || message.From?.Id == person));

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id };
        if (User is not null)
        {
            json["first_name"] = User.FirstName;
            if (User.Username is not null)
                json["username"] = User.Username;
        }
        else
        {
            json["title"] = Title;
            if (Username is not null)
                json["username"] = Username;
        }
        json["type"] = Word;
        if (HasTopics)
            json["is_forum"] = true;
        return json;
    }

    internal string Word => Kind switch
    {
        ChatKind.Private => "private",
        ChatKind.Group => "group",
        ChatKind.Supergroup => "supergroup",
        _ => "channel",
    };
}
