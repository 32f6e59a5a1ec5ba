using System.Globalization;
using Telegram.Bot.Types;
using Waymark.Core.Communities;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.Engine.Communities;
using Waymark.OnTelegram.Groups;

namespace Waymark.OnTelegram.Pins;

/// <summary>Taps on moderators' buttons.</summary>
sealed class PinTaps(Errands errands, CommunityRegister register, PinRights rights, Pinning pinning, PinDialogue dialogue, Desk desk, GroupWords words, Guidebook book, Moments moments)
{
    /// <summary>Ends when an order is durable. What is done for it, and all that is only shown, goes its own way.</summary>
    internal async Task TakeAsync(CallbackQuery tap, string data)
    {
        // A client can send any data; only what stands under the message counts.
        var button = IsUnder(tap, data) ? PinButton.Read(data) : null;
        if (button is PinButton.PinIt order && OfferMark.Find(book, order.Mark) is { } offer)
            await OrderAsync(tap, order, offer);
        else
            errands.Run(stopping => TakeAsync(tap, button, stopping));
    }

    private async Task TakeAsync(CallbackQuery tap, PinButton? button, CancellationToken stopping)
    {
        if (Asked.Of(tap, moments) is not { } asked || button is null or PinButton.PinIt)
        {
            await desk.ToastAsync(tap, words.Words.Say(Phrases.StaleTap, tap.From.LanguageCode), alert: false, stopping);
            return;
        }
        switch (button)
        {
            case PinButton.GoOn(var command):
                await ShowThemselvesAsync(tap, asked, command, stopping);
                break;
            case PinButton.ChosePlace(var chat):
                await desk.ToastAsync(tap, null, alert: false, stopping);
                await dialogue.ShowGuidesAsync(asked, tap, chat, thread: null, stopping);
                break;
            case PinButton.ChoseGuide(var mark, var chat, var thread) when OfferMark.Find(book, mark) is { } offer:
                await desk.ToastAsync(tap, null, alert: false, stopping);
                await dialogue.ShowPreviewAsync(asked, tap, offer, chat, thread, stopping);
                break;
            case PinButton.Unpin(var id):
                await UnpinAsync(tap, asked, id, stopping);
                break;
            default:
                await desk.ToastAsync(tap, words.Words.Say(Phrases.NothingPinned, asked.Language), alert: false, stopping);
                await desk.CloseAsync(tap, stopping);
                break;
        }
    }

    /// <summary>Stored before anything is sent: a crash in between loses nothing, and a second tap finds the order there.</summary>
    private async Task OrderAsync(CallbackQuery tap, PinButton.PinIt order, Offer offer)
    {
        var (isNew, chat) = (false, Places.IdOf(order.Chat));
        var pin = new Pin(order.Pin, offer.Id, chat, order.Thread?.ToString(CultureInfo.InvariantCulture), tap.From.Id.ToString(CultureInfo.InvariantCulture))
        {
            OrderedInPrivate = tap.Message!.Chat.Id > 0,
        };
        var current = (await register.FindAsync(chat))?.Id ?? chat;
        await register.ChangeAsync(current, known => (isNew = known.Find(pin.Id) is null) ? known.With(pin with { Place = current }) : known);
        errands.Run(async stopping =>
        {
            var told = (isNew ? await pinning.WorkAsync(pin, tap.From.LanguageCode, stopping) : null) ?? words.Words.Say(Phrases.PinnedAlready, tap.From.LanguageCode);
            await desk.ToastAsync(tap, told, alert: false, stopping);
            if (isNew)
                await desk.ReplaceAsync(tap, told, null, stopping);
        });
    }

    private async Task ShowThemselvesAsync(CallbackQuery tap, Asked asked, string command, CancellationToken stopping)
    {
        if (!await rights.MayAsync(asked.Chat, tap.From.Id, stopping))
        {
            await desk.ToastAsync(tap, words.Words.Say(Phrases.OnlyModerators, asked.Language), alert: true, stopping);
            return;
        }
        await desk.ToastAsync(tap, null, alert: false, stopping);
        await dialogue.BeginAsync(asked, command, tap, stopping);
        await desk.CloseAsync(tap, stopping);
    }

    private async Task UnpinAsync(CallbackQuery tap, Asked asked, string id, CancellationToken stopping)
    {
        var pin = (await register.AllAsync()).SelectMany(known => known.Standing).FirstOrDefault(pin => pin.Id == id);
        var told = pin is null ? words.Words.Say(Phrases.PinnedAlready, asked.Language) : await dialogue.UnpinAsync(pin, asked, stopping);
        await desk.ToastAsync(tap, told, alert: false, stopping);
        await desk.ReplaceAsync(tap, told, null, stopping);
    }

    private static bool IsUnder(CallbackQuery tap, string data) =>
        tap.Message?.ReplyMarkup?.InlineKeyboard.Any(row => row.Any(button => button.CallbackData == data)) == true;
}
