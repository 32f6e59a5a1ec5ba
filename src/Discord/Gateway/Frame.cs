using System.Text.Json;

namespace Waymark.OnDiscord.Gateway;

/// <summary>What the gateway says at once.</summary>
sealed record Frame(int Op, JsonElement Told, long? Seq, string? Name)
{
    internal const int Dispatch = 0, Heartbeat = 1, Identify = 2, Resume = 6, Reconnect = 7, InvalidSession = 9, Hello = 10, Acknowledged = 11;

    /// <summary>Null for what is no frame.</summary>
    internal static Frame? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return new Frame(
                root.GetProperty("op").GetInt32(),
                root.TryGetProperty("d", out var told) ? told.Clone() : default,
                root.TryGetProperty("s", out var seq) && seq.ValueKind is JsonValueKind.Number ? seq.GetInt64() : null,
                root.TryGetProperty("t", out var name) ? name.GetString() : null);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Never shows what was said.</summary>
    public override string ToString() => $"op {Op} {Name} {Seq}";
}
