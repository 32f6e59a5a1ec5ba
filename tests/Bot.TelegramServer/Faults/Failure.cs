namespace Waymark.TelegramServer;

/// <summary>A way in which a request can fail though nothing is wrong with it.</summary>
public abstract record Failure
{
    /// <summary>429 with the seconds to wait.</summary>
    public static Failure TooManyRequests(int retryAfter) => new Error(429, $"Too Many Requests: retry after {retryAfter}", retryAfter);

    /// <summary>The HTML page of a proxy on the way.</summary>
    public static Failure BadGateway { get; } = new Raw(502, "text/html", "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n");

    public static Failure MalformedJson { get; } = new Raw(200, "application/json", "{\"ok\":true,\"result\":{");

    public static Failure Blocked { get; } = new Error(403, "Forbidden: bot was blocked by the user");

    public static Failure Deactivated { get; } = new Error(403, "Forbidden: user is deactivated");

    public static Failure Kicked { get; } = new Error(403, "Forbidden: bot was kicked from the supergroup chat");

    public static Failure ChatNotFound { get; } = new Error(400, "Bad Request: chat not found");

    public static Failure Unauthorized { get; } = new Error(401, "Unauthorized");

    public static Failure Conflict { get; } = new Error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");

    public static Failure Internal { get; } = new Error(500, "Internal Server Error: restart");

    private Failure()
    {
    }

    /// <summary>An error in Telegram's own form.</summary>
    public sealed record Error(int Code, string Description, int? RetryAfter = null) : Failure;

    /// <summary>A body that is no answer of the Bot API.</summary>
    public sealed record Raw(int Status, string ContentType, string Body) : Failure;

    /// <summary>It works, but later, by the server's clock.</summary>
    public sealed record Slow(TimeSpan By) : Failure;

    /// <summary>The connection ends and nothing happened.</summary>
    public sealed record DropBefore : Failure;

    /// <summary>The connection ends, but what was asked for has happened.</summary>
    public sealed record DropAfter : Failure;
}
