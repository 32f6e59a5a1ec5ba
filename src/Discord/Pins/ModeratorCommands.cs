using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Waymark.Core.Communities;
using Waymark.Core.Guides;
using Waymark.OnDiscord.Sending;

namespace Waymark.OnDiscord.Pins;

/// <summary>What moderators are offered: in servers where the bot is, and by Discord's word only to those who may pin.</summary>
sealed class ModeratorCommands(Guidebook book)
{
    internal const string Pin = "pin", Unpin = "unpin", Guides = "guides", Offer = "offer";

    private const int Slash = 1, OnMessage = 3, LongestName = 32, LongestDescription = 100;

    internal IEnumerable<JsonObject> All =>
    [
        Command(Slash, Pin, Text(Phrases.CommandPin)),
        Command(Slash, Unpin, Text(Phrases.CommandUnpin)),
        Command(Slash, Guides, Text(Phrases.CommandGuides)),
        Command(OnMessage, NameOf(Phrases.CommandPinHere)),
        Command(OnMessage, NameOf(Phrases.CommandOffer)),
    ];

    /// <summary>Which of them it is; null where it is none.</summary>
    internal string? Read(JsonElement said) => (said.Number("type") ?? Slash, said.Text("name")) switch
    {
        (Slash, Pin or Unpin or Guides) => said.Text("name"),
        (OnMessage, var name) when name == NameOf(Phrases.CommandPinHere) => Pin,
        (OnMessage, var name) when name == NameOf(Phrases.CommandOffer) => Offer,
        _ => null,
    };

    private static JsonObject Command(int type, string name, string? description = null)
    {
        var command = new JsonObject
        {
            ["type"] = type,
            ["name"] = name,
            ["integration_types"] = new JsonArray(0),
            ["contexts"] = new JsonArray(0),
            // Those who run a server can open it to others, and it never covers buttons: the permission is looked at each time.
            ["default_member_permissions"] = ((ulong)Permissions.PinMessages).ToString(CultureInfo.InvariantCulture),
        };
        if (description is not null)
            command["description"] = Components.Cut(description, LongestDescription);
        return command;
    }

    private string NameOf(string phrase) => Components.Cut(Text(phrase), LongestName);

    private string Text(string phrase) => new CommunityWords(book, "").Say(phrase, language: null);
}
