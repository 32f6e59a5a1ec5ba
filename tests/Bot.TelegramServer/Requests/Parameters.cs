using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>What a request gives, whichever way it was written: in a query, a form or JSON.</summary>
sealed class Parameters(JsonObject given)
{
    internal JsonObject Given { get; } = given;

    internal bool Has(string name) => Given[name] is not null;

    internal string? Text(string name) => Given[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var node => node.ToJsonString(),
    };

    /// <summary>As Telegram reads numbers: nonsense is the default, and what lies outside is brought inside.</summary>
    internal int Number(string name, int otherwise, int least = int.MinValue, int most = int.MaxValue) =>
        (int)Math.Clamp(Long(name) ?? otherwise, least, most);

    internal long? Long(string name) => Text(name) is { } text && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal bool Flag(string name) => Text(name)?.Trim().ToLowerInvariant() is "true" or "yes" or "1";

    internal JsonObject? Fields(string name) => Node(name) switch
    {
        null => null,
        JsonObject fields => fields,
        _ => throw Refuse.Rule($"object expected as {Spoken(name)}"),
    };

    internal JsonArray? List(string name) => Node(name) switch
    {
        null => null,
        JsonArray list => list,
        _ => throw Refuse.Rule($"expected an Array of {Spoken(name)}"),
    };

    private JsonNode? Node(string name)
    {
        if (Given[name] is not JsonValue value || !value.TryGetValue<string>(out var text))
            return Given[name];
        if (text.Length is 0)
            return null;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw Refuse.Rule($"can't parse {Spoken(name)} JSON object");
        }
    }

    private static string Spoken(string name) => name.Replace('_', ' ');
}
