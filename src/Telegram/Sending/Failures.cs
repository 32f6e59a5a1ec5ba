using System.Net.Http;
using Telegram.Bot.Exceptions;
using Waymark.Engine;

namespace Waymark.OnTelegram.Sending;

/// <summary>What an error of the Bot API says about a delivery.</summary>
static class Failures
{
    private static readonly string[] Gone = ["chat not found", "user not found", "user is deactivated", "PEER_ID_INVALID", "bot can't initiate conversation"];

    internal static Delivery Read(Exception fault) => fault switch
    {
        ApiRequestException { ErrorCode: 429 } limited => new Delivery.Retry(RetryAfter(limited) ?? TimeSpan.FromSeconds(1)),
        ApiRequestException { ErrorCode: 403 } => new Delivery.Unreachable(),
        ApiRequestException { ErrorCode: 400 } refused when Says(refused, Gone) => new Delivery.Unreachable(),
        ApiRequestException { ErrorCode: 401 or 404 } => new Delivery.Retry(), // The token is refused now; an operator can mend it.
        ApiRequestException { ErrorCode: >= 400 and < 500 } => new Delivery.Unreachable(), // It would be refused again and again.
        RequestException { InnerException: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } } =>
            new Delivery.Retry(), // It never left.
        _ => new Delivery.Uncertain(),
    };

    internal static TimeSpan? RetryAfter(ApiRequestException limited) =>
        limited.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>Errors that say that what was wanted is so already.</summary>
    internal static bool IsDone(Exception fault) => fault is ApiRequestException { ErrorCode: 400 } refused
        && Says(refused, "message is not modified", "message to delete not found");

    internal static bool IsUnreadable(Exception fault) => fault is ApiRequestException { ErrorCode: 400 } refused
        && Says(refused, "can't parse entities", "unsupported start tag");

    internal static bool Says(ApiRequestException fault, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (fault.Message.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
