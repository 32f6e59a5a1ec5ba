namespace Waymark.DiscordServer;

/// <summary>A request that arrived, and what was answered to it; no token of the bot stands in it.</summary>
public sealed class Call
{
    internal Call(string method, string path, JsonNode? body, DateTimeOffset at, string userAgent)
    {
        Method = method;
        Path = path;
        Body = body;
        At = at;
        UserAgent = userAgent;
    }

    public string Method { get; }

    /// <summary>After /api/v10, with the query.</summary>
    public string Path { get; }

    public JsonNode? Body { get; }

    public DateTimeOffset At { get; }

    public string UserAgent { get; }

    /// <summary>Null while it is not answered, and where the connection was dropped before anything happened.</summary>
    public int? Status { get; internal set; }

    public JsonNode? Answer { get; internal set; }

    public override string ToString() => $"{Method} {Path} {Status?.ToString(CultureInfo.InvariantCulture) ?? "-"}";
}

/// <summary>Something that the bot should not have sent. Discord itself refuses only what was <see cref="Answered"/>.</summary>
public sealed record Refusal(string Rule, string Where, string Why, bool Answered)
{
    public override string ToString() => $"{Where}: {Rule}: {Why}";
}
