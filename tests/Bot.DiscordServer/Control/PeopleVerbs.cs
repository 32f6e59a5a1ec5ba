namespace Waymark.DiscordServer.Control;

/// <summary>Who and what exists.</summary>
sealed class PeopleVerbs(DiscordApiServer server, Names names)
{
    internal IEnumerable<Verb> All =>
    [
        Made("user", "A new person.", """{"name":"alice","locale":"de"}""",
            said => server.AddUser(Names.Text(said, "name"), said.Value<string>("locale") ?? "en-US").Id),
        Made("guild", "A new guild, with the bot unless \"bot\" is false.", """{"name":"help","owner":"alice"}""",
            said => server.AddGuild(Names.Text(said, "name"), names.User(said, "owner"), said["bot"] is null || said.Flag("bot")).Id),
        Made("channel", "A new text channel, or a thread of \"parent\".", """{"guild":"help","name":"general"}""",
            said => said["parent"] is { } parent
                ? names.Guild(said).AddThread(names.Channel(new JsonObject { ["channel"] = parent.ToString() }), Names.Text(said, "name")).Id
                : names.Guild(said).AddChannel(Names.Text(said, "name")).Id),
        Made("role", "A new role.", """{"guild":"help","name":"mods","permissions":"ManageMessages, PinMessages"}""",
            said => names.Guild(said).AddRole(Names.Text(said, "name"), Names.Permissions(said, "permissions", Permissions.None)).Id),
        Did("member", "The person joins, with a role where one is named; \"leaves\" takes them out.", """{"guild":"help","user":"bob","role":"mods"}""", Join),
        Did("bot", "The bot's own permissions in a guild; \"is\" false removes it, true adds it.", """{"guild":"help","permissions":"Usual, PinMessages"}""", Bot),
        Did("overwrite", "What a channel changes for a role or a user.", """{"guild":"help","channel":"general","user":"waymark","deny":"SendMessages"}""", Overwrite),
        Did("direct-messages", "Whether the person takes direct messages.", """{"user":"alice","open":false}""", said => names.User(said).TakesDirectMessages = said.Flag("open")),
        Did("install", "The person installs the app for themselves.", """{"user":"alice"}""", said => names.User(said).InstalledApp = true),
        Did("guild-delete", "The guild is gone.", """{"guild":"help"}""", said => names.Guild(said).Delete()),
        Did("channel-delete", "The channel is gone.", """{"channel":"general"}""", said => names.Channel(said).Delete()),
        Did("outage", "The guild is away, and back with \"over\".", """{"guild":"help","over":false}""", Outage),
    ];

    private void Join(JsonObject said)
    {
        var guild = names.Guild(said);
        if (said.Flag("leaves"))
            guild.RemoveMember(names.User(said));
        else
            guild.AddMember(names.User(said), said["role"] is null ? [] : [names.Role(said)]);
    }

    private void Bot(JsonObject said)
    {
        var guild = names.Guild(said);
        var permissions = Names.Permissions(said, "permissions", Permissions.Usual);
        if (said["is"] is null)
            guild.LetBot(permissions);
        else if (said.Flag("is"))
            guild.AddBot(permissions);
        else
            guild.RemoveBot();
    }

    private void Overwrite(JsonObject said)
    {
        var (allow, deny) = (Names.Permissions(said, "allow", Permissions.None), Names.Permissions(said, "deny", Permissions.None));
        if (said["user"] is not null)
            names.Channel(said).For(names.User(said), allow, deny);
        else
            names.Channel(said).For(names.Role(said), allow, deny);
    }

    private void Outage(JsonObject said)
    {
        if (said.Flag("over"))
            names.Guild(said).ComeBack();
        else
            names.Guild(said).GoAway();
    }

    private static Verb Made(string name, string what, string example, Func<JsonObject, ulong> make) =>
        new(name, what, example, said => Task.FromResult<JsonNode>(Shown.Id(make(said))));

    private static Verb Did(string name, string what, string example, Action<JsonObject> act) => new(name, what, example, said =>
    {
        act(said);
        return Task.FromResult<JsonNode>(Shown.Done);
    });
}
