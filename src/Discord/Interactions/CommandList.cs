using System.Text.Json.Nodes;
using Waymark.Core.Guides;
using Waymark.OnDiscord.Pins;
using Waymark.OnDiscord.Starting;

namespace Waymark.OnDiscord.Interactions;

/// <summary>The commands that people have, wherever they are: in servers, with the bot, and elsewhere by their own installation.</summary>
sealed class CommandList(Guidebook book, ModeratorCommands moderators) : ICommandList
{
    internal const string Text = "text", Guide = "guide", Language = "language";

    private const int Slash = 1, StringOption = 3;

    private const int LongestText = 1000;

    /// <summary>By guild and by user; guilds, the bot's direct messages, and private channels.</summary>
    private static readonly int[] Installations = [0, 1], Contexts = [0, 1, 2];

    public JsonArray All =>
    [
        Command("check", "Start, or show where you stand", Option(Text, "What happens, in your own words", longest: LongestText)),
        Command("guide", "Choose a guide", Option(Guide, "Which one", completes: true)),
        Command("language", "Choose your language", Option(Language, "Which one")),
        Command("help", "How this works"),
        Command("cancel", "Stop here"),
        Command("forget", "Delete what I keep about you"),
        Command("privacy", "What I keep, and for how long"),
        Command("about", "Who I am"),
        .. moderators.All,
    ];

    /// <summary>What completes what was typed so far.</summary>
    internal JsonArray Guides(string typed) =>
    [
        .. book.Offers
            .Select(offer => (offer.Id, Name: $"{offer.Service.Name} ({offer.Guide.Id})"))
            .Where(offer => offer.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase) || offer.Id.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .Take(25)
            .Select(offer => new JsonObject { ["name"] = offer.Name, ["value"] = offer.Id }),
    ];

    private static JsonObject Command(string name, string description, params JsonObject[] options) => new()
    {
        ["type"] = Slash,
        ["name"] = name,
        ["description"] = description,
        ["options"] = new JsonArray([.. options]),
        ["integration_types"] = new JsonArray([.. Installations]),
        ["contexts"] = new JsonArray([.. Contexts]),
    };

    private static JsonObject Option(string name, string description, int? longest = null, bool completes = false)
    {
        var option = new JsonObject { ["type"] = StringOption, ["name"] = name, ["description"] = description };
        if (longest is { } most)
            option["max_length"] = most;
        if (completes)
            option["autocomplete"] = true;
        return option;
    }
}
