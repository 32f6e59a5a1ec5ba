using Waymark.Bot.Authoring;
using Waymark.Core.Guides;

namespace Waymark.Tests;

/// <summary>The guides that the program ships.</summary>
static class TheGuides
{
    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "guides");

    internal static Guidebook Book { get; } = GuideFolder.Read(Folder);

    internal static Offer KuCoinSms { get; } = Book.OfferOf("kucoin-sms");

    internal static ServiceProfile KuCoin => KuCoinSms.Service;
}
