namespace Waymark.TelegramServer;

/// <summary>Where updates are sent to, and how that last failed.</summary>
sealed record WebhookSetting(string Url, string? Secret, int MaxConnections)
{
    internal static WebhookSetting None { get; } = new("", null, 0);

    internal bool IsSet => Url.Length > 0;

    internal DateTimeOffset? FailedAt { get; init; }

    internal string? Failure { get; init; }
}
