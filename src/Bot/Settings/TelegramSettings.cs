using Microsoft.Extensions.Configuration;
using Waymark.OnTelegram;

namespace Waymark.Bot.Settings;

/// <summary>The section <c>Telegram</c>.</summary>
static class TelegramSettings
{
    private const string Token = "Telegram:Token", ApiBaseUrl = "Telegram:ApiBaseUrl", RemoveWebhook = "Telegram:RemoveWebhook";

    private const string Url = "Telegram:Webhook:Url", Secret = "Telegram:Webhook:Secret", Listen = "Telegram:Webhook:Listen";

    internal static string[] Names { get; } = [Token, ApiBaseUrl, RemoveWebhook, Url, Secret, Listen];

    /// <summary>Null where Telegram is left out. What is wrong is added to the problems; a token is never repeated in them.</summary>
    internal static TelegramOptions? Read(IConfiguration configuration, List<string> problems)
    {
        var token = Given(configuration[Token]);
        if (token is null)
        {
            problems.AddRange(new[] { ApiBaseUrl, Url, Secret }.Where(name => Given(configuration[name]) is not null).Select(name =>
                $"{name} is set, but {Token} is empty. Get a token from @BotFather and set Telegram__Token, or leave Telegram out."));
            return null;
        }
        if (!IsToken(token))
            problems.Add($"{Token} is not a bot's token. It looks like 123456789:ABC...; copy it whole from @BotFather.");
        var server = Given(configuration[ApiBaseUrl]);
        if (server is not null && !IsAddress(server, "http", "https"))
            problems.Add($"{ApiBaseUrl} is '{server}'. Set an address such as http://127.0.0.1:8081, or leave it empty for Telegram's own server.");
        if (!bool.TryParse(Given(configuration[RemoveWebhook]) ?? "false", out var remove))
            problems.Add($"{RemoveWebhook} is '{configuration[RemoveWebhook]}'. Set true or false.");
        return new TelegramOptions(token) { ApiBaseUrl = server?.TrimEnd('/'), RemoveWebhook = remove, Webhook = WebhookIn(configuration, problems) };
    }

    private static WebhookOptions? WebhookIn(IConfiguration configuration, List<string> problems)
    {
        if (Given(configuration[Url]) is not { } url)
            return null;
        // Only an address on this machine may do without HTTPS: a Bot API server of one's own.
        if (!IsAddress(url, "https") && !(IsAddress(url, "http") && new Uri(url).IsLoopback))
            problems.Add($"{Url} is '{url}'. Telegram calls HTTPS addresses only, on port 443, 80, 88 or 8443, such as https://bot.example.org/telegram.");
        var secret = Given(configuration[Secret]) ?? "";
        if (secret.Length is < 1 or > 256 || !secret.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'))
            problems.Add($"{Secret} must have 1-256 letters of A-Z, a-z, 0-9, _ and -: it is how a call proves that it is Telegram's.");
        var listen = Given(configuration[Listen]) ?? "http://127.0.0.1:8080";
        if (!IsAddress(listen, "http", "https"))
            problems.Add($"{Listen} is '{listen}'. Set the address that this process listens on, such as http://0.0.0.0:8080.");
        return new WebhookOptions(url, secret, listen);
    }

    private static bool IsToken(string token) => token.Split(':') is [{ Length: > 0 } number, { Length: > 0 } secret]
        && number.All(char.IsAsciiDigit) && secret.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');

    private static bool IsAddress(string text, params ReadOnlySpan<string> schemes)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address))
            return false;
        foreach (var scheme in schemes)
            if (address.Scheme == scheme)
                return true;
        return false;
    }

    private static string? Given(string? set) => string.IsNullOrWhiteSpace(set) ? null : set.Trim();
}
