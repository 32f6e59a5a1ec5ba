using Microsoft.Extensions.Configuration;
using Waymark.OnDiscord;

namespace Waymark.Bot.Settings;

/// <summary>The section <c>Discord</c>.</summary>
static class DiscordSettings
{
    private const string Token = "Discord:Token", ApiBaseUrl = "Discord:ApiBaseUrl";

    internal static string[] Names { get; } = [Token, ApiBaseUrl];

    /// <summary>Null where Discord is left out. What is wrong is added to the problems; a token is never repeated in them.</summary>
    internal static DiscordOptions? Read(IConfiguration configuration, List<string> problems)
    {
        var server = Given(configuration[ApiBaseUrl]);
        if (Given(configuration[Token]) is not { } token)
        {
            if (server is not null)
                problems.Add($"{ApiBaseUrl} is set, but {Token} is empty. Get a token in the developer portal (your application, Bot, Reset Token) and set Discord__Token, or leave Discord out.");
            return null;
        }
        if (!IsToken(token))
            problems.Add($"{Token} is not a bot's token. It has three parts with points between, such as MTEx.GkQ.abc; copy it whole from the developer portal (your application, Bot, Reset Token), without \"Bot\" before it.");
        if (server is not null && !(Uri.TryCreate(server, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            problems.Add($"{ApiBaseUrl} is '{server}'. Set an address such as http://127.0.0.1:8082/api, or leave it empty for Discord's own server.");
        return new DiscordOptions(token) { ApiBaseUrl = server?.TrimEnd('/') };
    }

    private static bool IsToken(string token) => token.Split('.') is [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }]
        && token.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.' or '=');

    private static string? Given(string? set) => string.IsNullOrWhiteSpace(set) ? null : set.Trim();
}
