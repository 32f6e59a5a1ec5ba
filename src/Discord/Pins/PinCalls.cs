using System.Net.Http;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Waymark.Core.Communities;
using Waymark.Engine;
using Waymark.OnDiscord.Directs;
using Waymark.OnDiscord.Rest;

namespace Waymark.OnDiscord.Pins;

/// <summary>The requests about pins. Each may be sent twice without harm, so what did not arrive is tried again.</summary>
sealed partial class PinCalls(IDiscordRest rest, Direct direct, TransportClock transport, ILogger<PinCalls> logger)
{
    internal const int UnknownChannel = 10003, UnknownMessage = 10008, PinsFull = 30003, TooManyLateEdits = 30046;

    private const int Tries = 4;

    /// <summary>Nobody waits for it, so it waits for others.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    internal Task<ulong?> SendAsync(string channel, JsonObject message, string nonce, CancellationToken cancellation) =>
        AgainAsync(() => direct.PostAsync(Number(channel), message, nonce, null, cancellation), cancellation);

    internal Task PinAsync(Pin pin, CancellationToken cancellation) => SendAsync(HttpMethod.Put, InPins(pin), null, cancellation);

    internal Task UnpinAsync(Pin pin, CancellationToken cancellation) => SendAsync(HttpMethod.Delete, InPins(pin), null, cancellation);

    internal Task EditAsync(Pin pin, JsonObject message, CancellationToken cancellation) => SendAsync(HttpMethod.Patch, Itself(pin), message, cancellation);

    internal Task DeleteAsync(Pin pin, CancellationToken cancellation) => SendAsync(HttpMethod.Delete, Itself(pin), null, cancellation);

    /// <summary>The message itself knows; the channel's list would be up to five pages of others' messages.</summary>
    internal async Task<bool> IsPinnedAsync(Pin pin, CancellationToken cancellation) =>
        (await AgainAsync(() => rest.SendAsync(new DiscordRequest(HttpMethod.Get, Itself(pin)) { Patience = Patience }, cancellation), cancellation)).Flag("pinned");

    /// <summary>It, or the channel that it stood in, is not there any more.</summary>
    internal static bool IsGone(DiscordException refused) => refused.Code is UnknownMessage or UnknownChannel;

    /// <summary>It would be refused again and again.</summary>
    internal static bool IsFinal(DiscordException fault) => !fault.IsUncertain && !fault.NeverLeft && fault.Status is not (401 or 429);

    private static ulong Number(string id) => ulong.Parse(id, System.Globalization.CultureInfo.InvariantCulture);

    private static string InPins(Pin pin) => $"/channels/{pin.Place}/messages/pins/{pin.Message}";

    private static string Itself(Pin pin) => $"/channels/{pin.Place}/messages/{pin.Message}";

    private Task SendAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellation) =>
        AgainAsync(() => rest.SendAsync(new DiscordRequest(method, path, body?.DeepClone().AsObject()) { Patience = Patience }, cancellation), cancellation);

    private async Task<T> AgainAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
            try
            {
                return await call();
            }
            catch (DiscordException fault) when (!IsFinal(fault) && tries < Tries)
            {
                LogAgain(logger, fault.Status);
                await Task.Delay(Pauses.Within(fault.RetryAfter ?? Pauses.After(tries - 1)), transport.Time, cancellation);
            }
    }

    [LoggerMessage(LogLevel.Information, "Something about a pin did not arrive (status {Status}); trying again.")]
    private static partial void LogAgain(ILogger logger, int status);
}
