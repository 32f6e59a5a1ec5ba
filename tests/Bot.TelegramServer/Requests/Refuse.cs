using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>An answer with "ok": false.</summary>
sealed class RefusedException : Exception
{
    public RefusedException()
    {
    }

    public RefusedException(string message)
        : base(message)
    {
    }

    public RefusedException(string message, Exception inner)
        : base(message, inner)
    {
    }

    internal RefusedException(int code, string description, RefusalKind kind, JsonObject? parameters = null)
        : base(description)
    {
        Code = code;
        Kind = kind;
        Parameters = parameters;
    }

    internal int Code { get; } = 400;

    internal RefusalKind Kind { get; }

    internal JsonObject? Parameters { get; }
}

/// <summary>Telegram's words for what it does not do.</summary>
static class Refuse
{
    internal static RefusedException Rule(string why) => new(400, $"Bad Request: {why}", RefusalKind.Rule);

    internal static RefusedException State(string why) => new(400, $"Bad Request: {why}", RefusalKind.State);

    internal static RefusedException Forbidden(string why, RefusalKind kind = RefusalKind.State) => new(403, $"Forbidden: {why}", kind);

    internal static RefusedException Conflict(string why) => new(409, $"Conflict: {why}", RefusalKind.State);

    internal static RefusedException TooMany(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}", RefusalKind.Pace, new JsonObject { ["retry_after"] = seconds });

    internal static RefusedException Migrated(ServerChat to) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat", RefusalKind.State, new JsonObject { ["migrate_to_chat_id"] = to.Id });
}
