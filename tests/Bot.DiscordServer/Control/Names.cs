namespace Waymark.DiscordServer.Control;

/// <summary>What a body names, by id or by name.</summary>
sealed class Names(DiscordApiServer server)
{
    internal DiscordUser User(JsonObject said, string name = "user") =>
        Find(said, name, server.World.Users, user => user.Id, user => user.Name);

    internal DiscordGuild Guild(JsonObject said) =>
        Find(said, "guild", server.World.Guilds.Values, guild => guild.Id, guild => guild.Name);

    /// <summary>A channel by id or name; `dm` is the one between that user and the bot.</summary>
    internal DiscordChannel Channel(JsonObject said) =>
        said.Value<string>("channel") is "dm" ? User(said).WithBot() : Find(said, "channel", server.World.Channels.Values, channel => channel.Id, channel => channel.Name);

    internal DiscordMessage Message(JsonObject said, string name = "message")
    {
        var id = said.Id(name) ?? throw new FormatException($"'{name}' is missing: the id of a message.");
        lock (server.World.Gate)
            return server.World.Channels.Values.Select(channel => channel.Find(id)).FirstOrDefault(message => message is not null)
                ?? throw new FormatException($"There is no message {id}.");
    }

    internal DiscordInteraction Interaction(JsonObject said) =>
        server.Interactions.FirstOrDefault(one => one.Id == said.Id("interaction")) ?? throw new FormatException("'interaction' is missing or unknown: the id that acting answered with.");

    internal DiscordRole Role(JsonObject said) =>
        Find(said, "role", Guild(said).Roles, role => role.Id, role => role.Name);

    internal static string Text(JsonObject said, string name) =>
        said.Value<string>(name) ?? throw new FormatException($"'{name}' is missing: a text.");

    internal static int Number(JsonObject said, string name, int otherwise) => (int?)said.Number(name) ?? otherwise;

    /// <summary>Names of permissions separated by commas, or the number.</summary>
    internal static Permissions Permissions(JsonObject said, string name, Permissions otherwise) =>
        said[name] is { } given ? Enum.Parse<Permissions>(given.ToString(), ignoreCase: true) : otherwise;

    internal static (string Name, JsonNode Value)[] Options(JsonObject said) =>
        [.. (said.Value<JsonObject>("options") ?? []).Select(option => (option.Key, option.Value!.DeepClone()))];

    private T Find<T>(JsonObject said, string name, IEnumerable<T> all, Func<T, ulong> id, Func<T, string> called) where T : class
    {
        var wanted = said[name]?.ToString() ?? throw new FormatException($"'{name}' is missing: an id or a name.");
        lock (server.World.Gate)
            return all.FirstOrDefault(one => id(one).Text() == wanted || called(one) == wanted)
                ?? throw new FormatException($"There is no {name} '{wanted}'; there are: {string.Join(", ", all.Select(called))}.");
    }
}
