namespace Waymark.DiscordServer.Control;

/// <summary>What goes wrong, on REST and on the gateway.</summary>
sealed class FaultVerbs(DiscordApiServer server)
{
    private const string Faults = "rate-limited, shut-out, failed, slow, dropped-before, dropped-after";

    internal IEnumerable<Verb> All =>
    [
        Did("fault", $"Orders a fault: {Faults}. \"times\" -1 is until it is lifted; a path may hold * and **.",
            """{"fault":"rate-limited","method":"POST","path":"/channels/*/messages","times":1,"retry_after":1.5,"scope":"user"}""", Order),
        Did("lift", "Lifts all faults of REST.", "{}", _ => server.Faults.LiftAll()),
        Did("gateway", $"One of: {string.Join(", ", Acts.Keys)}. \"code\" closes with it, \"count\" repeats or refuses so often, \"on\" switches.",
            """{"do":"close","code":4009}""", Act),
    ];

    private Dictionary<string, Action<JsonObject>> Acts => new(StringComparer.Ordinal)
    {
        ["kill"] = _ => server.Gateway.Kill(),
        ["close"] = said => server.Gateway.Close(Names.Number(said, "code", GatewayClose.UnknownError)),
        ["reconnect"] = _ => server.Gateway.AskReconnect(),
        ["heartbeat"] = _ => server.Gateway.AskHeartbeat(),
        ["invalidate"] = said => server.Gateway.Invalidate(said.Flag("resumable")),
        ["repeat"] = said => server.Gateway.Repeat(Names.Number(said, "count", 1)),
        ["withhold-acks"] = said => server.Gateway.WithholdsAcks = said.Flag("on"),
        ["withhold-hello"] = said => server.Gateway.WithholdsHello = said.Flag("on"),
        ["lose-events"] = said => server.Gateway.LosesEvents = said.Flag("on"),
        ["refuse-connections"] = said => server.Gateway.RefuseConnections(Names.Number(said, "count", 1), Names.Number(said, "status", 503)),
        ["refuse-identify"] = said => server.Gateway.RefuseIdentify(Names.Number(said, "code", GatewayClose.AuthenticationFailed)),
        ["refuse-resumes"] = said => server.Gateway.RefuseResumes(Names.Number(said, "count", 1)),
        ["leave-identifies"] = said => server.Gateway.LeaveIdentifies(Names.Number(said, "count", 0)),
    };

    private void Act(JsonObject said)
    {
        var name = Names.Text(said, "do");
        if (!Acts.TryGetValue(name, out var act))
            throw new FormatException($"The gateway does not do '{name}', but: {string.Join(", ", Acts.Keys)}.");
        act(said);
    }

    private void Order(JsonObject said)
    {
        var seconds = said["retry_after"]?.GetValue<double>() ?? said["seconds"]?.GetValue<double>() ?? 1;
        Fault fault = Names.Text(said, "fault") switch
        {
            "rate-limited" => new Fault.RateLimited(seconds, said.Value<string>("scope") ?? "user"),
            "shut-out" => new Fault.ShutOut((int)Math.Ceiling(seconds)),
            "failed" => new Fault.Failed(Names.Number(said, "status", 500), Names.Number(said, "code", 0), said.Value<string>("message") ?? ""),
            "slow" => new Fault.Slow(TimeSpan.FromSeconds(seconds)),
            "dropped-before" => new Fault.DroppedBefore(),
            "dropped-after" => new Fault.DroppedAfter(),
            var other => throw new FormatException($"There is no fault '{other}', but: {Faults}."),
        };
        server.Faults.Times(Names.Number(said, "times", 1), said.Value<string>("method") ?? "*", said.Value<string>("path") ?? "/**", fault);
    }

    private static Verb Did(string name, string what, string example, Action<JsonObject> act) => new(name, what, example, said =>
    {
        act(said);
        return Task.FromResult<JsonNode>(Shown.Done);
    });
}
