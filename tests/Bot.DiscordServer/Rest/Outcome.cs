namespace Waymark.DiscordServer.Rest;

/// <summary>All that goes back over the wire.</summary>
sealed record Outcome(int Status, JsonNode? Body)
{
    internal IEnumerable<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>In place of JSON.</summary>
    internal string? Text { get; init; }

    internal string ContentType { get; init; } = "text/html; charset=UTF-8";

    internal bool IsShared { get; init; }

    internal static Outcome Limited(double seconds, string scope, IEnumerable<(string, string)>? headers = null)
    {
        var rounded = Math.Max(0.001, Math.Round(seconds, 3));
        var body = new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = rounded, ["global"] = scope is "global" };
        List<(string, string)> all =
        [
            .. headers ?? [],
            ("Via", "1.1 google"),
            ("Retry-After", Math.Ceiling(rounded).ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Scope", scope),
        ];
        if (scope is "global")
            all.Add(("X-RateLimit-Global", "true"));
        return new Outcome(429, body) { Headers = all, IsShared = scope is "shared" };
    }

    /// <summary>What stands before Discord answers in plain text, without the header Via.</summary>
    internal static Outcome Shut(double seconds) => new(429, null)
    {
        Headers = [("Retry-After", Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture))],
        Text = "error code: 1015",
        ContentType = "text/plain; charset=UTF-8",
    };

    internal static Outcome Page(int status) => new(status, null) { Text = $"<html><head><title>{status}</title></head><body><center><h1>{status}</h1></center></body></html>" };
}
