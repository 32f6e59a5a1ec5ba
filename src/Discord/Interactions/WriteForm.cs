using System.Text.Json;
using System.Text.Json.Nodes;
using Waymark.Core.Guides;
using Waymark.OnDiscord.Sending;

namespace Waymark.OnDiscord.Interactions;

/// <summary>The form behind "Write it": a line in a channel would be public.</summary>
static class WriteForm
{
    private const string Field = "text";

    private const int Row = 1, TextInput = 4, Paragraph = 2, LongestTitle = 45, LongestText = 1000;

    internal static JsonObject Of(Guidebook book, long prompt, string language) => new()
    {
        ["custom_id"] = CustomIds.OfForm(prompt),
        ["title"] = Components.Cut(book.Phrase(Phrases.WriteIt, language), LongestTitle),
        ["components"] = new JsonArray(new JsonObject
        {
            ["type"] = Row,
            ["components"] = new JsonArray(new JsonObject
            {
                ["type"] = TextInput,
                ["custom_id"] = Field,
                ["style"] = Paragraph,
                ["label"] = Components.Cut(book.Phrase(Phrases.OwnWords, language), LongestTitle),
                ["max_length"] = LongestText,
                ["required"] = true,
            }),
        }),
    };

    /// <summary>What was written, whether rows or labels hold the field.</summary>
    internal static string? Read(JsonElement said) => said.Many("components")
        .SelectMany(row => row.Many("components").Concat(row.Part("component") is { } inner ? [inner] : []))
        .FirstOrDefault(field => field.Text("custom_id") == Field) is { ValueKind: JsonValueKind.Object } field ? field.Text("value") : null;
}
