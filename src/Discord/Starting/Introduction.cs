using System.Text.Json;
using Microsoft.Extensions.Logging;
using Waymark.OnDiscord.Rest;

namespace Waymark.OnDiscord.Starting;

/// <summary>The first words with Discord: who the bot is, and whether interactions can come at all.</summary>
sealed partial class Introduction(IDiscordRest rest, BotIdentity identity, ILogger<Introduction> logger)
{
    internal const string UnknownToken =
        "Discord does not know the token in Discord:Token. Open the developer portal, your application, Bot, Reset Token, and set Discord__Token to the new one.";

    private const string Endpoint =
        "An Interactions Endpoint URL is set for this bot, so Discord brings nothing that people press by the gateway. Open the developer portal, your application, General Information, and clear it.";

    /// <summary>False where Discord cannot be reached now; the gateway's loop tries again.</summary>
    /// <exception cref="DiscordRefusedException">It cannot run as it is set up.</exception>
    internal async Task<bool> TryAsync(CancellationToken cancellation)
    {
        if (identity.IsKnown)
            return true;
        try
        {
            var me = await rest.SendAsync(new DiscordRequest(HttpMethod.Get, "/applications/@me"), cancellation);
            var bot = me.GetProperty("bot");
            if (me.TryGetProperty("interactions_endpoint_url", out var url) && url.ValueKind is JsonValueKind.String && url.GetString() is not "")
                throw new DiscordRefusedException(Endpoint);
            identity.Learn(me.GetProperty("id").GetString()!, bot.GetProperty("id").GetString()!, bot.GetProperty("username").GetString()!, bot.Text("discriminator"));
            return true;
        }
        catch (DiscordException refused) when (refused.Status is 401)
        {
            throw new DiscordRefusedException(UnknownToken);
        }
        catch (DiscordException fault)
        {
            LogUnreachable(logger, fault.Status is 0 ? fault.Message : $"error {fault.Status}");
            return false;
        }
        catch (Exception fault) when (fault is KeyNotFoundException or InvalidOperationException)
        {
            LogUnreachable(logger, "an answer that is not Discord's; is Discord:ApiBaseUrl right?");
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Discord cannot be reached ({Fault}); trying again until it can.")]
    private static partial void LogUnreachable(ILogger logger, string fault);
}
