using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Waymark.OnTelegram.Receiving;

/// <summary>One update as it came, read by itself.</summary>
/// <param name="Kind">What it holds, by its own key: for the log, which may hold no more of it than that.</param>
/// <param name="Update">Null where it cannot be read.</param>
sealed record RawUpdate(int? Id, string Kind, Update? Update, Exception? Trouble)
{
    internal static RawUpdate Read(JsonElement element)
    {
        var id = element.ValueKind == JsonValueKind.Object && element.TryGetProperty("update_id", out var number) && number.TryGetInt32(out var given) ? given : (int?)null;
        var kind = element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().FirstOrDefault(part => part.Name != "update_id").Name ?? "nothing" : "no object";
        try
        {
            return new RawUpdate(id, KnownKind(kind), element.Deserialize<Update>(JsonBotAPI.Options), null);
        }
        catch (Exception trouble) when (trouble is JsonException or NotSupportedException or InvalidOperationException or FormatException or ArgumentException)
        {
            return new RawUpdate(id, KnownKind(kind), null, trouble);
        }
    }

    /// <summary>A key that nobody knows could hold anything, so it is not repeated.</summary>
    private static string KnownKind(string kind) => kind.Length <= 40 && kind.All(letter => letter is (>= 'a' and <= 'z') or '_') ? kind : "unknown";
}
