using System.Text.Json.Nodes;

namespace Waymark.OnDiscord.Rest;

/// <summary>One request.</summary>
/// <param name="Path">After the version, such as <c>/channels/1/messages</c>, with its query.</param>
sealed record DiscordRequest(HttpMethod Method, string Path, JsonObject? Body = null)
{
    /// <summary>How long it waits for a limit before it is refused unsent. Zero: not at all.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A list in the place of an object, as a few routes take it.</summary>
    internal JsonArray? List { get; init; }

    /// <summary>What belongs to an interaction goes by its token: without the bot's, and outside the limit over all.</summary>
    internal bool IsInteraction => Parts is ["interactions", ..] or ["webhooks", _, _, ..];

    /// <summary>The channel, guild, or webhook and its token: each has limits of its own. Empty where there is none.</summary>
    internal string MajorId => Parts switch
    {
        ["channels" or "guilds", var id, ..] => id,
        ["webhooks" or "interactions", var id, var token, ..] => $"{id}/{token}",
        _ => "",
    };

    /// <summary>The method and the path without ids and tokens: fit for a log.</summary>
    internal string Route => $"{Method} /{string.Join('/', Parts.Select((part, at) => IsName(part, at) ? part : "*"))}";

    private string[] Parts => Path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A path holds ids, and after a webhook's or an interaction's id its token.</summary>
    private bool IsName(string part, int at) => !part.All(char.IsAsciiDigit) && !(at is 2 && Parts[0] is "webhooks" or "interactions") && !part.Contains('%', StringComparison.Ordinal);

    /// <summary>Never shows a token or a text.</summary>
    public override string ToString() => Route;
}
