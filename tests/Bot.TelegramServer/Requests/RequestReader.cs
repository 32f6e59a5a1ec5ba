using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Waymark.TelegramServer;

/// <summary>Reads parameters from the query and from any of the three kinds of body.</summary>
static class RequestReader
{
    internal static async Task<JsonObject> ReadAsync(HttpRequest request, CancellationToken gone)
    {
        var given = new JsonObject();
        foreach (var (name, values) in request.Query)
            given[name] = values.ToString();
        if (request.HasFormContentType)
            await ReadFormAsync(request, given, gone);
        else if (request.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true)
            await ReadJsonAsync(request, given, gone);
        return given;
    }

    private static async Task ReadFormAsync(HttpRequest request, JsonObject given, CancellationToken gone)
    {
        var form = await request.ReadFormAsync(gone);
        foreach (var (name, values) in form)
            given[name] = values.ToString();
        foreach (var file in form.Files)
            given[file.Name] = new JsonObject { ["size"] = file.Length, ["type"] = file.ContentType ?? "" };
    }

    private static async Task ReadJsonAsync(HttpRequest request, JsonObject given, CancellationToken gone)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(gone);
        if (text.Length is 0)
            return;
        try
        {
            foreach (var (name, value) in JsonNode.Parse(text)?.AsObject() ?? throw Refuse.Rule("can't parse JSON object"))
                given[name] = value?.DeepClone();
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or ArgumentException)
        {
            throw Refuse.Rule("can't parse JSON object");
        }
    }
}
