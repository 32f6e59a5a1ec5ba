namespace Waymark.TelegramServer;

/// <summary>Laying failures in the bot's way.</summary>
static class FaultDeeds
{
    private const string Kinds = "too_many_requests, bad_gateway, malformed_json, blocked, deactivated, kicked, chat_not_found, unauthorized, conflict, internal, slow, drop_before, drop_after";

    internal static IEnumerable<ControlDeed> All { get; } =
    [
        new("faults", $"kind ({Kinds}), method?, chat?, times? (1; 0: until lifted), retry_after?, seconds?", "lets requests fail", given =>
        {
            given.Server.Faults.Lay(Read(given), given.Word("method"), given.Has("chat") ? given.Id("chat") : null, given.Number("times") is 0 ? null : given.Number("times") ?? 1);
            return PeopleDeeds.Told(true);
        }),
        new("faults/lift", "", "lifts them all", given =>
        {
            given.Server.Faults.LiftAll();
            return PeopleDeeds.Told(true);
        }),
    ];

    private static Failure Read(ControlRequest given) => given.Needed("kind") switch
    {
        "too_many_requests" => Failure.TooManyRequests(given.Number("retry_after") ?? 3),
        "bad_gateway" => Failure.BadGateway,
        "malformed_json" => Failure.MalformedJson,
        "blocked" => Failure.Blocked,
        "deactivated" => Failure.Deactivated,
        "kicked" => Failure.Kicked,
        "chat_not_found" => Failure.ChatNotFound,
        "unauthorized" => Failure.Unauthorized,
        "conflict" => Failure.Conflict,
        "internal" => Failure.Internal,
        "slow" => new Failure.Slow(given.Seconds("seconds", 5)),
        "drop_before" => new Failure.DropBefore(),
        "drop_after" => new Failure.DropAfter(),
        var kind => throw new FormatException($"'{kind}' is none of {Kinds}."),
    };
}
