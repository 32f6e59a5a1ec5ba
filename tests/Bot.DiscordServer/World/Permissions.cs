namespace Waymark.DiscordServer;

/// <summary>The permission bits that a bot of this kind meets.</summary>
[Flags]
public enum Permissions : ulong
{
    None = 0,
    KickMembers = 1ul << 1,
    Administrator = 1ul << 3,
    ManageChannels = 1ul << 4,
    ManageGuild = 1ul << 5,
    ViewChannel = 1ul << 10,
    SendMessages = 1ul << 11,
    ManageMessages = 1ul << 13,
    EmbedLinks = 1ul << 14,
    ReadMessageHistory = 1ul << 16,
    MentionEveryone = 1ul << 17,
    ManageRoles = 1ul << 28,
    UseApplicationCommands = 1ul << 31,
    SendMessagesInThreads = 1ul << 38,
    UseExternalApps = 1ul << 50,
    PinMessages = 1ul << 51,
    Usual = ViewChannel | SendMessages | EmbedLinks | ReadMessageHistory | UseApplicationCommands | SendMessagesInThreads | UseExternalApps,
    All = KickMembers | Administrator | ManageChannels | ManageGuild | ManageMessages | MentionEveryone | ManageRoles | PinMessages | Usual,
}

/// <summary>What a channel changes for a role (0) or a member (1).</summary>
public sealed record Overwrite(ulong Id, bool IsMember, Permissions Allow, Permissions Deny)
{
    internal JsonObject ToJson() => new()
    {
        ["id"] = Id.Text(),
        ["type"] = IsMember ? 1 : 0,
        ["allow"] = ((ulong)Allow).Text(),
        ["deny"] = ((ulong)Deny).Text(),
    };
}

/// <summary>Permissions as Discord computes them: the guild's first, then what the channel changes.</summary>
static class Computed
{
    /// <summary>A member in a time-out keeps these.</summary>
    private const Permissions InTimeOut = Permissions.ViewChannel | Permissions.ReadMessageHistory;

    /// <summary>In a direct message everyone may do what needs no moderator.</summary>
    private const Permissions Direct = Permissions.Usual | Permissions.PinMessages | Permissions.MentionEveryone;

    internal static Permissions In(DiscordGuild guild, DiscordMember member)
    {
        if (guild.Owner == member.User)
            return Permissions.All;
        var granted = member.Roles.Aggregate(guild.Everyone.Permissions, (all, role) => all | role.Permissions);
        return granted.HasFlag(Permissions.Administrator) ? Permissions.All : granted;
    }

    internal static Permissions In(DiscordChannel channel, DiscordUser user)
    {
        if (channel.Guild is not { } guild)
            return channel.Recipients.Contains(user) ? Direct : Permissions.None;
        if (guild.MemberOf(user) is not { } member)
            return Permissions.None;
        var granted = In(guild, member);
        if (granted.HasFlag(Permissions.Administrator))
            return granted;
        // A thread has no overwrites of its own; the channel that it hangs on has.
        var overwrites = (channel.Parent ?? channel).Overwrites;
        granted = With(granted, overwrites.Where(overwrite => overwrite.Id == guild.Id));
        granted = With(granted, overwrites.Where(overwrite => !overwrite.IsMember && member.Roles.Any(role => role.Id == overwrite.Id)));
        granted = With(granted, overwrites.Where(overwrite => overwrite.IsMember && overwrite.Id == user.Id));
        if (!granted.HasFlag(Permissions.ViewChannel))
            return Permissions.None;
        return member.TimeOutUntil > guild.World.Now ? granted & InTimeOut : granted;
    }

    /// <summary>Of several roles what any allows wins over what any denies.</summary>
    private static Permissions With(Permissions granted, IEnumerable<Overwrite> overwrites)
    {
        var (allow, deny) = overwrites.Aggregate((Permissions.None, Permissions.None), (sum, one) => (sum.Item1 | one.Allow, sum.Item2 | one.Deny));
        return (granted & ~deny) | allow;
    }
}
