using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Waymark.TelegramServer;

/// <summary>Answers /botTOKEN/method.</summary>
sealed class BotApi(World world, WebhookPosts posts, ParameterSchema? schema)
{
    private readonly IReadOnlyDictionary<string, Method> _methods = MethodTable.Of(world, posts);

    internal async Task AnswerAsync(HttpContext http)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, world.Stopping.Token);
        try
        {
            await AnswerAsync(http, gone.Token);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The bot hung up, or the server stops: there is nobody to answer.
            http.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext http, CancellationToken gone)
    {
        if (http.Request.Path.Value!["/bot".Length..].Split('/') is not [var token, { Length: > 0 } called])
        {
            await WriteAsync(http, Error(404, "Not Found"));
            return;
        }
        var given = new JsonObject();
        JsonObject answer;
        Fault? fault = null;
        var method = _methods.GetValueOrDefault(called);
        var name = method?.Name ?? called;
        try
        {
            if (token != world.Options.Token)
                throw new RefusedException(401, token.Contains(':', StringComparison.Ordinal) ? "Unauthorized" : "Unauthorized: invalid token specified", RefusalKind.Rule);
            given = await RequestReader.ReadAsync(http.Request, gone);
            fault = world.Faults.Take(name, given);
            if (fault is not null && await FailedAsync(http, fault, name, given, gone))
                return;
            if (method is null)
                throw new RefusedException(404, "Not Found", RefusalKind.Rule);
            Check(method, given);
            answer = new JsonObject { ["ok"] = true, ["result"] = await method.RunAsync(new Parameters(given), gone) };
        }
        catch (RefusedException refused)
        {
            answer = Error(refused.Code, refused.Message, refused.Parameters);
            Note(name, given, refused.Kind, refused.Message);
        }
        Keep(name, given, answer, fault);
        if (fault?.Failure is Failure.DropAfter)
            http.Abort();
        else
            await WriteAsync(http, answer);
    }

    /// <summary>Whether the fault already was the whole answer.</summary>
    private async Task<bool> FailedAsync(HttpContext http, Fault fault, string name, JsonObject given, CancellationToken gone)
    {
        switch (fault.Failure)
        {
            case Failure.Slow slow:
                await Task.Delay(slow.By, world.Options.Clock, gone);
                return false;
            case Failure.DropAfter:
                return false;
            case Failure.DropBefore:
                Keep(name, given, Error(0, "The connection was dropped before anything happened."), fault);
                http.Abort();
                return true;
            case Failure.Raw raw:
                Keep(name, given, Error(raw.Status, raw.Body), fault);
                http.Response.StatusCode = raw.Status;
                http.Response.ContentType = raw.ContentType;
                await http.Response.WriteAsync(raw.Body, gone);
                return true;
            case Failure.Error error:
                var answer = Error(error.Code, error.Description, error.RetryAfter is { } seconds ? new JsonObject { ["retry_after"] = seconds } : null);
                Keep(name, given, answer, fault);
                await WriteAsync(http, answer);
                return true;
            default:
                throw new InvalidOperationException($"No way to fail as {fault.Failure}.");
        }
    }

    private void Check(Method method, JsonObject given)
    {
        foreach (var parameter in given.Select(field => field.Key).Where(parameter => !method.Parameters.Contains(parameter) && !method.IsUpload(parameter, given)))
            Note(method.Name, given, RefusalKind.UnknownParameter, $"{method.Name} has no parameter '{parameter}'; Telegram ignores it.");
        foreach (var why in schema?.Check(method, given) ?? [])
            Note(method.Name, given, RefusalKind.Schema, why);
        if (method.IsSend)
            world.Pace.Check(new Parameters(given));
    }

    private void Note(string method, JsonObject given, RefusalKind kind, string why)
    {
        lock (world.Gate)
            world.Refusals.Add(new Refusal(method, given, world.Now, kind, why));
    }

    private void Keep(string method, JsonObject given, JsonObject answer, Fault? fault)
    {
        lock (world.Gate)
        {
            var status = answer["ok"]!.GetValue<bool>() ? 200 : answer["error_code"]!.GetValue<int>();
            world.Calls.Add(new Call(method, given, world.Now, status, answer, fault?.Failure));
            world.Pulse();
        }
    }

    private static JsonObject Error(int code, string description, JsonObject? parameters = null)
    {
        var error = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = description };
        if (parameters is not null)
            error["parameters"] = parameters.DeepClone();
        return error;
    }

    private static async Task WriteAsync(HttpContext http, JsonObject answer)
    {
        http.Response.StatusCode = answer["ok"]!.GetValue<bool>() ? 200 : answer["error_code"]!.GetValue<int>();
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(answer.ToJsonString(), Encoding.UTF8);
    }
}
