using System.Globalization;
using System.Text.Json;

namespace Waymark.OnDiscord;

/// <summary>What stands in an event of Discord's, where it stands there at all.</summary>
static class Fields
{
    internal static JsonElement? Part(this JsonElement of, string name) =>
        of.ValueKind is JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    internal static string? Text(this JsonElement of, string name) =>
        of.Part(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    internal static ulong? Id(this JsonElement of, string name) =>
        ulong.TryParse(of.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    internal static long? Number(this JsonElement of, string name) =>
        of.Part(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    internal static bool Flag(this JsonElement of, string name) => of.Part(name) is { ValueKind: JsonValueKind.True };

    internal static IEnumerable<JsonElement> Many(this JsonElement of, string name) =>
        of.Part(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}
