using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Waymark.Core.Guides;
using Waymark.Core.Language;
using Waymark.Engine;

namespace Waymark.OnTelegram.Starting;

/// <summary>
/// The commands that private chats list, in every language that Telegram knows by two letters. Sent only where they have
/// changed, and beside the start: whatever fails here, the bot answers.
/// </summary>
sealed partial class CommandLists(ITelegramBotClient bot, TelegramOptions options, Guidebook book, IStore store, TransportClock transport, ILogger<CommandLists> logger)
    : BackgroundService
{
    /// <summary>Under which the store keeps what was sent last.</summary>
    private const string Sent = "telegram.commands";

    /// <summary>Whoever's language has no list of its own sees this one.</summary>
    private const string Everybody = "";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var failures = 0; !await TryAsync(stoppingToken); failures++)
                await Task.Delay(Pauses.After(failures), transport.Time, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping: the next start sends them.
        }
    }

    /// <summary>False where it is worth trying again.</summary>
    private async Task<bool> TryAsync(CancellationToken stopping)
    {
        try
        {
            var hash = Hash();
            if (store.Recall(Sent) == hash)
                return true;
            foreach (var language in Languages())
                await bot.SetMyCommands(Of(language), new BotCommandScopeAllPrivateChats(), language, stopping);
            store.Remember((Sent, hash));
            return true;
        }
        catch (ApiRequestException refused) when (refused.ErrorCode is >= 400 and < 500 and not 429)
        {
            LogRefused(logger, refused.ErrorCode, refused.Message);
            return true;
        }
        catch (Exception fault) when (fault is RequestException or StoreUnavailableException || (fault is OperationCanceledException && !stopping.IsCancellationRequested))
        {
            LogFailed(logger, fault.GetType().Name);
            return false;
        }
        catch (ObjectDisposedException)
        {
            return true; // The store was closed meanwhile: the next start sends them.
        }
    }

    private IEnumerable<string> Languages() => book.Languages.Where(language => language.Length == 2 && !book.PhrasebookOf(language).Commands.IsEmpty)
        .Order(StringComparer.Ordinal).Prepend(Everybody);

    private IEnumerable<BotCommand> Of(string language) => CommandNames.Personal.Select(name =>
        new BotCommand(name, book.DescriptionOf(name, language is Everybody ? Guidebook.English : language)));

    /// <summary>Of all lists, and of the bot that they are for: another token may be another bot's.</summary>
    private long Hash()
    {
        var all = new StringBuilder(options.Token.Split(':')[0]);
        foreach (var language in Languages())
            foreach (var command in Of(language))
                all.Append('\n').Append(language).Append(' ').Append(command.Command).Append(' ').Append(command.Description);
        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }

    [LoggerMessage(LogLevel.Warning, "The list of commands could not be sent ({Fault}); trying again. The bot answers all the same.")]
    private static partial void LogFailed(ILogger logger, string fault);

    [LoggerMessage(LogLevel.Warning, "Telegram refused the list of commands ({Code}: {Description}). The bot answers all the same.")]
    private static partial void LogRefused(ILogger logger, int code, string description);
}
