using System.Collections.Immutable;
using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Core.Conversations;

/// <summary>The choices that a step really offers: those of its list, then its own, without what the service does not have.</summary>
static class Offering
{
    /// <summary>What a step needs that only an operator can offer.</summary>
    private const string VendorCard = "vendor_card";

    internal static ImmutableArray<Choice> Of(Scene scene, Step step)
    {
        if (step.From is null && step.Choices.All(choice => choice.Needs is null && choice.If is null))
            return step.Choices;
        return [.. Listed(scene, step.From).Select(entry => new Choice(entry.Id)), .. step.Choices.Where(choice => Has(scene, choice.Needs) && choice.If?.Holds(fact => Facts.ValueOf(scene, fact)) != false)];
    }

    internal static Choice? Find(Scene scene, Step step, string choiceId) => Of(scene, step).FirstOrDefault(choice => choice.Id == choiceId);

    /// <summary>Whether the step can come at all for this service and this person.</summary>
    internal static bool IsOffered(Scene scene, Step step) =>
        Has(scene, step.Needs)
        && !scene.Service.LeavesOut.Contains(step.Id, StringComparer.Ordinal)
        && (step.From is not { } list || Listed(scene, list).Any());

    /// <summary>The button's text.</summary>
    internal static string Label(Scene scene, Step step, Choice choice) =>
        Texts.Find(scene, step.ChoiceKey(choice.Id))
        ?? Listed(scene, step.From).FirstOrDefault(entry => entry.Id == choice.Id).Name
        ?? choice.Id;

    private static bool Has(Scene scene, string? method) => method is null
        || (method == VendorCard ? scene.Book.Operator.Vendor is not null : scene.Service.Offers(method));

    private static IEnumerable<(string Id, string Name)> Listed(Scene scene, ChoiceList? list) => list switch
    {
        ChoiceList.Regions => scene.Service.Regions.Select(region => (region.Key, region.Value)),
        ChoiceList.Services => scene.Book.Offers.Where(offer => offer.Guide.Id == scene.Offer.Guide.Id).Select(offer => (offer.Id, offer.Service.Name)),
        ChoiceList.Languages => scene.Book.Languages.OrderBy(language => language != Guidebook.English).ThenBy(language => language, StringComparer.Ordinal)
            .Select(language => (language, scene.Book.PhrasebookOf(language).Name)),
        ChoiceList.Carriers when scene.Conversation.Answers.TryGetValue(FactNames.Country, out var country) => scene.Book.Networks.Carriers
            .Where(carrier => carrier.Countries.Contains(country, StringComparer.Ordinal)).Select(carrier => (carrier.Id, carrier.Name)),
        _ => [],
    };
}
