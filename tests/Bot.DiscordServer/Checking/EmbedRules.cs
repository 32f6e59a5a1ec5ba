namespace Waymark.DiscordServer.Checking;

/// <summary>What embeds may hold: each part, and 6,000 characters over all embeds of a message.</summary>
static class EmbedRules
{
    private const int Title = 256, Description = 4096, MostFields = 25, FieldName = 256, FieldValue = 1024, Footer = 2048, AuthorName = 256, Together = 6000;

    internal static void Check(Form form, JsonObject body, string at)
    {
        var total = 0;
        foreach (var (embed, place) in form.Many(body, at, "embeds", MessageRules.MostEmbeds))
            total += Length(form, embed, place);
        if (total > Together)
            form.Refuse(Form.In(at, "embeds"), "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {Together}");
    }

    private static int Length(Form form, JsonObject embed, string at)
    {
        form.Know(embed, at, "type", "title", "description", "url", "timestamp", "color", "footer", "image", "thumbnail", "author", "fields", "provider", "video");
        var total = form.Text(embed, at, "title", Title)?.Length ?? 0;
        total += form.Text(embed, at, "description", Description)?.Length ?? 0;
        form.Number(embed, at, "color", 0, 0xFFFFFF);
        form.Text(embed, at, "url", 2048);
        if (embed.Value<JsonObject>("footer") is { } footer)
            total += form.Text(footer, Form.In(at, "footer"), "text", Footer, isRequired: true)?.Length ?? 0;
        if (embed.Value<JsonObject>("author") is { } author)
            total += form.Text(author, Form.In(at, "author"), "name", AuthorName, isRequired: true)?.Length ?? 0;
        foreach (var (field, place) in form.Many(embed, at, "fields", MostFields))
        {
            form.Know(field, place, "name", "value", "inline");
            total += form.Text(field, place, "name", FieldName, 1, isRequired: true)?.Length ?? 0;
            total += form.Text(field, place, "value", FieldValue, 1, isRequired: true)?.Length ?? 0;
            form.Truth(field, place, "inline");
        }
        if (total is 0 && embed["image"] is null && embed["thumbnail"] is null)
            form.Refuse(Form.In(at, "description"), "BASE_TYPE_REQUIRED", "This field is required");
        return total;
    }
}
