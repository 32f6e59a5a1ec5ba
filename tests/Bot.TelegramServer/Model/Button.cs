using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>A button under a message, as the person sees it.</summary>
public sealed record Button(string Text, string? Data, string? Url, string? CopyText, string? Style, bool IsDisabled)
{
    internal static Button Read(JsonObject button) => new(
        button["text"]?.GetValue<string>() ?? "",
        button["callback_data"]?.GetValue<string>(),
        button["url"]?.GetValue<string>(),
        button["copy_text"]?["text"]?.GetValue<string>(),
        button["style"]?.GetValue<string>(),
        button["disabled"] is not null);
}
