using System.Text.Json.Nodes;
using Waymark.Core.Communities;
using Waymark.Core.Guides;
using Waymark.OnDiscord.Interactions;
using Waymark.OnDiscord.Sending;
using Waymark.OnDiscord.Starting;

namespace Waymark.OnDiscord.Pins;

/// <summary>The authors' words for communities as Discord's messages, with this bot's name in them.</summary>
sealed class PinWords(Guidebook book, BotIdentity identity)
{
    private const int MostInRow = 5, MostRows = 5;

    internal CommunityWords Words => new(book, identity.FullName ?? "");

    internal string Say(string phrase, string? language, params ReadOnlySpan<(string Name, string Value)> names) => Words.Say(phrase, language, names);

    /// <summary>The pinned message, for everybody there.</summary>
    internal JsonObject Pinned(PinnedGuide guide, Pin pin) => Message(guide.Text, Components.Main(guide.Button, StartButton.Of(pin, OfferMark.Of(book.OfferOf(pin.Offer)))));

    internal PinnedGuide Compose(Community community, Pin pin) => Words.Compose(book.OfferOf(pin.Offer), community.Language);

    /// <summary>To the one who asked, in the place of what was shown before; there is nothing more to press.</summary>
    internal static Task SayAsync(Asked asked, string text, CancellationToken stopping) => asked.AnswerAsync(Message(text), stopping);

    /// <summary>Discord has room for 25 buttons below a message.</summary>
    internal static JsonObject Message(string text, params IEnumerable<JsonObject> buttons) =>
        Rendering.Plain(Wording.Escaped(text), [.. buttons.Chunk(MostInRow).Take(MostRows).Select(row => Components.RowOf(row))]);
}
