using Waymark.Core.Guides;

namespace Waymark.Core.Communities;

/// <summary>Names an offered guide in a button or a link, in eight letters whatever its id is like.</summary>
public static class OfferMark
{
    public static string Of(Offer offer) => Translations.HashOf(offer.Id);

    /// <summary>Null where no guide on offer has that mark.</summary>
    public static Offer? Find(Guidebook book, string mark) => book.Offers.FirstOrDefault(offer => Of(offer) == mark);
}
