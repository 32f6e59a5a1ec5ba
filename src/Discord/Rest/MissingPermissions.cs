using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Waymark.OnDiscord.Rest;

/// <summary>What the bot may not do somewhere, told once for each kind of request with its remedy.</summary>
sealed partial class MissingPermissions(ILogger logger)
{
    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);

    internal void Tell(DiscordRequest request, int code)
    {
        if (_told.TryAdd(request.Route, true))
            LogMissing(logger, request.Route, code, Remedy(request));
    }

    private static string Remedy(DiscordRequest request) => request.Route switch
    {
        var route when route.Contains("/pins", StringComparison.Ordinal) => "Give its role View Channel, Read Message History and Pin Messages there.",
        "POST /channels/*/messages" => "Give its role View Channel and Send Messages there, in threads Send Messages in Threads.",
        var route when route.StartsWith("PUT /applications", StringComparison.Ordinal) => "Invite it again with the scope applications.commands.",
        _ => "Give its role View Channel and what the request needs there.",
    };

    [LoggerMessage(LogLevel.Warning, "The bot lacks a permission in a channel or server of Discord ({Route} was refused with {Code}). {Remedy}")]
    private static partial void LogMissing(ILogger logger, string route, int code, string remedy);
}
