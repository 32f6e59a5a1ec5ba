using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;
using Waymark.Core.Guides;
using Waymark.OnTelegram.Groups;
using Waymark.OnTelegram.Sending;

namespace Waymark.OnTelegram.Pins;

/// <summary>Whether somebody may have a guide pinned in a chat, and whether the bot may pin there: asked at the moment of the act.</summary>
sealed class PinRights(ITelegramBotClient bot, Rights rights, GroupWords words)
{
    /// <summary>Null where both may; else why not, in words for the one who asked.</summary>
    internal async Task<string?> RefusalAsync(long chat, long user, string? language, CancellationToken cancellation)
    {
        var asker = await rights.AskAsync(chat, user, cancellation);
        if (asker is not null && !Rights.Pins(asker))
            return words.Words.Say(Phrases.OnlyModerators, language);
        if (!Rights.BotPins(await rights.AskOfBotAsync(chat, cancellation)))
            return await NeedAsync(chat, language, cancellation);
        return asker is null ? words.Words.Say(Phrases.OnlyModerators, language) : null;
    }

    /// <summary>Only whether that person may: to take a pin down needs nothing to be written.</summary>
    internal async Task<bool> MayAsync(long chat, long user, CancellationToken cancellation) => Rights.Pins(await rights.AskAsync(chat, user, cancellation));

    /// <summary>Which right the bot needs there.</summary>
    internal async Task<string> NeedAsync(long chat, string? language, CancellationToken cancellation) => words.Words.Say(
        Phrases.BotNeeds, language, ("right", words.Words.Say(await IsChannelAsync(chat, cancellation) ? Phrases.RightsInChannel : Phrases.RightToPin, language)));

    private async Task<bool> IsChannelAsync(long chat, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        over.CancelAfter(Limits.Call);
        try
        {
            return (await bot.GetChat(chat, over.Token)).Type == ChatType.Channel;
        }
        catch (ApiRequestException)
        {
            return false; // Shut out: there is no right to name but the usual one.
        }
    }
}
