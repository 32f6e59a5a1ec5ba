using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>A method of the Bot API: what it takes and what it does.</summary>
sealed record Method(string Name, IReadOnlySet<string> Parameters, Func<Parameters, CancellationToken, Task<JsonNode?>> RunAsync)
{
    /// <summary>Counts against the pace that Telegram allows; edits do, answers to taps do not.</summary>
    internal bool IsSend { get; init; }

    /// <summary>A file that a parameter refers to with attach://.</summary>
    internal bool IsUpload(string part, JsonObject given) => given.Any(field => field.Value is JsonValue value && value.ToString().Contains($"attach://{part}", StringComparison.Ordinal));
}
