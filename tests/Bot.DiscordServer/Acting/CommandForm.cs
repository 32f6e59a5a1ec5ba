namespace Waymark.DiscordServer.Acting;

/// <summary>A command as Discord's client fills it in, which checks it before anything is sent.</summary>
static class CommandForm
{
    internal static JsonObject Head(JsonObject command)
    {
        var head = new JsonObject
        {
            ["id"] = command["id"]!.DeepClone(),
            ["name"] = command["name"]!.DeepClone(),
            ["type"] = command["type"]!.DeepClone(),
        };
        if (command["guild_id"] is { } guild)
            head["guild_id"] = guild.DeepClone();
        return head;
    }

    internal static JsonObject Filled(JsonObject command, IReadOnlyList<(string Name, JsonNode Value)> given, string? focused, DiscordWorld world)
    {
        var name = command.Value<string>("name");
        var known = command.Objects("options").ToList();
        var missing = known.Find(option => option.Flag("required") && focused is null && !given.Any(one => one.Name == option.Value<string>("name")));
        if (missing is not null)
            throw new InvalidOperationException($"/{name} needs '{missing.Value<string>("name")}'; Discord's client sends nothing without it.");
        var said = Head(command);
        var users = new JsonObject();
        var options = new JsonArray();
        foreach (var (option, value) in given)
        {
            var asked = known.Find(one => one.Value<string>("name") == option)
                ?? throw new InvalidOperationException($"/{name} has no option '{option}'.");
            var type = asked.Number("type") ?? 3;
            if (asked.Objects("choices").ToList() is { Count: > 0 } choices && !choices.Exists(choice => JsonNode.DeepEquals(choice["value"], value)))
                throw new InvalidOperationException($"'{option}' of /{name} offers no {value.ToJsonString()}.");
            if (type is 6 && world.UserOf(ulong.Parse(value.ToString(), CultureInfo.InvariantCulture)) is { } user)
                users[user.Id.Text()] = user.ToJson();
            var filled = new JsonObject { ["name"] = option, ["type"] = type, ["value"] = value.DeepClone() };
            if (option == focused)
                filled["focused"] = true;
            options.Add(filled);
        }
        if (options.Count > 0)
            said["options"] = options;
        if (users.Count > 0)
            said["resolved"] = new JsonObject { ["users"] = users };
        return said;
    }

    /// <summary>Null where the person is offered the command.</summary>
    internal static string? WhyHidden(JsonObject command, DiscordChannel channel, DiscordUser user)
    {
        var (context, isInstalled) = channel switch
        {
            { Guild: { } guild } => (0, guild.HasBot),
            { Kind: ChannelKind.Direct } => (1, true),
            _ => (2, false),
        };
        var types = command.Value<JsonArray>("integration_types")?.Select(type => type?.GetValue<int>()).ToList() ?? [0];
        var contexts = command.Value<JsonArray>("contexts")?.Select(one => one?.GetValue<int>()).ToList();
        var isForUser = user.InstalledApp && types.Contains(1);
        if (!isForUser && !(isInstalled && types.Contains(0)))
            return "the app is installed neither here nor by this person in the way that its integration_types ask for.";
        if (contexts is not null && !contexts.Contains(context))
            return $"its contexts do not hold {context}.";
        if (contexts is null && context is not 0 && command["dm_permission"] is JsonValue direct && !direct.GetValue<bool>())
            return "dm_permission is false.";
        var demanded = command.Value<string>("default_member_permissions");
        if (demanded is null || channel.Guild is null)
            return null;
        var has = Computed.In(channel, user);
        var needs = (Permissions)ulong.Parse(demanded, CultureInfo.InvariantCulture);
        return needs is Permissions.None
            ? has.HasFlag(Permissions.Administrator) ? null : "default_member_permissions is 0, so only administrators have it."
            : has.HasFlag(needs) ? null : "default_member_permissions asks for more than this person has.";
    }
}
