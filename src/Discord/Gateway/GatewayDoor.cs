using System.Text.Json;
using Waymark.OnDiscord.Rest;

namespace Waymark.OnDiscord.Gateway;

/// <summary>Where a new session begins, and how many of them Discord still allows.</summary>
sealed record GatewayDoor(string Url, int Left, TimeSpan ResetAfter)
{
    /// <exception cref="DiscordException">It could not be asked.</exception>
    internal static async Task<GatewayDoor> AskAsync(IDiscordRest rest, CancellationToken cancellation)
    {
        var told = await rest.SendAsync(new DiscordRequest(HttpMethod.Get, "/gateway/bot"), cancellation);
        try
        {
            var limit = told.GetProperty("session_start_limit");
            return new GatewayDoor(
                told.GetProperty("url").GetString()!,
                limit.GetProperty("remaining").GetInt32(),
                TimeSpan.FromMilliseconds(limit.GetProperty("reset_after").GetInt64()));
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new DiscordException(0, 0, "An answer that is not Discord's.", cause: wrong);
        }
    }

    internal static Uri Address(string url) => Uri.TryCreate($"{url.TrimEnd('/')}/?v=10&encoding=json", UriKind.Absolute, out var address)
        ? address
        : throw new DiscordException(0, 0, "The gateway's address is none.");
}
