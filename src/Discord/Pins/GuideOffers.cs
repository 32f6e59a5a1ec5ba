using System.Text.Json.Nodes;
using Waymark.Core.Guides;
using Waymark.OnDiscord.Directs;
using Waymark.OnDiscord.Interactions;
using Waymark.OnDiscord.Rest;
using Waymark.OnDiscord.Sending;

namespace Waymark.OnDiscord.Pins;

/// <summary>"Offer the guide" below a member's message: a way in for that person, and no word about why.</summary>
sealed class GuideOffers(Servers servers, Direct direct, PinRights rights, PinWords words)
{
    internal async Task OfferAsync(Asked asked, CancellationToken stopping)
    {
        var interaction = asked.Interaction;
        var needed = PinRights.ToWrite(interaction.IsInThread) | Permissions.ReadMessageHistory; // To reply.
        await PinWords.SayAsync(asked, rights.Refusal(interaction, needed) ?? await OfferAsync(interaction, needed, stopping), stopping);
    }

    private async Task<string> OfferAsync(Interaction interaction, Permissions needed, CancellationToken stopping)
    {
        var community = interaction.Guild is { } guild ? await servers.Register.FindAsync(Snowflakes.Text(guild)) : null;
        var language = community?.Language ?? interaction.GuildLocale;
        var message = PinWords.Message(words.Say(Phrases.OfferedHere, language), Components.Main(words.Say(Phrases.Start, language), StartButton.OfOffer));
        message["message_reference"] = new JsonObject { ["message_id"] = interaction.Said.Text("target_id") };
        try
        {
            // The interaction's id: brought again, it offers nothing twice.
            await direct.PostAsync(interaction.Channel, message, Snowflakes.Text(interaction.Id), null, stopping);
            return words.Say(Phrases.Offered, interaction.Locale);
        }
        catch (DiscordException refused) when (refused.Status is 403)
        {
            return rights.Need(needed, interaction.Locale);
        }
        catch (DiscordException refused) when (refused.Status is 400 or 404)
        {
            return words.Say(Phrases.OfferLate, interaction.Locale);
        }
        catch (DiscordException)
        {
            return words.Say(Phrases.WentWrong, interaction.Locale);
        }
    }
}
