using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Waymark.Core.Communities;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.OnTelegram.Groups;
using Waymark.OnTelegram.Sending;
using Community = Waymark.Core.Communities.Community;

namespace Waymark.OnTelegram.Pins;

/// <summary>
/// Keeps a pinned message as its guide says it, and learns whether it still stands there. No update tells of that: an
/// edit does where the message was deleted, and the chat's newest pin where it is older than ours, or there is none.
/// </summary>
sealed partial class PinRefresh(ITelegramBotClient bot, GroupCalls calls, Pinning pinning, IStore store, GroupWords words, Guidebook book, ILogger<PinRefresh> logger)
{
    /// <summary>Whether what stands there is not what the guide says now.</summary>
    internal bool IsStale(Community community, Pin pin) => book.Has(pin.Offer) && pinning.Compose(community, pin).Hash != pin.Hash;

    internal async Task CheckAsync(Community community, Pin pin, CancellationToken cancellation)
    {
        try
        {
            if (!await EditAsync(community, pin, cancellation) || await IsUnpinnedAsync(pin, cancellation))
                await EndAsync(pin, cancellation);
        }
        catch (RequestException fault)
        {
            LogLater(logger, fault.GetType().Name); // The next round asks again.
        }
    }

    /// <summary>False where the message is gone.</summary>
    private async Task<bool> EditAsync(Community community, Pin pin, CancellationToken cancellation)
    {
        if (!book.Has(pin.Offer))
            return true; // Not offered any more: the message stays as it was read when it was pinned.
        var composed = pinning.Compose(community, pin);
        try
        {
            await calls.InTurnAsync(Places.ChatOf(pin.Place), over => bot.EditMessageText(
                Places.ChatOf(pin.Place), Pinning.Number(pin.Message!), Wording.Escaped(composed.Text), ParseMode.Html, pinning.Keyboard(community, pin),
                new LinkPreviewOptions { IsDisabled = true }, cancellationToken: over), cancellation);
        }
        catch (ApiRequestException same) when (Failures.IsDone(same))
        {
            // As it should be.
        }
        catch (ApiRequestException gone) when (gone.ErrorCode == 400 && Failures.Says(gone, "message to edit not found"))
        {
            return false;
        }
        if (composed.Hash != pin.Hash)
            await pinning.KeepAsync(pin with { Hash = composed.Hash });
        return true;
    }

    private async Task<bool> IsUnpinnedAsync(Pin pin, CancellationToken cancellation)
    {
        if (pin.Thread is not null)
            return false; // Topics have pins of their own, and the chat tells of one only.
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        over.CancelAfter(Limits.Call);
        var newest = (await bot.GetChat(Places.ChatOf(pin.Place), over.Token)).PinnedMessage;
        return newest is null || newest.Id < Pinning.Number(pin.Message!);
    }

    /// <summary>Stored first, so that nobody is told twice.</summary>
    private async Task EndAsync(Pin pin, CancellationToken cancellation)
    {
        await pinning.KeepAsync(pin with { State = PinState.Gone });
        var by = new Account(Platform.Telegram, pin.By);
        var person = (store.Load([by]) is [var row, ..] ? row : null)?.Person;
        if (person is null && !pin.OrderedInPrivate)
            return; // They never wrote to the bot in private, so it does not write to them.
        var chat = await bot.GetChat(Places.ChatOf(pin.Place), cancellation);
        var text = words.Words.Say(book.OfferOf(pin.Offer), Phrases.PinGone, person?.Language, ("place", chat.Title ?? ""));
        await calls.InTurnAsync(Accounts.ChatOf(by), over =>
            bot.SendMessage(Accounts.ChatOf(by), Wording.Escaped(text), ParseMode.Html, cancellationToken: over), cancellation);
    }

    [LoggerMessage(LogLevel.Information, "A pin could not be looked after now ({Fault}).")]
    private static partial void LogLater(ILogger logger, string fault);
}
