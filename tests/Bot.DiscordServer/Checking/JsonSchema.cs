using System.Text.RegularExpressions;

namespace Waymark.DiscordServer.Checking;

/// <summary>
/// A check of JSON against the part of JSON Schema that Discord's document uses. Strict: a property that no schema names
/// is a problem, for the schemas themselves are open and let every typing error pass.
/// </summary>
sealed class JsonSchema(JsonObject document, bool isStrict)
{
    private static readonly TimeSpan PatternLimit = TimeSpan.FromSeconds(1);

    /// <summary>Where the document and the documentation disagree, and the documentation is right.</summary>
    private static readonly string[] Drift = ["default_member_permissions", "nsfw", "default_permission"];

    internal List<string> Check(JsonNode? node, JsonNode schema, string at = "")
    {
        var problems = new List<string>();
        Check(node, Resolved(schema), at, problems);
        return problems;
    }

    private void Check(JsonNode? node, JsonObject schema, string at, List<string> problems)
    {
        if (schema["type"] is { } type && !IsOf(node, type))
        {
            problems.Add($"{At(at)} is {Kind(node)}, not {type.ToJsonString()}");
            return;
        }
        if (schema.Value<JsonArray>("enum") is { } choices && !choices.Any(choice => JsonNode.DeepEquals(choice, node)))
            problems.Add($"{At(at)} is {node?.ToJsonString()}, not one of {choices.ToJsonString()}");
        if (schema["const"] is { } only && !JsonNode.DeepEquals(only, node))
            problems.Add($"{At(at)} is {node?.ToJsonString()}, not {only.ToJsonString()}");
        foreach (var part in schema.Objects("allOf"))
            Check(node, Resolved(part), at, problems);
        foreach (var union in new[] { "oneOf", "anyOf" })
            if (schema.Value<JsonArray>(union) is { } branches)
                problems.AddRange(Best(node, branches, at));
        switch (node)
        {
            case JsonObject members:
                Members(members, schema, at, problems);
                break;
            case JsonArray items:
                Items(items, schema, at, problems);
                break;
            case JsonValue value:
                Scalar(value, schema, at, problems);
                break;
        }
    }

    /// <summary>The branch that fits; where none does, the complaints of the one that was meant: its `type` fits.</summary>
    private List<string> Best(JsonNode? node, JsonArray branches, string at)
    {
        var own = $"{(at is "" ? "" : at + ".")}type ";
        var meant = branches.Where(branch => node is null || branch.Value<string>("type") is not "null");
        var tried = meant.Select(branch => Check(node, branch!, at)).DefaultIfEmpty([$"{At(at)} is {Kind(node)}, not null"]).ToList();
        return tried.OrderBy(problems => problems.Exists(problem => problem.StartsWith(own, StringComparison.Ordinal))).ThenBy(problems => problems.Count).First();
    }

    private void Members(JsonObject members, JsonObject schema, string at, List<string> problems)
    {
        foreach (var required in schema.Value<JsonArray>("required") ?? [])
            if (!members.ContainsKey(required!.ToString()))
                problems.Add($"{At(at)} lacks {required}");
        if (schema.Number("maxProperties") is { } most && members.Count > most)
            problems.Add($"{At(at)} has more than {most} properties");
        var known = schema.Value<JsonObject>("properties");
        foreach (var (name, value) in members)
        {
            if (Drift.Contains(name))
                continue;
            if (known?[name] is { } described)
                Check(value, Resolved(described), Form.In(at, name), problems);
            else if (schema["additionalProperties"] is JsonObject others)
                Check(value, Resolved(others), Form.In(at, name), problems);
            else if (isStrict && known is not null)
                problems.Add($"{Form.In(at, name)} is no property that the document knows");
        }
    }

    private void Items(JsonArray items, JsonObject schema, string at, List<string> problems)
    {
        if (schema.Number("minItems") > items.Count || schema.Number("maxItems") < items.Count)
            problems.Add($"{At(at)} has {items.Count} items, not {schema.Number("minItems") ?? 0} to {schema.Number("maxItems")}");
        if (schema.Flag("uniqueItems") && items.Select(item => item?.ToJsonString()).Distinct(StringComparer.Ordinal).Count() < items.Count)
            problems.Add($"{At(at)} has an item twice");
        if (schema["items"] is not { } described)
            return;
        foreach (var (index, item) in items.Index())
            Check(item, Resolved(described), Form.In(at, index.ToString(CultureInfo.InvariantCulture)), problems);
    }

    private static void Scalar(JsonValue value, JsonObject schema, string at, List<string> problems)
    {
        if (value.TryGetValue<string>(out var text))
        {
            if (schema.Number("minLength") > text.Length || schema.Number("maxLength") < text.Length)
                problems.Add($"{At(at)} has {text.Length} characters, not {schema.Number("minLength") ?? 0} to {schema.Number("maxLength")}");
            if (schema.Value<string>("pattern") is { } pattern && !Regex.IsMatch(text, pattern, RegexOptions.None, PatternLimit))
                problems.Add($"{At(at)} does not look like {pattern}");
            if (schema.Value<string>("format") is "date-time" && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _))
                problems.Add($"{At(at)} is no time");
            if (schema.Value<string>("format") is "uri" && !Uri.TryCreate(text, UriKind.Absolute, out _))
                problems.Add($"{At(at)} is no address");
        }
        else if (value.GetValueKind() is JsonValueKind.Number)
        {
            var number = double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
            if (Bound(schema, "minimum") > number || Bound(schema, "maximum") < number)
                problems.Add($"{At(at)} is {value.ToJsonString()}, not {schema["minimum"]} to {schema["maximum"]}");
        }
    }

    private static double? Bound(JsonObject schema, string name) =>
        schema[name] is { } bound ? double.Parse(bound.ToJsonString(), CultureInfo.InvariantCulture) : null;

    private JsonObject Resolved(JsonNode schema)
    {
        var node = schema.AsObject();
        while (node.Value<string>("$ref") is { } reference)
            node = reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode)document, (from, part) => from[part]!).AsObject();
        return node;
    }

    private static bool IsOf(JsonNode? node, JsonNode type) =>
        type is JsonArray several ? several.Any(one => IsOf(node, one!)) : type.ToString() switch
        {
            "number" => Kind(node) is "number" or "integer",
            var name => Kind(node) == name,
        };

    private static string Kind(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => node.ToJsonString().AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? "integer" : "number",
        _ => "null",
    };

    private static string At(string at) => at is "" ? "the body" : at;
}
