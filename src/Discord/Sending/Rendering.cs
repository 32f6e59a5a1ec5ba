using System.Text.Json.Nodes;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Engine;

namespace Waymark.OnDiscord.Sending;

/// <summary>Prompts and short texts as Discord's messages.</summary>
sealed class Rendering(Guidebook book, ConversationClock clock)
{
    private const int MostContent = 2000;

    /// <summary>No preview of an address: it would stand for more than the words do.</summary>
    private const int SuppressEmbeds = 4;

    internal const int Ephemeral = 64;

    /// <summary>The prompt, in one message wherever the limit lets it; the choices stand below the last one.</summary>
    /// <param name="write">Whether there is a button to write with.</param>
    /// <param name="below">A line of its own below the text.</param>
    internal IReadOnlyList<JsonObject> Of(Prompt prompt, string language, bool write, string? below = null)
    {
        var texts = Texts(prompt, below is null ? null : $"-# {Wording.Escaped(book.Phrase(below, language))}");
        var components = Components.Of(prompt, book.Phrase(Phrases.ChooseOne, language), write ? book.Phrase(Phrases.WriteIt, language) : null);
        return [.. texts.Select((text, place) => MessageOf(text, place == texts.Count - 1 ? components : []))];
    }

    /// <summary>A short text of the adapter's own.</summary>
    internal JsonObject Of(string phrase, string language, DateTimeOffset? due = null, params JsonObject[] buttons) =>
        MessageOf(Wording.Of(book.Phrase(phrase, language), due, clock.Now), buttons.Length > 0 ? [Components.RowOf(buttons)] : []);

    internal static JsonObject Of(Notice notice) => MessageOf(Wording.Escaped(notice.Text), []);

    internal string Label(string phrase, string language) => book.Phrase(phrase, language);

    /// <summary>Without it every name in a text would ring, and an edit sets it back to that.</summary>
    internal static JsonObject NoMentions() => new() { ["parse"] = new JsonArray() };

    /// <summary>An edit that leaves a message as it is and takes its choices away.</summary>
    internal static JsonObject WithoutButtons() => new() { ["components"] = new JsonArray(), ["allowed_mentions"] = NoMentions() };

    /// <summary>A text that is written as Discord's Markdown.</summary>
    internal static JsonObject Plain(string content, JsonArray components) => MessageOf(content, components);

    private static JsonObject MessageOf(string content, JsonArray components) => new()
    {
        ["content"] = content,
        ["components"] = components,
        ["allowed_mentions"] = NoMentions(),
        ["flags"] = SuppressEmbeds,
    };

    private List<string> Texts(Prompt prompt, string? below)
    {
        var now = clock.Now;
        var texts = new List<string>();
        foreach (var piece in prompt.Messages.Select(message => Wording.Of(message, now)).SelectMany(InPieces).Concat(below is null ? [] : [below]))
            if (texts.Count > 0 && texts[^1].Length + 2 + piece.Length <= MostContent)
                texts[^1] = $"{texts[^1]}\n\n{piece}";
            else
                texts.Add(piece);
        return texts;
    }

    private static IEnumerable<string> InPieces(string text)
    {
        while (text.Length > MostContent)
        {
            var cut = text.LastIndexOfAny(['\n', ' '], MostContent - 1) is var at and > 0 ? at : MostContent;
            yield return text[..cut];
            text = text[cut..].TrimStart();
        }
        yield return text;
    }
}
