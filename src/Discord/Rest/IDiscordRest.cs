using System.Text.Json;

namespace Waymark.OnDiscord.Rest;

/// <summary>Discord's REST interface, as narrow as we need it: another client may stand here.</summary>
interface IDiscordRest
{
    /// <summary>
    /// Sends it once, never again by itself: repeating belongs to whoever knows whether it does harm. Waits for a limit
    /// that is known for no longer than the request's patience.
    /// </summary>
    /// <returns>What Discord answered; an undefined element where it answered without a body.</returns>
    /// <exception cref="DiscordException">It was refused, or it is uncertain whether it arrived.</exception>
    Task<JsonElement> SendAsync(DiscordRequest request, CancellationToken cancellation);

    /// <summary>Ends when the limits that are known would let it go at once, so that what is sent can be chosen then.</summary>
    Task ReadyAsync(DiscordRequest request, CancellationToken cancellation);
}
