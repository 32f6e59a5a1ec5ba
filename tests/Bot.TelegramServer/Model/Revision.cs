using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>What a message said before an edit.</summary>
public sealed record Revision(string? Text, IReadOnlyList<TextEntity> Entities, JsonObject? ReplyMarkup, DateTimeOffset Until);
