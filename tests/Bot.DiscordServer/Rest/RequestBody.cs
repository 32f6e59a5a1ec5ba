using System.Text;
using Microsoft.AspNetCore.Http;

namespace Waymark.DiscordServer.Rest;

/// <summary>The JSON of a request, alone or as `payload_json` beside files.</summary>
static class RequestBody
{
    internal static async Task<(JsonNode? Body, bool IsReadable)> ReadAsync(HttpRequest request)
    {
        var text = request.HasFormContentType
            ? (await request.ReadFormAsync(request.HttpContext.RequestAborted))["payload_json"].ToString()
            : await AllAsync(request);
        if (text is "")
            return (null, true);
        try
        {
            return (JsonNode.Parse(text), true);
        }
        catch (JsonException)
        {
            return (null, false);
        }
    }

    private static async Task<string> AllAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
    }
}
