using Waymark.Core.Communities;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.OnDiscord.Interactions;

namespace Waymark.OnDiscord.Pins;

/// <summary>
/// The button of a message that everybody sees: whoever presses it goes on alone. It names its guide, so it works as long
/// as the message stands there, whatever became of the pin.
/// </summary>
static class StartButton
{
    private const string Prefix = "g:";

    internal static string Of(Pin pin, string mark) => $"{Prefix}{mark}:{pin.Id}";

    /// <summary>Below a member's message: whatever guide is theirs.</summary>
    internal const string OfOffer = Prefix;

    internal static bool IsOne(Interaction interaction) => interaction is { Kind: InteractionKind.Component, CustomId: { } id } && id.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>What pressing it says; a guide that is not on offer any more is the choice of those that are.</summary>
    internal static Said.Commanded Read(string id, Guidebook book) => OfferMark.Find(book, id[Prefix.Length..].Split(':')[0]) is { } offer
        ? new Said.Commanded("guide", offer.Id, AtNotice: true)
        : new Said.Commanded("check", AtNotice: true);
}
