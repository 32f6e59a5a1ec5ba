using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>A button under a message, as the person sees it.</summary>
public sealed record Button(string Text, string? Data, string? Url, string? CopyText, string? Style, bool IsDisabled)
{
    internal static Button Read(JsonObject button) => new(
        button["text"]?.ToString() ?? "",
        button["callback_data"]?.ToString(),
        button["url"]?.ToString(),
        button["copy_text"]?["text"]?.ToString(),
        button["style"]?.ToString(),
        button["disabled"] is not null);
}
