using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>A person who acts, or the bot itself.</summary>
public sealed partial class ServerUser
{
    /// <summary>In whose name anonymous administrators write.</summary>
    public const long GroupAnonymousBot = 1087968824;

    private readonly World _world;

    internal ServerUser(World world, long id, string firstName, string? username, string? languageCode)
    {
        _world = world;
        Id = id;
        FirstName = firstName;
        Username = username;
        LanguageCode = languageCode;
    }

    public long Id { get; }

    public string FirstName { get; }

    public string? Username { get; }

    public string? LanguageCode { get; set; }

    public bool IsBot { get; internal init; }

    public bool HasBlockedBot { get; private set; }

    /// <summary>A deleted account.</summary>
    public bool IsDeactivated { get; set; }

    public ServerChat PrivateChat => _world.PrivateChat(this);

    /// <summary>When this person last gave a command to the bot, or tapped one of its buttons, in a group.</summary>
    internal Dictionary<long, DateTimeOffset> LastTurnedToBot { get; } = [];

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["is_bot"] = IsBot, ["first_name"] = FirstName };
        if (Username is not null)
            json["username"] = Username;
        if (LanguageCode is not null)
            json["language_code"] = LanguageCode;
        return json;
    }
}
