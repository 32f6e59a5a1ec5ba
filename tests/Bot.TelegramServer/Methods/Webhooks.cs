using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>setWebhook, deleteWebhook and getWebhookInfo.</summary>
static class Webhooks
{
    private static readonly int[] Ports = [80, 88, 443, 8443];

    internal static JsonNode? Set(World world, Parameters given, WebhookPosts posts)
    {
        var written = given.Text("url") ?? "";
        if (written.Length is 0)
            return Delete(world, given);
        Check(written, given.Text("secret_token") ?? "");
        if (given.List("allowed_updates") is { } allowed)
            world.Updates.Allowed = [.. allowed.Select(kind => kind?.ToString() ?? "")];
        if (given.Flag("drop_pending_updates"))
            world.Updates.Clear();
        world.Webhook = new WebhookSetting(written, given.Text("secret_token"), given.Number("max_connections", 40, 1, 100));
        world.Polls.EndForWebhook();
        posts.Wake();
        return true;
    }

    internal static JsonNode? Delete(World world, Parameters given)
    {
        if (given.Flag("drop_pending_updates"))
            world.Updates.Clear();
        world.Webhook = WebhookSetting.None;
        return true;
    }

    internal static JsonNode? Tell(World world, Parameters given)
    {
        var setting = world.Webhook;
        var json = new JsonObject { ["url"] = setting.Url, ["has_custom_certificate"] = false, ["pending_update_count"] = world.Updates.Count };
        if (setting.FailedAt is { } failed)
            (json["last_error_date"], json["last_error_message"]) = (failed.ToUnixTimeSeconds(), setting.Failure);
        if (setting.IsSet)
            json["max_connections"] = setting.MaxConnections;
        if (world.Updates.Allowed.Count > 0)
            json["allowed_updates"] = new JsonArray([.. world.Updates.Allowed.Select(kind => JsonValue.Create(kind))]);
        return json;
    }

    /// <summary>Plain HTTP on any port is for this machine only; the real server wants HTTPS on one of four ports.</summary>
    private static void Check(string written, string secret)
    {
        if (!Uri.TryCreate(written, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw Refuse.Rule("invalid webhook URL specified");
        if (url is { Scheme: "http", IsLoopback: false })
            throw Refuse.Rule("bad webhook: An HTTPS URL must be provided for webhook");
        if (!url.IsLoopback && !Ports.Contains(url.Port))
            throw Refuse.Rule("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        if (secret.Length > 256)
            throw Refuse.Rule("secret token is too long");
        if (!secret.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'))
            throw Refuse.Rule("secret token contains unallowed characters");
    }
}
