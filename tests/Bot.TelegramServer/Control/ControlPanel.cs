using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Waymark.TelegramServer;

/// <summary>GET /control lists what POST /control/NAME with a JSON body does.</summary>
static class ControlPanel
{
    private static readonly IReadOnlyList<ControlDeed> Deeds = [.. PeopleDeeds.All, .. MessageDeeds.All, .. Looks.All, .. FaultDeeds.All];

    internal static string Listing { get; } =
        $"POST /control/NAME with a JSON object; '?' marks what may be left out. Without a chat it is the person's private one.\n\n"
        + string.Concat(Deeds.Select(deed => $"{deed.Name}\n    {deed.Does}\n{(deed.Takes.Length > 0 ? $"    takes: {deed.Takes}\n" : "")}"));

    internal static async Task AnswerAsync(BotApiServer server, HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method))
        {
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(Listing);
            return;
        }
        var name = http.Request.Path.Value!["/control".Length..].Trim('/');
        try
        {
            var deed = Deeds.FirstOrDefault(deed => deed.Name == name) ?? throw new FormatException($"'{name}' is nothing that can be done; GET /control lists what is.");
            using var body = new StreamReader(http.Request.Body);
            var text = await body.ReadToEndAsync(http.RequestAborted);
            var given = text.Length is 0 ? [] : JsonNode.Parse(text) as JsonObject ?? throw new FormatException("The body must be a JSON object.");
            await WriteAsync(http, 200, await deed.RunAsync(new ControlRequest(server, given)));
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException or JsonException or RefusedException)
        {
            await WriteAsync(http, 400, new JsonObject { ["error"] = wrong.Message });
        }
        catch (TimeoutException late)
        {
            await WriteAsync(http, 504, new JsonObject { ["error"] = late.Message });
        }
    }

    private static async Task WriteAsync(HttpContext http, int status, JsonNode? json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(json?.ToJsonString() ?? "null", Encoding.UTF8);
    }
}
