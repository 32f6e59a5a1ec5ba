namespace Waymark.DiscordServer.World;

/// <summary>Discord's ids: milliseconds since 2015 in the upper bits, so that an id tells when its thing was made.</summary>
sealed class Snowflakes(TimeProvider time)
{
    private const long Epoch = 1_420_070_400_000;

    private ulong _last;

    internal ulong Next()
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (now <= Epoch)
            throw new InvalidOperationException("The clock of the server stands before 2015, where Discord's ids begin.");
        // Two things of one millisecond, or a clock set back, still get rising ids.
        return _last = Math.Max((ulong)(now - Epoch) << 22, _last + 1);
    }

    internal static DateTimeOffset TimeOf(ulong id) => DateTimeOffset.FromUnixTimeMilliseconds((long)(id >> 22) + Epoch);
}

static class Wire
{
    internal static string Text(this ulong id) => id.ToString(CultureInfo.InvariantCulture);

    internal static string Text(this DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    internal static JsonArray ToJsonArray(this IEnumerable<JsonNode?> nodes) => [.. nodes];

    internal static JsonArray Ids(this IEnumerable<ulong> ids) => [.. ids.Select(id => (JsonNode)id.Text())];

    /// <summary>A member of an object, where it is one of that kind.</summary>
    internal static T? Value<T>(this JsonNode? node, string name) where T : class =>
        (node as JsonObject)?[name] switch
        {
            T found => found,
            JsonValue value when value.TryGetValue<T>(out var found) => found,
            _ => null,
        };

    /// <summary>A whole number, whether it was parsed or put there as an int.</summary>
    internal static long? Number(this JsonNode? node, string name) => (node as JsonObject)?[name] switch
    {
        JsonValue value when value.TryGetValue<long>(out var number) => number,
        JsonValue value when value.TryGetValue<int>(out var number) => number,
        _ => null,
    };

    internal static bool Flag(this JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    internal static ulong? Id(this JsonNode? node, string name) =>
        ulong.TryParse(node.Value<string>(name), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    internal static IEnumerable<JsonObject> Objects(this JsonNode? node, string name) => node.Value<JsonArray>(name)?.OfType<JsonObject>() ?? [];
}
