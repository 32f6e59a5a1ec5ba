namespace Waymark.DiscordServer.Rest;

/// <summary>Where the gateway is, who the bot is.</summary>
sealed class GatewayRoutes(DiscordWorld world, Gateway.GatewayHub hub)
{
    internal IEnumerable<Route> All =>
    [
        new("GET", "/gateway", _ => Answer.Ok(new JsonObject { ["url"] = hub.Url })) { NeedsBot = false },
        new("GET", "/gateway/bot", _ => Answer.Ok(Bot())) { Pace = new(2, 5) },
        new("GET", "/users/@me", _ => Answer.Ok(Me())),
        new("GET", "/users/{user}", request => Answer.Ok((world.UserOf(request.Id("user")) ?? throw ApiErrors.UnknownUser).ToJson())),
        new("GET", "/applications/@me", _ => Answer.Ok(Application())),
        new("GET", "/oauth2/applications/@me", _ => Answer.Ok(Application())),
    ];

    private JsonObject Bot() => new()
    {
        ["url"] = hub.Url,
        ["shards"] = world.Options.Shards,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = world.Options.IdentifiesADay,
            ["remaining"] = hub.Identifies.Remaining,
            ["reset_after"] = (int)hub.Identifies.ResetAfter.TotalMilliseconds,
            ["max_concurrency"] = world.Options.MaxConcurrency,
        },
    };

    private JsonObject Me()
    {
        var json = world.Bot.ToJson();
        json["mfa_enabled"] = true;
        json["verified"] = true;
        json["email"] = null;
        json["locale"] = "en-US";
        return json;
    }

    private JsonObject Application() => new()
    {
        ["id"] = world.Bot.Id.Text(),
        ["name"] = world.Bot.Name,
        ["icon"] = null,
        ["description"] = "",
        ["type"] = null,
        ["bot"] = world.Bot.ToJson(),
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() },
        ["verify_key"] = new string('0', 64),
        ["flags"] = 0,
        ["flags_new"] = "0",
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = null,
        ["role_connections_verification_url"] = null,
        ["owner"] = world.Bot.ToJson(),
        ["approximate_guild_count"] = world.Guilds.Values.Count(guild => guild.HasBot),
        ["approximate_user_install_count"] = world.Users.Count(user => user.InstalledApp),
        ["approximate_user_authorization_count"] = 0,
        ["explicit_content_filter"] = 0,
        ["team"] = null,
        ["eligible_oauth2_scopes"] = new JsonArray("applications.commands", "bot"),
    };
}
