using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Waymark.DiscordServer.Control;

/// <summary>Something that can be asked for under /control, with a body that shows how.</summary>
sealed record Verb(string Name, string What, string Example, Func<JsonObject, Task<JsonNode>> Do);

/// <summary>What a test does in process, for a server that runs alone.</summary>
static class ControlDoor
{
    internal static void Map(WebApplication app, DiscordApiServer server)
    {
        var names = new Names(server);
        List<Verb> verbs = [.. new PeopleVerbs(server, names).All, .. new ActingVerbs(names).All, .. new FaultVerbs(server).All, .. new LookingVerbs(server, names).All];
        app.MapGet("/control", http => WriteAsync(http, 200, Listed(verbs)));
        foreach (var verb in verbs)
            app.MapPost("/control/" + verb.Name, http => AnswerAsync(http, verb));
    }

    private static async Task AnswerAsync(HttpContext http, Verb verb)
    {
        try
        {
            using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
            var text = await reader.ReadToEndAsync(http.RequestAborted);
            var said = text is "" ? [] : JsonNode.Parse(text) as JsonObject ?? throw new FormatException("The body is a JSON object.");
            await WriteAsync(http, 200, await verb.Do(said));
        }
        // What a person cannot do, and what does not exist, is told to the one who asked.
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException or JsonException or TimeoutException or ArgumentException)
        {
            await WriteAsync(http, 400, new JsonObject { ["error"] = wrong.Message, ["example"] = $"POST /control/{verb.Name} {verb.Example}" });
        }
    }

    private static JsonArray Listed(IEnumerable<Verb> verbs) =>
        verbs.Select(verb => new JsonObject { ["post"] = "/control/" + verb.Name, ["does"] = verb.What, ["example"] = verb.Example }).ToJsonArray();

    private static async Task WriteAsync(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body.ToJsonString()), http.RequestAborted);
    }
}
