using System.Text.Json;

namespace Waymark.OnDiscord.Gateway;

/// <summary>Something that the gateway told.</summary>
/// <param name="Seq">Its number within the session.</param>
sealed record GatewayEvent(string Name, JsonElement Data, long Seq)
{
    /// <summary>Events with the same key are worked in order: those of one user, else of one guild or channel.</summary>
    internal string Key => Id("member", "user") ?? Id("user") ?? Id("author") ?? Text(Data, "guild_id") ?? Text(Data, "channel_id") ?? Text(Data, "id") ?? "";

    /// <summary>Never shows what was said.</summary>
    public override string ToString() => $"{Name} {Seq}";

    private string? Id(params ReadOnlySpan<string> path)
    {
        var at = Data;
        foreach (var name in path)
            if (at.ValueKind is not JsonValueKind.Object || !at.TryGetProperty(name, out at))
                return null;
        return Text(at, "id");
    }

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind is JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
