using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Waymark.DiscordServer.Checking;

namespace Waymark.DiscordServer.Rest;

/// <summary>Every request passes here: it is written down, meets its fault, is let in, paced, answered and written down again.</summary>
sealed class RestDoor(DiscordWorld world, RateLimits limits, Faults faults, OpenApiDocument? document)
{
    private const string Root = "/api/v10";

    private readonly Lock _gate = new();
    private readonly List<Call> _calls = [];
    private readonly List<Refusal> _refusals = [];

    internal IReadOnlyList<Call> Calls
    {
        get
        {
            lock (_gate)
                return [.. _calls];
        }
    }

    internal IReadOnlyList<Refusal> Refusals
    {
        get
        {
            lock (_gate)
                return [.. _refusals];
        }
    }

    internal async Task AnswerAsync(HttpContext http, Route route)
    {
        var path = http.Request.Path.Value![Root.Length..];
        var (body, isReadable) = await RequestBody.ReadAsync(http.Request);
        var call = new Call(http.Request.Method, path + http.Request.QueryString, body, world.Now, http.Request.Headers.UserAgent.ToString());
        var fault = faults.Take(call.Method, path);
        // The wait begins before the call is seen, so that whoever saw it can move the clock.
        var wait = fault is Fault.Slow slow ? Task.Delay(slow.Wait, world.Time, http.RequestAborted) : Task.CompletedTask;
        lock (_gate)
            _calls.Add(call);
        world.Touch();
        await wait;
        if (fault is Fault.DroppedBefore)
        {
            http.Abort();
            return;
        }
        var outcome = Decide(http, route, call, fault, isReadable);
        (call.Status, call.Answer) = (outcome.Status, outcome.Body?.DeepClone());
        world.Touch();
        if (fault is Fault.DroppedAfter)
        {
            http.Abort();
            return;
        }
        await WriteAsync(http, outcome);
    }

    internal void Refuse(Refusal refusal)
    {
        lock (_gate)
            _refusals.Add(refusal);
        world.Touch();
    }

    private Outcome Decide(HttpContext http, Route route, Call call, Fault? fault, bool isReadable)
    {
        lock (world.Gate)
        {
            if (limits.ShutOutFor is { } shutOut)
                return Outcome.Shut(shutOut.TotalSeconds);
            var outcome = Faulty(fault) ?? Paced(http, route, call, isReadable);
            limits.Count(outcome.Status, outcome.IsShared);
            return outcome;
        }
    }

    private static Outcome? Faulty(Fault? fault) => fault switch
    {
        Fault.RateLimited limited => Outcome.Limited(limited.RetryAfter, limited.Scope),
        Fault.ShutOut shut => Outcome.Shut(shut.RetryAfter),
        Fault.Failed { Status: >= 500 } failed => Outcome.Page(failed.Status),
        Fault.Failed failed => new Outcome(failed.Status, new ApiException(failed.Status, failed.Code, failed.Message is "" ? $"{failed.Status}: Fault" : failed.Message).ToJson()),
        _ => null,
    };

    private Outcome Paced(HttpContext http, Route route, Call call, bool isReadable)
    {
        if (route.CountsGlobally && limits.TakeGlobal() is { } global)
            return Outcome.Limited(global.TotalSeconds, "global");
        var state = limits.Take(route, Majors(http));
        var headers = state is null ? [] : limits.Headers(state);
        if (state is { IsOver: true })
            return Outcome.Limited((state.ResetsAt - world.Now).TotalSeconds, "user", headers);
        return Handled(http, route, call, isReadable) with { Headers = headers };
    }

    private Outcome Handled(HttpContext http, Route route, Call call, bool isReadable)
    {
        try
        {
            if (route.NeedsBot && http.Request.Headers.Authorization != $"Bot {world.Options.Token}")
                throw ApiErrors.Unauthorized;
            if (!isReadable)
                throw ApiErrors.NotJson;
            var where = $"{call.Method} {route.Path}";
            if (!call.UserAgent.StartsWith("DiscordBot (", StringComparison.Ordinal))
                Refuse(new Refusal("USER_AGENT", where, "User-Agent should be DiscordBot (url, version).", Answered: false));
            foreach (var problem in document?.CheckRequest(call) ?? [])
                Refuse(new Refusal("OPENAPI", where, problem, Answered: false));
            var answer = route.Handle(new Request(http, world, call.Body, Refuse, where));
            if (world.Options.ChecksAnswers)
                foreach (var problem in document?.CheckAnswer(call, answer.Status, answer.Body) ?? [])
                    Refuse(new Refusal("ANSWER", where, problem, Answered: false));
            return new Outcome(answer.Status, answer.Body);
        }
        catch (ApiException error)
        {
            return new Outcome(error.Status, error.ToJson());
        }
    }

    /// <summary>The parts of a path that a bucket is counted for: channel, guild, webhook with its token.</summary>
    private static string Majors(HttpContext http) =>
        string.Join(' ', new[] { "channel", "guild", "app", "token" }.Select(name => http.Request.RouteValues.TryGetValue(name, out var value) ? value : ""));

    private static async Task WriteAsync(HttpContext http, Outcome outcome)
    {
        http.Response.StatusCode = outcome.Status;
        foreach (var (name, value) in outcome.Headers)
            http.Response.Headers[name] = new StringValues(value);
        var (type, text) = outcome.Text is { } page ? (outcome.ContentType, page) : ("application/json", outcome.Body?.ToJsonString());
        if (text is null)
            return;
        http.Response.ContentType = type;
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), http.RequestAborted);
    }
}
