namespace Waymark.DiscordServer.World;

/// <summary>The registered commands: global (guild 0) and per guild.</summary>
sealed class CommandBook
{
    /// <summary>A day may bring as many new commands in each place; overwriting a known name is free.</summary>
    internal const int NewADay = 200;

    private readonly Dictionary<ulong, List<JsonObject>> _byGuild = [];
    private readonly List<(ulong Guild, DateTimeOffset At)> _created = [];

    internal IReadOnlyList<JsonObject> Of(ulong guild) => _byGuild.TryGetValue(guild, out var commands) ? commands : [];

    /// <summary>Null where the day's budget for new commands is used up.</summary>
    internal IReadOnlyList<JsonObject>? Overwrite(DiscordWorld world, ulong guild, IEnumerable<JsonObject> wanted)
    {
        var known = Of(guild).ToDictionary(Key);
        var next = wanted.Select(command => Registered(world, guild, command, known.GetValueOrDefault(Key(command)))).ToList();
        var fresh = next.Count(command => !known.ContainsKey(Key(command)));
        _created.RemoveAll(one => one.At <= world.Now.AddDays(-1));
        if (_created.Count(one => one.Guild == guild) + fresh > NewADay)
            return null;
        _created.AddRange(Enumerable.Repeat((guild, world.Now), fresh));
        return _byGuild[guild] = next;
    }

    internal JsonObject? Find(string name, int type, DiscordGuild? guild) =>
        Of(guild?.Id ?? 0).Concat(Of(0)).FirstOrDefault(command => Key(command) == (name, type));

    private static (string Name, long Type) Key(JsonObject command) => (command.Value<string>("name") ?? "", command.Number("type") ?? 1);

    private static JsonObject Registered(DiscordWorld world, ulong guild, JsonObject wanted, JsonObject? known)
    {
        var command = wanted.DeepClone().AsObject();
        command["id"] = known?.Value<string>("id") ?? world.NextId().Text();
        command["application_id"] = world.Bot.Id.Text();
        command["version"] = world.NextId().Text();
        command["type"] ??= 1;
        command["description"] ??= "";
        command["default_member_permissions"] = command["default_member_permissions"]?.ToString();
        command["nsfw"] ??= false;
        if (guild is not 0)
        {
            command["guild_id"] = guild.Text();
            command.Remove("contexts");
            command.Remove("integration_types");
            return command;
        }
        command["dm_permission"] ??= true;
        command["integration_types"] ??= new JsonArray(0);
        command["contexts"] ??= null;
        return command;
    }
}
