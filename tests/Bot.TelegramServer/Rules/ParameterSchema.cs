using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Waymark.TelegramServer;

/// <summary>The JSON Schema of every method's parameters, where there is one.</summary>
sealed class ParameterSchema
{
    private readonly IDictionary<string, JsonSchema> _definitions;

    private ParameterSchema(JsonSchema document) => _definitions = document.Definitions;

    /// <summary>Read once a process: it is large, and every test starts a server.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<Task<ParameterSchema>>> Known = new(StringComparer.Ordinal);

    internal static async Task<ParameterSchema?> ReadAsync(string? path) => string.IsNullOrEmpty(path) ? null : await Known.GetOrAdd(path, file =>
        new Lazy<Task<ParameterSchema>>(async () => new ParameterSchema(await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(file))))).Value;

    internal IEnumerable<string> Check(Method method, JsonObject given)
    {
        if (!_definitions.TryGetValue($"{char.ToUpperInvariant(method.Name[0])}{method.Name[1..]}Params", out var schema))
            return [];
        var typed = new JsonObject();
        foreach (var (name, value) in given)
        {
            // Unknown ones are told apart already, and an uploaded part belongs to the parameter that refers to it.
            if (schema.Properties.TryGetValue(name, out var property))
                typed[name] = name.EndsWith("parse_mode", StringComparison.Ordinal) ? InTheSchemasCase(value) : Typed(value, property.ActualTypeSchema);
        }
        return schema.Validate(typed.ToJsonString()).Select(error => $"{method.Name}: {Told(error)}");
    }

    /// <summary>The server reads it in any case, the schema in one.</summary>
    private static JsonNode? InTheSchemasCase(JsonNode? mode) => mode?.ToString().ToUpperInvariant() switch
    {
        "HTML" => "HTML",
        "MARKDOWN" => "Markdown",
        "MARKDOWNV2" => "MarkdownV2",
        _ => mode?.DeepClone(),
    };

    /// <summary>Forms and queries hold strings only; the schema wants what they mean.</summary>
    private static JsonNode? Typed(JsonNode? value, JsonSchema schema)
    {
        if (value is not JsonValue || !((JsonValue)value).TryGetValue<string>(out var text))
            return value?.DeepClone();
        if (schema.Type.HasFlag(JsonObjectType.Number) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            return JsonNode.Parse(text);
        if (schema.Type.HasFlag(JsonObjectType.Boolean) && bool.TryParse(text, out var flag))
            return flag;
        if (text is not ['{' or '[', ..] || schema.Type.HasFlag(JsonObjectType.String) || schema.AnyOf.Any(one => one.ActualTypeSchema.Type.HasFlag(JsonObjectType.String)))
            return text;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    /// <summary>What is wrong deep inside; where there is a choice, what is wrong with each.</summary>
    private static string Told(ValidationError error) => error switch
    {
        ChildSchemaValidationError { Errors.Count: 1 } item => string.Join("; ", item.Errors.Single().Value.Select(Told)),
        ChildSchemaValidationError { Errors.Count: > 1 } choice =>
            $"{error.Path} fits none of its kinds ({string.Join("; ", choice.Errors.SelectMany(kind => kind.Value).Select(Told).Distinct(StringComparer.Ordinal).Take(6))})",
        _ => $"{error.Path} {error.Kind}",
    };
}
