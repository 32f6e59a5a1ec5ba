namespace Waymark.OnDiscord;

/// <summary>How the bot stands on Discord.</summary>
/// <param name="Token">From the developer portal. Never logged.</param>
public sealed record DiscordOptions(string Token)
{
    /// <summary>Another server than Discord's own, before the version, such as <c>http://127.0.0.1:8082/api</c>; null for that.</summary>
    public string? ApiBaseUrl { get; init; }

    /// <summary>Discord bans an address for an hour at 10,000 invalid requests in ten minutes, and several bots may share one.</summary>
    internal int MostInvalidRequests { get; init; } = 5_000;

    /// <summary>Never shows the token.</summary>
    public override string ToString() => nameof(DiscordOptions);
}
