using Waymark.Core.Communities;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.OnDiscord.Interactions;
using Waymark.OnDiscord.Rest;

namespace Waymark.OnDiscord.Pins;

/// <summary>Takes what moderators do with their commands and buttons.</summary>
sealed class PinTaking(
    Servers servers, Pinning pinning, PinDialogue dialogue, GuideOffers offers, PinRights rights, PinWords words, ModeratorCommands commands, InteractionTaking interactions,
    Errands errands, Guidebook book, IDiscordRest rest, Snowflakes ids, TransportClock transport)
{
    internal bool Takes(Interaction interaction) => interaction switch
    {
        { Kind: InteractionKind.Command } => commands.Read(interaction.Said) is not null,
        { Kind: InteractionKind.Component, CustomId: { } id } => PinButton.IsOne(id),
        _ => false,
    };

    /// <summary>What it returns ends when an order is durable. What is done for it, and all that is only shown, goes its own way.</summary>
    internal ValueTask<Task> BeginAsync(Interaction interaction)
    {
        var asked = new Asked(interaction, rest, ids, transport);
        errands.Run(stopping => interactions.DeferAsync(asked, stopping));
        if (interaction is { CustomId: { } id } && PinButton.Read(id) is PinButton.PinIt order && OfferMark.Find(book, order.Mark) is { } offer)
            return new(OrderAsync(asked, order.Pin, offer));
        errands.Run(stopping => ShowAsync(asked, stopping));
        return new(Task.CompletedTask);
    }

    private Task ShowAsync(Asked asked, CancellationToken stopping) => asked.Interaction switch
    {
        { Kind: InteractionKind.Command } interaction when commands.Read(interaction.Said) is var command => command is ModeratorCommands.Offer
            ? offers.OfferAsync(asked, stopping)
            : dialogue.CommandAsync(asked, command!, stopping),
        { CustomId: { } id } => PinButton.Read(id) switch
        {
            PinButton.ChoseGuide(var mark) when OfferMark.Find(book, mark) is { } offer => dialogue.ShowPreviewAsync(asked, offer, stopping),
            PinButton.Unpin(var pin) => dialogue.UnpinAsync(asked, pin, stopping),
            _ => PinWords.SayAsync(asked, words.Say(Phrases.NothingPinned, asked.Interaction.Locale), stopping),
        },
        _ => Task.CompletedTask,
    };

    /// <summary>Stored before anything is sent: a crash in between loses nothing, and a second press finds the order there.</summary>
    private async Task OrderAsync(Asked asked, string id, Offer offer)
    {
        var interaction = asked.Interaction;
        if (rights.Refusal(interaction, PinRights.ToPin(interaction.IsInThread)) is { } refusal)
        {
            errands.Run(stopping => PinWords.SayAsync(asked, refusal, stopping));
            return;
        }
        var isNew = false;
        var pin = new Pin(id, offer.Id, Snowflakes.Text(interaction.Channel), Thread: null, interaction.Account.UserId);
        await servers.Register.ChangeAsync(Snowflakes.Text(interaction.Guild!.Value), known =>
        {
            isNew = known.Find(id) is null;
            return isNew ? (known with { Language = known.Language ?? interaction.GuildLocale }).With(pin) : known;
        });
        errands.Run(async stopping =>
        {
            if (isNew && await pinning.WorkAsync(id, interaction.Locale, interaction.IsInThread, stopping) is { } told)
                await PinWords.SayAsync(asked, told, stopping);
            else
                await asked.TellAsync(PinWords.Message(words.Say(Phrases.PinnedAlready, interaction.Locale)), stopping);
        });
    }
}
