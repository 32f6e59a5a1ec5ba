namespace Waymark.DiscordServer.Acting;

/// <summary>INTERACTION_CREATE as the gateway tells it.</summary>
static class InteractionJson
{
    internal static JsonObject ToEvent(this DiscordInteraction interaction)
    {
        var channel = interaction.Channel;
        var json = new JsonObject
        {
            ["version"] = 1,
            ["type"] = (int)interaction.Kind,
            ["token"] = interaction.Token,
            ["locale"] = interaction.User.Locale,
            ["id"] = interaction.Id.Text(),
            ["entitlements"] = new JsonArray(),
            ["data"] = interaction.Said.DeepClone(),
            ["context"] = Context(channel),
            ["channel_id"] = channel.Id.Text(),
            ["channel"] = channel.ToJson(),
            ["authorizing_integration_owners"] = interaction.Owners(),
            ["attachment_size_limit"] = 10_485_760,
            ["application_id"] = interaction.World.Bot.Id.Text(),
            ["app_permissions"] = ((ulong)AppPermissions(interaction)).Text(),
        };
        if (interaction.IsInPlace)
            json["message"] = interaction.Message!.ToJson();
        if (channel.Guild is not { } guild)
        {
            json["user"] = interaction.User.ToJson();
            return json;
        }
        json["guild_id"] = guild.Id.Text();
        json["guild_locale"] = guild.Locale;
        json["guild"] = new JsonObject { ["id"] = guild.Id.Text(), ["locale"] = guild.Locale, ["features"] = new JsonArray() };
        json["member"] = guild.MemberOf(interaction.User)!.ToJson();
        json["member"]!["permissions"] = ((ulong)Computed.In(channel, interaction.User)).Text();
        return json;
    }

    private static int Context(DiscordChannel channel) => channel switch
    {
        { Guild: not null } => 0,
        { Kind: ChannelKind.Direct } => 1,
        _ => 2,
    };

    /// <summary>Where the bot itself is not, the app may do little more than the person who brought it.</summary>
    private static Permissions AppPermissions(DiscordInteraction interaction) =>
        interaction.Channel.Guild is { HasBot: false } or null
            ? Permissions.EmbedLinks | Permissions.MentionEveryone | (interaction.Channel.Kind is ChannelKind.Direct ? Permissions.Usual : Permissions.None)
            : Computed.In(interaction.Channel, interaction.World.Bot);
}
