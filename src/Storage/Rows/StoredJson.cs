using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Waymark.Core.Communities;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Engine.Communities;

namespace Waymark.Storage.Rows;

/// <summary>The form of everything that is stored: names as in Core, what is at its default left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    IgnoreReadOnlyProperties = true, // What Core derives is derived again.
    UseStringEnumConverter = true,
    Converters = [typeof(UnixMilliseconds), typeof(WholeMilliseconds), typeof(AccountText), typeof(StoredCondition)])]
[JsonSerializable(typeof(StoredPerson))]
[JsonSerializable(typeof(ImmutableArray<Account>))]
[JsonSerializable(typeof(Prompt))]
[JsonSerializable(typeof(Letter))]
[JsonSerializable(typeof(Guide))]
[JsonSerializable(typeof(Community))]
[JsonSerializable(typeof(Ticket))]
sealed partial class StoredJson : JsonSerializerContext
{
    internal static StoredJson Form => Relaxed.Form;

    // In a class of its own, for the generated defaults are not there yet while this class's own fields are set.
    private static class Relaxed
    {
        // Letters beyond ASCII stay as they are: rows never become part of a page, and texts stay short.
        internal static StoredJson Form { get; } = new(new JsonSerializerOptions(Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = null,
        });
    }
}
