namespace Waymark.DiscordServer;

/// <summary>What the people of a guild do with it.</summary>
public sealed partial class DiscordGuild
{
    public DiscordChannel AddChannel(string name) => Add(name, ChannelKind.Text, null);

    public DiscordChannel AddThread(DiscordChannel parent, string name) => Add(name, ChannelKind.Thread, parent);

    public DiscordRole AddRole(string name, Permissions permissions)
    {
        lock (World.Gate)
        {
            var role = new DiscordRole(World.NextId(), name, IsManaged: false) { Permissions = permissions };
            Roles.Add(role);
            return role;
        }
    }

    /// <summary>The person joins, or gets more roles.</summary>
    public DiscordMember AddMember(DiscordUser user, params DiscordRole[] roles)
    {
        lock (World.Gate)
        {
            var member = MemberOf(user) ?? Take(user);
            foreach (var role in roles)
                member.Roles.Add(role);
            return member;
        }
    }

    public void RemoveMember(DiscordUser user)
    {
        lock (World.Gate)
            Lose(user);
    }

    /// <summary>Someone who may installs the app here; it gets a role of its own with these permissions.</summary>
    public void AddBot(Permissions permissions = Permissions.Usual)
    {
        lock (World.Gate)
        {
            var role = new DiscordRole(World.NextId(), World.Bot.Name, IsManaged: true) { Permissions = permissions };
            Roles.Add(role);
            AddMember(World.Bot, role);
            this.TellJoined();
        }
    }

    /// <summary>The permissions of the bot's own role.</summary>
    public void LetBot(Permissions permissions)
    {
        lock (World.Gate)
            Roles.Single(role => role.IsManaged).Permissions = permissions;
    }

    public void RemoveBot()
    {
        lock (World.Gate)
        {
            Lose(World.Bot);
            Roles.RemoveAll(role => role.IsManaged);
            this.TellLeft(outage: false);
        }
    }

    /// <summary>An outage of Discord: the guild is away and comes back by <see cref="ComeBack"/>.</summary>
    public void GoAway() => this.TellLeft(outage: true);

    public void ComeBack()
    {
        lock (World.Gate)
            this.TellJoined();
    }

    public void Delete()
    {
        lock (World.Gate)
        {
            var hadBot = HasBot;
            foreach (var channel in Channels.ToList())
                World.Channels.Remove(channel.Id);
            World.Guilds.Remove(Id);
            _members.Clear();
            if (hadBot)
                this.TellLeft(outage: false);
        }
    }

    private DiscordChannel Add(string name, ChannelKind kind, DiscordChannel? parent)
    {
        lock (World.Gate)
        {
            var channel = World.Add(new DiscordChannel(World, World.NextId(), kind, name) { Guild = this, Parent = parent });
            channel.Tell(kind is ChannelKind.Thread ? "THREAD_CREATE" : "CHANNEL_CREATE");
            return channel;
        }
    }
}

/// <summary>What the people of a guild do with a channel.</summary>
public sealed partial class DiscordChannel
{
    public void For(DiscordRole role, Permissions allow = Permissions.None, Permissions deny = Permissions.None) =>
        Set(new Overwrite(role.Id, IsMember: false, allow, deny));

    public void For(DiscordUser user, Permissions allow = Permissions.None, Permissions deny = Permissions.None) =>
        Set(new Overwrite(user.Id, IsMember: true, allow, deny));

    public void Delete()
    {
        lock (World.Gate)
        {
            World.Channels.Remove(Id);
            this.Tell(Kind is ChannelKind.Thread ? "THREAD_DELETE" : "CHANNEL_DELETE");
        }
    }

    private void Set(Overwrite overwrite)
    {
        lock (World.Gate)
        {
            Overwrites.RemoveAll(old => old.Id == overwrite.Id);
            Overwrites.Add(overwrite);
            this.Tell("CHANNEL_UPDATE");
        }
    }
}
