namespace Waymark.OnTelegram;

/// <summary>How the bot stands on Telegram.</summary>
/// <param name="Token">From @BotFather. Never logged.</param>
public sealed record TelegramOptions(string Token)
{
    /// <summary>Another Bot API server than Telegram's own; null for that.</summary>
    public string? ApiBaseUrl { get; init; }

    /// <summary>Where Telegram brings updates to; null for long polling.</summary>
    public WebhookOptions? Webhook { get; init; }

    /// <summary>Whether a webhook that an earlier program left behind may be taken away at start.</summary>
    public bool RemoveWebhook { get; init; }

    /// <summary>Never shows the token.</summary>
    public override string ToString() => nameof(TelegramOptions);
}

/// <summary>Updates by HTTPS instead of long polling.</summary>
/// <param name="Url">The public address that Telegram calls.</param>
/// <param name="Secret">What Telegram sends along, 1-256 of <c>A-Za-z0-9_-</c>, so that nobody else is believed.</param>
/// <param name="Listen">The address that this process listens on, behind the operator's own HTTPS.</param>
public sealed record WebhookOptions(string Url, string Secret, string Listen)
{
    /// <summary>Never shows the secret.</summary>
    public override string ToString() => nameof(WebhookOptions);
}
