using System.Text.Json.Nodes;
using Waymark.Core.Communities;
using Waymark.Core.Guides;
using Waymark.Engine.Communities;
using Waymark.OnDiscord.Interactions;
using Waymark.OnDiscord.Sending;

namespace Waymark.OnDiscord.Pins;

/// <summary>What a moderator is shown, one thing after the other; nobody else sees it.</summary>
sealed class PinDialogue(Servers servers, Pinning pinning, PinRights rights, PinWords words, Guidebook book)
{
    internal Task CommandAsync(Asked asked, string command, CancellationToken stopping) => command switch
    {
        ModeratorCommands.Pin => ShowGuidesAsync(asked, stopping),
        ModeratorCommands.Unpin => ShowPinsAsync(asked, stopping),
        _ => ShowTitlesAsync(asked, stopping),
    };

    /// <summary>The message as it will stand there.</summary>
    internal async Task ShowPreviewAsync(Asked asked, Offer offer, CancellationToken stopping)
    {
        if (rights.Refusal(asked.Interaction, PinRights.ToPin(asked.Interaction.IsInThread)) is { } refusal)
        {
            await PinWords.SayAsync(asked, refusal, stopping);
            return;
        }
        var language = asked.Interaction.Locale;
        await asked.AnswerAsync(PinWords.Message(words.Words.Compose(offer, await LanguageAsync(asked.Interaction)).Text,
            Components.Main(words.Say(Phrases.PinIt, language), new PinButton.PinIt(Tickets.NewWord(8), OfferMark.Of(offer)).Write()),
            Components.Plain(words.Say(Phrases.NotNow, language), new PinButton.NotNow().Write())), stopping);
    }

    internal async Task UnpinAsync(Asked asked, string id, CancellationToken stopping)
    {
        var pin = await InServerAsync(asked.Interaction) is { } community ? community.Standing.FirstOrDefault(known => known.Id == id && known.Place == Snowflakes.Text(asked.Interaction.Channel)) : null;
        await (pin is null
            ? asked.TellAsync(PinWords.Message(words.Say(Phrases.PinnedAlready, asked.Interaction.Locale)), stopping)
            : UnpinAsync(asked, pin, stopping));
    }

    /// <summary>The choice of guides, or the preview where there is only one.</summary>
    private async Task ShowGuidesAsync(Asked asked, CancellationToken stopping)
    {
        var language = asked.Interaction.Locale;
        if (book.Offers is [var only])
            await ShowPreviewAsync(asked, only, stopping);
        else if (rights.Refusal(asked.Interaction, PinRights.ToPin(asked.Interaction.IsInThread)) is { } refusal)
            await PinWords.SayAsync(asked, refusal, stopping);
        else
            await asked.AnswerAsync(PinWords.Message(words.Say(Phrases.ChooseGuide, language), book.Offers.Select(offer =>
                Components.Plain(words.Words.TitleOf(offer, language), new PinButton.ChoseGuide(OfferMark.Of(offer)).Write()))), stopping);
    }

    /// <summary>Those of this channel: only about it Discord has just said what the asker may.</summary>
    private async Task ShowPinsAsync(Asked asked, CancellationToken stopping)
    {
        var language = asked.Interaction.Locale;
        if (rights.Refusal(asked.Interaction, PinRights.ToUnpin) is { } refusal)
        {
            await PinWords.SayAsync(asked, refusal, stopping);
            return;
        }
        var here = Snowflakes.Text(asked.Interaction.Channel);
        var pins = await InServerAsync(asked.Interaction) is { } community ? community.Standing.Where(pin => pin.Place == here).ToList() : [];
        await (pins switch
        {
            [] => PinWords.SayAsync(asked, words.Say(Phrases.NoPinHere, language), stopping),
            [var only] => UnpinAsync(asked, only, stopping),
            _ => asked.AnswerAsync(PinWords.Message(words.Say(Phrases.ChoosePin, language), pins.Select(pin =>
                Components.Plain(words.Words.TitleOf(book.OfferOf(pin.Offer), language), new PinButton.Unpin(pin.Id).Write()))), stopping),
        });
    }

    private async Task UnpinAsync(Asked asked, Pin pin, CancellationToken stopping)
    {
        var language = asked.Interaction.Locale;
        await PinWords.SayAsync(asked, rights.Refusal(asked.Interaction, PinRights.ToUnpin)
            ?? (await pinning.UnpinAsync(pin, stopping) ? words.Say(Phrases.Unpinned, language) : rights.Need(PinRights.ToUnpin, language)), stopping);
    }

    private Task ShowTitlesAsync(Asked asked, CancellationToken stopping) => PinWords.SayAsync(asked,
        rights.Refusal(asked.Interaction, Permissions.None)
            ?? words.Say(Phrases.GuidesHere, asked.Interaction.Locale, ("guides", words.Words.Titles(asked.Interaction.Locale))), stopping);

    private async Task<string?> LanguageAsync(Interaction interaction) => (await InServerAsync(interaction))?.Language ?? interaction.GuildLocale;

    private async Task<Community?> InServerAsync(Interaction interaction) =>
        interaction.Guild is { } guild ? await servers.Register.FindAsync(Snowflakes.Text(guild)) : null;
}
