using Microsoft.AspNetCore.Http;
using Waymark.DiscordServer.Checking;

namespace Waymark.DiscordServer.Rest;

/// <summary>What a handler answers; 204 has no body and no content type.</summary>
sealed record Answer(int Status, JsonNode? Body = null)
{
    internal static Answer Nothing { get; } = new(204);

    internal static Answer Ok(JsonNode body) => new(200, body);
}

/// <summary>One request as a handler sees it.</summary>
sealed class Request(HttpContext http, DiscordWorld world, JsonNode? body, Action<Refusal> refuse, string where)
{
    internal DiscordWorld World { get; } = world;

    internal JsonNode? Body { get; } = body;

    internal string Where { get; } = where;

    internal string? Query(string name) => http.Request.Query[name];

    internal bool IsSet(string name) => Query(name) is "true" or "1" or "True";

    internal string Text(string name) => (string)http.Request.RouteValues[name]!;

    internal ulong Id(string name) =>
        ulong.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw Form.Invalid([new Problem(name + "_id", "NUMBER_TYPE_COERCE", $"Value \"{Text(name)}\" is not snowflake.")]);

    /// <summary>The body, held against the rules. What Discord refuses ends the request; the rest is noted.</summary>
    internal JsonObject Checked(Action<Form> rules)
    {
        var form = new Form(Body as JsonObject ?? []);
        if (Body is not JsonObject)
            form.Refuse("", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        else
            rules(form);
        Note(form);
        return form.Body;
    }

    internal void Note(Form form)
    {
        foreach (var problem in form.Problems)
            refuse(new Refusal(problem.Code, Where, problem.Told, Answered: true));
        foreach (var note in form.Notes)
            refuse(new Refusal(note.Code, Where, note.Told, Answered: false));
        if (form.Problems.Count > 0)
            throw Form.Invalid(form.Problems);
    }

    internal void Note(string rule, string why) => refuse(new Refusal(rule, Where, why, Answered: false));

    internal DiscordChannel Channel()
    {
        var channel = World.Channels.GetValueOrDefault(Id("channel")) ?? throw ApiErrors.UnknownChannel;
        return Computed.In(channel, World.Bot).HasFlag(Permissions.ViewChannel) ? channel : throw ApiErrors.MissingAccess;
    }

    internal DiscordMessage Message(DiscordChannel channel) =>
        channel.Find(Id("message")) is { OnlyFor: null } message ? message : throw ApiErrors.UnknownMessage;

    internal DiscordGuild Guild() =>
        World.Guilds.GetValueOrDefault(Id("guild")) is { HasBot: true } guild ? guild : throw ApiErrors.UnknownGuild;

    internal void Demand(DiscordChannel channel, Permissions permission)
    {
        if (!Computed.In(channel, World.Bot).HasFlag(permission))
            throw ApiErrors.MissingPermissions;
    }

    internal void DemandApplication()
    {
        if (Id("app") != World.Bot.Id)
            throw ApiErrors.UnknownApplication;
    }
}
