using Waymark.DiscordServer.Checking;

namespace Waymark.DiscordServer.Rest;

/// <summary>Commands are replaced all at once, globally or for one guild.</summary>
sealed class CommandRoutes(DiscordWorld world)
{
    private const string Global = "/applications/{app}/commands", InGuild = "/applications/{app}/guilds/{guild}/commands";

    internal IEnumerable<Route> All =>
    [
        new("GET", Global, Read),
        new("PUT", Global, Overwrite),
        new("GET", InGuild, Read),
        new("PUT", InGuild, Overwrite),
    ];

    private Answer Read(Request request)
    {
        request.DemandApplication();
        return Answer.Ok(Of(world.Commands.Of(GuildOf(request)), request.IsSet("with_localizations")));
    }

    private Answer Overwrite(Request request)
    {
        request.DemandApplication();
        var guild = GuildOf(request);
        if (request.Body is not JsonArray wanted)
            throw Form.Invalid([new Problem("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")]);
        var form = new Form([]);
        foreach (var (index, command) in wanted.Index())
            if (command is not JsonObject)
                form.Refuse($"{index}", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        CommandRules.Check(form, [.. wanted.Index().Where(one => one.Item is JsonObject).Select(one => (one.Item!.AsObject(), $"{one.Index}"))]);
        request.Note(form);
        return Answer.Ok(Of(world.Commands.Overwrite(world, guild, wanted.OfType<JsonObject>()) ?? throw ApiErrors.CommandsOfTheDay, withLocalisations: true));
    }

    private ulong GuildOf(Request request)
    {
        if (!request.Where.Contains("{guild}", StringComparison.Ordinal))
            return 0;
        // The app may be there with commands alone, so that a missing guild is a missing access.
        return world.Guilds.GetValueOrDefault(request.Id("guild")) is { HasBot: true } guild ? guild.Id : throw ApiErrors.MissingAccess;
    }

    /// <summary>Read without the word, a command has no translations in it.</summary>
    private static JsonArray Of(IEnumerable<JsonObject> commands, bool withLocalisations)
    {
        var all = commands.Select(command => command.DeepClone().AsObject()).ToList();
        foreach (var command in withLocalisations ? [] : all)
        {
            command.Remove("name_localizations");
            command.Remove("description_localizations");
        }
        return [.. all];
    }
}
