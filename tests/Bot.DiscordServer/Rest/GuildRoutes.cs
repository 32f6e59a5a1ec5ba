namespace Waymark.DiscordServer.Rest;

/// <summary>Guilds in which the bot is.</summary>
sealed class GuildRoutes(DiscordWorld world)
{
    private const string Guild = "/guilds/{guild}";

    internal IEnumerable<Route> All =>
    [
        new("GET", Guild, Read),
        new("GET", Guild + "/channels", request => Answer.Ok(request.Guild().Channels.Where(channel => channel.Parent is null).Select(channel => channel.ToJson()).ToJsonArray())),
        new("GET", Guild + "/roles", request => Answer.Ok(request.Guild().Roles.Select(role => role.ToJson()).ToJsonArray())),
        new("GET", Guild + "/roles/{role}", request => Answer.Ok((request.Guild().Roles.Find(role => role.Id == request.Id("role")) ?? throw ApiErrors.UnknownRole).ToJson())),
        new("GET", Guild + "/members", Members),
        new("GET", Guild + "/members/{user}", Member),
        new("GET", "/users/@me/guilds", _ => Answer.Ok(world.Guilds.Values.Where(guild => guild.HasBot).Select(Mine).ToJsonArray())),
        new("DELETE", "/users/@me/guilds/{guild}", Leave),
    ];

    private static Answer Read(Request request)
    {
        var guild = request.Guild();
        var json = guild.ToJson();
        if (request.IsSet("with_counts"))
            (json["approximate_member_count"], json["approximate_presence_count"]) = (guild.Members.Count, guild.Members.Count);
        return Answer.Ok(json);
    }

    /// <summary>The whole list is privileged; a single member is not.</summary>
    private Answer Members(Request request)
    {
        var guild = request.Guild();
        if (!world.Options.PrivilegedIntents.HasFlag(Intents.GuildMembers))
            throw ApiErrors.MissingAccess;
        var limit = int.TryParse(request.Query("limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1;
        return Answer.Ok(guild.Members.Take(limit).Select(member => member.ToJson()).ToJsonArray());
    }

    private Answer Member(Request request)
    {
        var guild = request.Guild();
        var user = world.UserOf(request.Id("user")) ?? throw ApiErrors.UnknownUser;
        return Answer.Ok((guild.MemberOf(user) ?? throw ApiErrors.UnknownMember).ToJson());
    }

    private static Answer Leave(Request request)
    {
        request.Guild().RemoveBot();
        return Answer.Nothing;
    }

    private JsonObject Mine(DiscordGuild guild) => new()
    {
        ["id"] = guild.Id.Text(),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["banner"] = null,
        ["owner"] = guild.Owner == world.Bot,
        ["permissions"] = ((ulong)guild.PermissionsOf(world.Bot)).Text(),
        ["features"] = new JsonArray(),
    };
}
