using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;
using Waymark.Core.Communities;
using Waymark.Core.Guides;
using Waymark.Engine.Communities;
using Waymark.OnTelegram.Groups;

namespace Waymark.OnTelegram.Pins;

/// <summary>What a moderator is shown, one thing after the other: place, guide, preview.</summary>
sealed class PinDialogue(ITelegramBotClient bot, PinRights rights, CommunityRegister register, Pinning pinning, Desk desk, GroupWords words, Guidebook book)
{
    /// <summary>More than anybody moderates, and few enough to ask Telegram about each.</summary>
    private const int MostPlaces = 50;

    /// <param name="tap">The tap by which an anonymous administrator showed themselves; null for a command.</param>
    internal Task BeginAsync(Asked asked, string command, CallbackQuery? tap, CancellationToken stopping) => (command, asked.InPrivate) switch
    {
        ("pin", true) => ShowPlacesAsync(asked, stopping),
        ("pin", false) => ShowGuidesAsync(asked, tap, asked.Chat, asked.Thread, stopping),
        ("unpin", _) => ShowPinsAsync(asked, stopping),
        _ => ShowTitlesAsync(asked, stopping),
    };

    /// <summary>The choice of guides, or the preview where there is only one.</summary>
    internal async Task ShowGuidesAsync(Asked asked, CallbackQuery? tap, long chat, int? thread, CancellationToken stopping)
    {
        if (await rights.RefusalAsync(chat, asked.By.Id, asked.Language, stopping) is { } refusal)
            await SayAsync(asked, tap, refusal, null, stopping);
        else if (book.Offers is [var only])
            await ShowPreviewAsync(asked, tap, only, chat, thread, stopping);
        else
            await SayAsync(asked, tap, words.Words.Say(Phrases.ChooseGuide, asked.Language), new InlineKeyboardMarkup(book.Offers.Select(offer =>
                new[] { Button(words.Words.TitleOf(offer, asked.Language), new PinButton.ChoseGuide(OfferMark.Of(offer), chat, thread)) })), stopping);
    }

    /// <summary>The message as it will stand there. Only the moderator sees it.</summary>
    internal async Task ShowPreviewAsync(Asked asked, CallbackQuery? tap, Offer offer, long chat, int? thread, CancellationToken stopping)
    {
        var community = await register.FindAsync(Places.IdOf(chat));
        var preview = words.Words.Compose(offer, community?.Language);
        await SayAsync(asked, tap, preview.Text, new InlineKeyboardMarkup(
            [[
                Button(words.Words.Say(Phrases.PinIt, asked.Language), new PinButton.PinIt(DeepLinks.NewPinId(), OfferMark.Of(offer), chat, thread)),
                Button(words.Words.Say(Phrases.NotNow, asked.Language), new PinButton.NotNow()),
            ]]), stopping);
    }

    private async Task ShowPlacesAsync(Asked asked, CancellationToken stopping)
    {
        var places = new List<InlineKeyboardButton[]>();
        foreach (var community in (await register.AllAsync()).Where(known => known is { Left: false, BotMayPin: not false }))
        {
            var chat = Places.ChatOf(community.Id);
            if (places.Count < MostPlaces && await rights.RefusalAsync(chat, asked.By.Id, asked.Language, stopping) is null)
                places.Add([Button((await bot.GetChat(chat, stopping)).Title ?? "?", new PinButton.ChosePlace(chat))]);
        }
        await desk.ShowAsync(
            asked, words.Words.Say(places.Count > 0 ? Phrases.ChoosePlace : Phrases.NoPlace, asked.Language), places.Count > 0 ? new InlineKeyboardMarkup(places) : null, stopping);
    }

    /// <summary>In a group its own pins, in private those of every place where the asker may.</summary>
    private async Task ShowPinsAsync(Asked asked, CancellationToken stopping)
    {
        var pins = new List<Pin>();
        var isModerator = asked.InPrivate;
        foreach (var community in (await register.AllAsync()).Where(known => !known.Left && (asked.InPrivate ? known.Standing.Any() : known.Id == Places.IdOf(asked.Chat))))
            if (pins.Count < MostPlaces && await rights.MayAsync(Places.ChatOf(community.Id), asked.By.Id, stopping))
            {
                isModerator = true;
                pins.AddRange(community.Standing);
            }
        if (!isModerator)
            await SayAsync(asked, null, words.Words.Say(Phrases.OnlyModerators, asked.Language), null, stopping);
        else if (pins is [var only] && !asked.InPrivate)
            await SayAsync(asked, null, await UnpinAsync(only, asked, stopping), null, stopping);
        else
            await SayAsync(asked, null, words.Words.Say(pins.Count > 0 ? Phrases.ChoosePin : Phrases.NoPinHere, asked.Language), await ButtonsAsync(pins, asked, stopping), stopping);
    }

    internal async Task<string> UnpinAsync(Pin pin, Asked asked, CancellationToken stopping) =>
        !await rights.MayAsync(Places.ChatOf(pin.Place), asked.By.Id, stopping) ? words.Words.Say(Phrases.OnlyModerators, asked.Language)
        : await pinning.UnpinAsync(pin, stopping) ? words.Words.Say(Phrases.Unpinned, asked.Language)
        : await rights.NeedAsync(Places.ChatOf(pin.Place), asked.Language, stopping);

    private async Task ShowTitlesAsync(Asked asked, CancellationToken stopping)
    {
        var mayPin = asked.InPrivate || await rights.MayAsync(asked.Chat, asked.By.Id, stopping);
        await desk.ShowAsync(asked, mayPin
            ? words.Words.Say(Phrases.GuidesHere, asked.Language, ("guides", words.Words.Titles(asked.Language)))
            : words.Words.Say(Phrases.OnlyModerators, asked.Language), null, stopping);
    }

    private async Task<InlineKeyboardMarkup?> ButtonsAsync(List<Pin> pins, Asked asked, CancellationToken stopping)
    {
        if (pins.Count == 0)
            return null;
        var rows = new List<InlineKeyboardButton[]>();
        foreach (var pin in pins)
        {
            var title = words.Words.TitleOf(book.OfferOf(pin.Offer), asked.Language);
            var place = asked.InPrivate ? $"{(await bot.GetChat(Places.ChatOf(pin.Place), stopping)).Title}: " : "";
            rows.Add([Button(place + title, new PinButton.Unpin(pin.Id))]);
        }
        return new InlineKeyboardMarkup(rows);
    }

    private Task SayAsync(Asked asked, CallbackQuery? tap, string text, InlineKeyboardMarkup? buttons, CancellationToken stopping) =>
        tap is null ? desk.ShowAsync(asked, text, buttons, stopping) : desk.ReplaceAsync(tap, text, buttons, stopping);

    private static InlineKeyboardButton Button(string text, PinButton button) => InlineKeyboardButton.WithCallbackData(text, button.Write());
}
