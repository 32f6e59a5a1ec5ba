namespace Waymark.DiscordServer;

/// <summary>A role of a guild; @everyone has the guild's own id.</summary>
public sealed record DiscordRole(ulong Id, string Name, bool IsManaged)
{
    public Permissions Permissions { get; set; }

    internal JsonObject ToJson() => new()
    {
        ["id"] = Id.Text(),
        ["name"] = Name,
        ["description"] = null,
        ["permissions"] = ((ulong)Permissions).Text(),
        ["position"] = Name == "@everyone" ? 0 : 1,
        ["color"] = 0,
        ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["hoist"] = false,
        ["managed"] = IsManaged,
        ["mentionable"] = false,
        ["icon"] = null,
        ["unicode_emoji"] = null,
        ["flags"] = 0,
    };
}

/// <summary>A user in a guild.</summary>
public sealed class DiscordMember(DiscordUser user, DateTimeOffset joinedAt)
{
    public DiscordUser User { get; } = user;

    public IList<DiscordRole> Roles { get; } = [];

    public DateTimeOffset? TimeOutUntil { get; set; }

    internal JsonObject ToJson(bool withUser = true)
    {
        var member = new JsonObject
        {
            ["avatar"] = null,
            ["banner"] = null,
            ["communication_disabled_until"] = TimeOutUntil?.Text(),
            ["flags"] = 0,
            ["joined_at"] = joinedAt.Text(),
            ["nick"] = null,
            ["pending"] = false,
            ["premium_since"] = null,
            ["roles"] = Roles.Select(role => role.Id).Ids(),
            ["mute"] = false,
            ["deaf"] = false,
        };
        if (withUser)
            member["user"] = User.ToJson();
        return member;
    }
}

/// <summary>A guild ("server"), with or without the bot.</summary>
public sealed partial class DiscordGuild
{
    private readonly List<DiscordMember> _members = [];

    internal DiscordGuild(DiscordWorld world, ulong id, string name, DiscordUser owner)
    {
        World = world;
        Id = id;
        Name = name;
        Owner = owner;
        Everyone = new DiscordRole(id, "@everyone", IsManaged: false) { Permissions = Permissions.Usual };
        Roles = [Everyone];
    }

    public ulong Id { get; }

    public string Name { get; }

    public DiscordUser Owner { get; set; }

    public string Locale { get; set; } = "en-US";

    public DiscordRole Everyone { get; }

    public IReadOnlyList<DiscordMember> Members => _members;

    public bool HasBot => MemberOf(World.Bot) is not null;

    internal List<DiscordRole> Roles { get; }

    internal DiscordWorld World { get; }

    internal IEnumerable<DiscordChannel> Channels => World.Channels.Values.Where(channel => channel.Guild == this);

    public DiscordMember? MemberOf(DiscordUser user) => _members.Find(member => member.User == user);

    public Permissions PermissionsOf(DiscordUser user) => MemberOf(user) is { } member ? Computed.In(this, member) : Permissions.None;

    internal DiscordMember Take(DiscordUser user)
    {
        var member = new DiscordMember(user, World.Now);
        _members.Add(member);
        return member;
    }

    internal void Lose(DiscordUser user) => _members.RemoveAll(member => member.User == user);
}
