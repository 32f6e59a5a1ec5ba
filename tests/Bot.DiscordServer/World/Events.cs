namespace Waymark.DiscordServer.World;

/// <summary>What the gateway tells of, in the shape of each event.</summary>
static class Events
{
    internal static void TellCreated(this DiscordMessage message) => Tell("MESSAGE_CREATE", message);

    internal static void TellUpdated(this DiscordMessage message) => Tell("MESSAGE_UPDATE", message);

    internal static void TellDeleted(this DiscordMessage message)
    {
        if (IsHeard(message))
            TellIn(message.Channel, "MESSAGE_DELETE", new JsonObject { ["id"] = message.Id.Text() }, Of(message.Channel));
    }

    /// <summary>It tells that something was pinned or unpinned, not what.</summary>
    internal static void TellPins(this DiscordChannel channel)
    {
        if (CanSee(channel))
            TellIn(channel, "CHANNEL_PINS_UPDATE", new JsonObject { ["last_pin_timestamp"] = channel.LastPinAt?.Text() }, channel.Guild is null ? Intents.DirectMessages : Intents.Guilds);
    }

    internal static void TellJoined(this DiscordGuild guild) =>
        guild.World.Tell(new WorldEvent("GUILD_CREATE", guild.ToCreateEvent(), Intents.Guilds, guild.Id));

    /// <summary>An outage says so; without the word the bot was removed or the guild is gone.</summary>
    internal static void TellLeft(this DiscordGuild guild, bool outage)
    {
        var told = new JsonObject { ["id"] = guild.Id.Text() };
        if (outage)
            told["unavailable"] = true;
        guild.World.Tell(new WorldEvent("GUILD_DELETE", told, Intents.Guilds, guild.Id));
    }

    internal static void Tell(this DiscordChannel channel, string name)
    {
        if (channel.Guild is { HasBot: true })
            channel.World.Tell(new WorldEvent(name, channel.ToJson(), Intents.Guilds, channel.Guild.Id));
    }

    private static void Tell(string name, DiscordMessage message)
    {
        if (!IsHeard(message))
        {
            message.Channel.World.Touch();
            return;
        }
        var channel = message.Channel;
        var isExempt = channel.Guild is null || message.Author.IsBot || message.Pinged.Contains(channel.World.Bot);
        channel.World.Tell(new WorldEvent(name, message.ToEvent(withContent: true), Of(channel), channel.Guild?.Id, isExempt ? null : message.ToEvent(withContent: false)));
    }

    private static void TellIn(DiscordChannel channel, string name, JsonObject told, Intents needed)
    {
        told["channel_id"] = channel.Id.Text();
        if (channel.Guild is { } guild)
            told["guild_id"] = guild.Id.Text();
        channel.World.Tell(new WorldEvent(name, told, needed, channel.Guild?.Id));
    }

    private static Intents Of(DiscordChannel channel) => channel.Guild is null ? Intents.DirectMessages : Intents.GuildMessages;

    private static bool IsHeard(DiscordMessage message) => message.OnlyFor is null && CanSee(message.Channel);

    private static bool CanSee(DiscordChannel channel) => Computed.In(channel, channel.World.Bot).HasFlag(Permissions.ViewChannel);
}
