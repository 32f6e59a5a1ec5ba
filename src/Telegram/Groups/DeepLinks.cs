using Telegram.Bot.Types;
using Waymark.Core.Communities;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.Engine.Communities;
using Waymark.OnTelegram.Starting;
using Community = Waymark.Core.Communities.Community;

namespace Waymark.OnTelegram.Groups;

/// <summary>
/// Links into the private chat. Three kinds, told apart by their length: a ticket (once, for one person), <c>p</c> and
/// a pin's id, and <c>g</c> and a community's link with or without a mark of the guide. The last two anybody may follow.
/// </summary>
sealed class DeepLinks(Tickets tickets, CommunityRegister register, BotIdentity identity, Guidebook book)
{
    private const char OfPin = 'p', OfCommunity = 'g';

    /// <summary>How long the words of pins and communities are, and a guide's mark.</summary>
    private const int Word = 11, Mark = 8;

    internal static string NewPinId() => Tickets.NewWord(8);

    internal string OfTicket(User user, long chat) => Of(tickets.Issue(Accounts.Of(user), Places.IdOf(chat)));

    internal string To(Pin pin) => Of(OfPin + pin.Id);

    internal string To(Community community, Offer? offer = null) => Of(OfCommunity + community.Link + (offer is null ? "" : OfferMark.Of(offer)));

    /// <summary>Has the form of one. Whatever it is, it is no word that somebody typed.</summary>
    internal static bool IsOne(string payload) =>
        (payload.Length == Tickets.Letters || (payload is [OfPin, ..] && payload.Length == 1 + Word)
            || (payload is [OfCommunity, ..] && payload.Length is 1 + Word or 1 + Word + Mark))
        && payload.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');

    /// <summary>What it says, and the community that it leads from. One that leads nowhere any more is a plain start.</summary>
    internal async Task<(Said? Said, string? Community)> FollowAsync(string payload, Account account, string eventId)
    {
        if (payload.Length == Tickets.Letters)
            return await tickets.RedeemAsync(payload, account, eventId) is { } issuer ? (Check, await CurrentAsync(issuer)) : (Plain, null);
        var word = payload.Substring(1, Word);
        var all = await register.AllAsync();
        if (payload[0] == OfPin)
            return all.FirstOrDefault(known => known.Find(word) is not null) is { } pinned ? (GuideOr(pinned.Find(word)!.Offer), pinned.Id) : (Plain, null);
        return all.FirstOrDefault(known => known.Link == word) is { } community
            ? (OfferMark.Find(book, payload[(1 + Word)..]) is { } offer ? GuideOr(offer.Id) : Check, community.Id)
            : (Plain, null);
    }

    private static Said.Commanded Plain => new("start");

    private static Said.Commanded Check => new("check");

    private Said.Commanded GuideOr(string offer) => book.Has(offer) ? new Said.Commanded("guide", offer) : Check;

    private async Task<string> CurrentAsync(string community) => (await register.FindAsync(community))?.Id ?? community;

    private string Of(string payload) => $"https://t.me/{identity.Username}?start={payload}";
}
