using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.OnTelegram.Starting;

namespace Waymark.OnTelegram.Groups;

/// <summary>The commands that groups are offered. All are ephemeral: nobody else sees who asks for what.</summary>
sealed partial class CommandList(ITelegramBotClient bot, BotIdentity identity, Guidebook book, GroupWords words, TransportClock transport, ILogger<CommandList> logger) : BackgroundService
{
    private static readonly (string Name, string Phrase)[] OfModerators =
        [("pin", Phrases.CommandPin), ("unpin", Phrases.CommandUnpin), ("guides", Phrases.CommandGuides), ("guide", Phrases.CommandGuide)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await identity.KnownAsync(stoppingToken);
        for (var failures = 0; !await TryAsync(stoppingToken); failures++)
            await Task.Delay(Pauses.After(failures), transport.Time, stoppingToken);
    }

    private async Task<bool> TryAsync(CancellationToken stopping)
    {
        try
        {
            foreach (var language in Languages())
            {
                var check = Of("check", Phrases.CommandCheck, language);
                await bot.SetMyCommands([check], new BotCommandScopeAllGroupChats(), language, stopping);
                await bot.SetMyCommands(
                    [check, .. OfModerators.Select(command => Of(command.Name, command.Phrase, language))], new BotCommandScopeAllChatAdministrators(), language, stopping);
            }
            return true;
        }
        catch (RequestException fault)
        {
            LogFailed(logger, fault.GetType().Name);
            return false;
        }
    }

    /// <summary>English for everybody first; Telegram knows languages of two letters only.</summary>
    private IEnumerable<string?> Languages() => book.Languages
        .Where(language => language.Length == 2 && book.Translations.Has(book.Offers[0].Guide.Id, language)).Prepend(null);

    private BotCommand Of(string name, string phrase, string? language) =>
        new() { Command = name, Description = words.Words.Say(phrase, language), IsEphemeral = true };

    [LoggerMessage(LogLevel.Warning, "The commands for groups could not be registered ({Fault}); trying again.")]
    private static partial void LogFailed(ILogger logger, string fault);
}
