using System.Collections.Immutable;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Core.Communities;

/// <summary>What authors wrote for communities and their moderators, in a language where the guide is whole in it.</summary>
/// <param name="Bot">The bot's exact name on the platform, without any sign.</param>
public sealed record CommunityWords(Guidebook Book, string Bot)
{
    /// <summary>A phrase that has no service in it, in the words of the guide that is offered first.</summary>
    public string Say(string phrase, string? language, params ReadOnlySpan<(string Name, string Value)> names) =>
        Say(Book.Offers[0], phrase, language, names);

    public string Say(Offer offer, string phrase, string? language, params ReadOnlySpan<(string Name, string Value)> names)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in names)
            known[name] = value;
        return Text(offer, Phrases.KeyOf(phrase), language, known);
    }

    /// <summary>The guide as moderators choose it.</summary>
    public string TitleOf(Offer offer, string? language) =>
        $"{offer.Service.Name}: {(Text(offer, Guide.TitleKey, language, []) is { Length: > 0 } title ? title : offer.Guide.Id)}";

    /// <summary>All guides on offer, one a line.</summary>
    public string Titles(string? language) => string.Join('\n', Book.Offers.Select(offer => TitleOf(offer, language)));

    /// <summary>What the pinned message says.</summary>
    public PinnedGuide Compose(Offer offer, string? language)
    {
        var parts = Guide.PinnedKeys.Select(key => Text(offer, key, language, []))
            .Append(Say(offer, Phrases.NeverShare, language))
            .Append(Say(offer, Phrases.OnlyThisBot, language));
        return new PinnedGuide(string.Join("\n\n", parts.Where(part => part.Length > 0)), Say(offer, Phrases.Start, language));
    }

    private string Text(Offer offer, string key, string? language, Dictionary<string, string> known)
    {
        return string.Concat(Template.Nested(Find(offer, key, language), Fill).OfType<Part.Words>().Select(words => words.Text));

        ImmutableArray<Part>? Fill(string name, int depth) =>
            name == "bot" ? [new Part.Words(Bot)]
            : known.TryGetValue(name, out var value) ? [new Part.Words(value)]
            : Filling.OfService(offer.Service, name) is { } figure ? [new Part.Words(figure)]
            : Template.Nested(Find(offer, Phrases.KeyOf(name), language), Fill, depth);
    }

    private string Find(Offer offer, string key, string? language) =>
        (language is null ? null : Book.Translations.Find(offer.Guide.Id, language, key)) ?? offer.Guide.Texts.GetValueOrDefault(key) ?? "";
}

/// <summary>The words of a pinned message and of its one button.</summary>
public sealed record PinnedGuide(string Text, string Button)
{
    /// <summary>Changes exactly where the words do.</summary>
    public string Hash => Translations.HashOf($"{Text}\n{Button}");
}
