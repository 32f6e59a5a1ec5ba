namespace Waymark.DiscordServer.Checking;

/// <summary>Discord's own description of its interface, where a path to it was given.</summary>
sealed class OpenApiDocument
{
    private readonly JsonObject _document;
    private readonly JsonSchema _requests, _answers;

    private OpenApiDocument(JsonObject document)
    {
        _document = document;
        _requests = new JsonSchema(document, isStrict: true);
        _answers = new JsonSchema(document, isStrict: false);
    }

    internal static OpenApiDocument? Read(string? path)
    {
        if (path is null)
            return null;
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no OpenAPI document at {path}. Leave the path out to check by the server's own rules alone.", path);
        return new OpenApiDocument(JsonNode.Parse(File.ReadAllText(path))!.AsObject());
    }

    internal IEnumerable<string> CheckRequest(Call call)
    {
        if (Operation(call) is not { } operation)
            return [$"the document has no {call.Method} {call.Path}"];
        var wanted = operation["requestBody"]?["content"]?["application/json"]?["schema"];
        return wanted is null
            ? call.Body is null ? [] : ["a body where the document knows none"]
            : _requests.Check(call.Body, wanted);
    }

    internal IEnumerable<string> CheckAnswer(Call call, int status, JsonNode? body)
    {
        if (Operation(call)?.Value<JsonObject>("responses") is not { } answers)
            return [];
        var name = status.ToString(CultureInfo.InvariantCulture);
        if ((answers[name] ?? answers[name[..1] + "XX"]) is not { } answer)
            return [$"the document knows no status {status} here"];
        return answer["content"]?["application/json"]?["schema"] is { } schema ? _answers.Check(body, schema) : [];
    }

    /// <summary>A template with fewer variables is the closer one: messages/pins before messages/{id}.</summary>
    private JsonObject? Operation(Call call) =>
        (from path in _document["paths"]!.AsObject()
         where PathPattern.Fits(path.Key, call.Path)
         let operation = path.Value.Value<JsonObject>(call.Method.ToLowerInvariant())
         where operation is not null
         orderby path.Key.Count(letter => letter is '{')
         select operation).FirstOrDefault();
}
