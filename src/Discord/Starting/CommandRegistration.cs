using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Waymark.Engine;
using Waymark.OnDiscord.Rest;

namespace Waymark.OnDiscord.Starting;

/// <summary>Registers the commands, once and then only when they changed: Discord takes 200 new ones a day.</summary>
sealed partial class CommandRegistration(IDiscordRest rest, ICommandList commands, IStore store, BotIdentity identity, TransportClock transport, ILogger<CommandRegistration> logger)
{
    private string Name => $"discord.commands.{identity.Application}";

    /// <summary>Ends when Discord has them as they are, or will not take them as they are.</summary>
    internal async Task RunAsync(CancellationToken stopping)
    {
        var all = commands.All;
        for (var failures = 0; ; failures++)
        {
            if (await RegisteredAsync(all, Hash(all), stopping) is not { } pause)
                return;
            await Task.Delay(Backoff.Longer(pause, failures), transport.Time, stopping);
        }
    }

    /// <summary>Null where it is done with; else how long to wait at least.</summary>
    private async Task<TimeSpan?> RegisteredAsync(JsonArray all, long hash, CancellationToken stopping)
    {
        try
        {
            if (store.Recall(Name) == hash)
                return null;
            await rest.SendAsync(new DiscordRequest(HttpMethod.Put, $"/applications/{identity.Application}/commands") { List = all }, stopping);
            store.Remember((Name, hash));
            LogRegistered(logger, all.Count);
            return null;
        }
        catch (DiscordException full) when (full.Code is 30034)
        {
            LogFull(logger);
            return TimeSpan.FromHours(1);
        }
        catch (DiscordException refused) when (refused.Status is >= 400 and < 500 and not 429)
        {
            LogRefused(logger, refused.Status, refused.Code, refused.Message);
            return null;
        }
        catch (DiscordException fault)
        {
            return fault.RetryAfter ?? TimeSpan.Zero;
        }
        catch (StoreUnavailableException)
        {
            return TimeSpan.Zero; // At worst they are registered once more.
        }
    }

    private static long Hash(JsonArray all) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToJsonString())));

    [LoggerMessage(LogLevel.Information, "Registered {Count} commands with Discord.")]
    private static partial void LogRegistered(ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "Discord takes no more new commands of this bot today (30034); the old ones stay until it does. Trying again every hour.")]
    private static partial void LogFull(ILogger logger);

    [LoggerMessage(LogLevel.Error, "Discord refused the commands of this bot with {Status} (code {Code}: {Said}); the old ones stay. Where it says Missing Access, invite the bot again with the scope applications.commands; else please report it.")]
    private static partial void LogRefused(ILogger logger, int status, int code, string said);
}
