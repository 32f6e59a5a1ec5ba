using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Waymark.Core.Guides;

namespace Waymark.Storage.Rows;

/// <summary>A condition as a list of its alternatives: <c>[{"clock":["ready"]}]</c>. The first version knew only one, under <c>facts</c>.</summary>
sealed class StoredCondition : JsonConverter<Condition>
{
    public override Condition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        var root = json.RootElement;
        return root.ValueKind == JsonValueKind.Array ? new Condition([.. root.EnumerateArray().Select(Facts)])
            : root.TryGetProperty("facts", out var facts) && facts.EnumerateObject().Any() ? new Condition([Facts(facts)])
            : Condition.Always;
    }

    public override void Write(Utf8JsonWriter writer, Condition value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var alternative in value.Alternatives)
        {
            writer.WriteStartObject();
            foreach (var (fact, values) in alternative)
            {
                writer.WriteStartArray(fact);
                foreach (var one in values)
                    writer.WriteStringValue(one);
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Facts(JsonElement facts) => facts.EnumerateObject()
        .ToImmutableSortedDictionary(fact => fact.Name, fact => fact.Value.EnumerateArray().Select(value => value.GetString()!).ToImmutableArray(), StringComparer.Ordinal);
}
