namespace Waymark.DiscordServer.Gateway;

/// <summary>What a client says, one frame at a time.</summary>
sealed class FrameReader(DiscordWorld world, GatewayHub hub)
{
    private const int Heartbeat = 1, IdentifyOp = 2, Presence = 3, Voice = 4, ResumeOp = 6, Members = 8, InvalidSession = 9, HeartbeatAck = 11;

    internal void Take(GatewayConnection connection, string text)
    {
        if (IsOverRate(connection))
        {
            hub.Refuse("GATEWAY_RATE", $"More than {GatewayConnection.FramesAMinute} frames in a minute.");
            hub.Close(connection, GatewayClose.RateLimited);
            return;
        }
        if (Parsed(text) is not { } frame || frame.Number("op") is not { } op)
        {
            hub.Refuse("GATEWAY_FRAME", "A frame is an object with a number op.");
            hub.Close(connection, GatewayClose.DecodeError);
            return;
        }
        Note(frame);
        switch (op)
        {
            case Heartbeat:
                Beat(connection, frame["d"]);
                break;
            case IdentifyOp when connection.Session is null:
                Identify(connection, frame["d"] as JsonObject ?? []);
                break;
            case ResumeOp when connection.Session is null:
                Resume(connection, frame["d"] as JsonObject ?? []);
                break;
            case IdentifyOp or ResumeOp:
                hub.Close(connection, GatewayClose.AlreadyAuthenticated);
                break;
            case Presence or Voice or Members when connection.Session is null:
                hub.Close(connection, GatewayClose.NotAuthenticated);
                break;
            case Presence or Voice or Members:
                break;
            default:
                hub.Close(connection, GatewayClose.UnknownOpcode);
                break;
        }
    }

    private void Beat(GatewayConnection connection, JsonNode? sequence)
    {
        connection.LastBeat = world.Now;
        if (sequence is not null && !(sequence is JsonValue value && value.TryGetValue<long>(out var seen) && seen <= (connection.Session?.Sequence ?? 0)))
            hub.Note("HEARTBEAT_SEQUENCE", $"A heartbeat's d is the last s, or null; it was {sequence.ToJsonString()}.");
        if (!hub.Faults.WithholdsAcks)
            connection.Send(new JsonObject { ["t"] = null, ["s"] = null, ["op"] = HeartbeatAck, ["d"] = null });
    }

    private void Identify(GatewayConnection connection, JsonObject said)
    {
        if (hub.Faults.TakeIdentify() is { } ordered)
        {
            hub.Close(connection, ordered);
            return;
        }
        if (said.Value<string>("token") != world.Options.Token)
        {
            hub.Close(connection, GatewayClose.AuthenticationFailed);
            return;
        }
        if (WhyRefused(said, out var intents, out var shard, out var shards) is { } code)
        {
            hub.Close(connection, code);
            return;
        }
        if (!hub.Identifies.Take())
        {
            hub.Note("IDENTIFY_CONCURRENCY", $"More than {world.Options.MaxConcurrency} identified within 5 s.");
            Invalid(connection, isResumable: false);
            return;
        }
        if (hub.Identifies.IsBreached)
        {
            hub.Refuse("IDENTIFY_BUDGET", $"More than {world.Options.IdentifiesADay} identified in a day: Discord resets the token.");
            hub.Close(connection, GatewayClose.AuthenticationFailed);
            return;
        }
        var session = new GatewaySession(Guid.NewGuid().ToString("N"), intents, shard, shards);
        hub.Sessions.Add(session);
        hub.Attach(connection, session);
        hub.Dispatch(session, "READY", Ready(session));
        foreach (var guild in Seen(session))
            hub.Dispatch(session, "GUILD_CREATE", guild.ToCreateEvent());
    }

    private int? WhyRefused(JsonObject said, out Intents intents, out int shard, out int shards)
    {
        (shard, shards) = said.Value<JsonArray>("shard") is [{ } index, { } count] ? (index.GetValue<int>(), count.GetValue<int>()) : (0, 1);
        var bits = said.Number("intents");
        intents = (Intents)(bits ?? 0);
        if (said.Value<JsonObject>("properties") is not { } properties || !new[] { "os", "browser", "device" }.All(properties.ContainsKey))
            hub.Note("IDENTIFY_PROPERTIES", "properties should name os, browser and device.");
        if (bits is null or < 0 or > (1 << 26) - 1)
            return GatewayClose.InvalidIntents;
        if (shard < 0 || shard >= shards)
            return GatewayClose.InvalidShard;
        if (shards < world.Options.Shards)
            return GatewayClose.ShardingRequired;
        return (intents & Intents.Privileged & ~world.Options.PrivilegedIntents) is Intents.None ? null : GatewayClose.DisallowedIntents;
    }

    private JsonObject Ready(GatewaySession session) => new()
    {
        ["v"] = 10,
        ["user"] = world.Bot.ToJson(),
        ["user_settings"] = new JsonObject(),
        ["session_type"] = "normal",
        ["session_id"] = session.Id,
        ["resume_gateway_url"] = hub.ResumeUrl,
        ["shard"] = new JsonArray(session.Shard, session.Shards),
        ["relationships"] = new JsonArray(),
        ["private_channels"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["guilds"] = Seen(session).Select(guild => new JsonObject { ["id"] = guild.Id.Text(), ["unavailable"] = true }).ToJsonArray(),
        ["application"] = new JsonObject { ["id"] = world.Bot.Id.Text(), ["flags"] = 0 },
    };

    private IEnumerable<DiscordGuild> Seen(GatewaySession session) =>
        session.Intents.HasFlag(Intents.Guilds)
            ? world.Guilds.Values.Where(guild => guild.HasBot && (int)((guild.Id >> 22) % (ulong)session.Shards) == session.Shard)
            : [];

    /// <summary>What was missed comes first, then RESUMED.</summary>
    private void Resume(GatewayConnection connection, JsonObject said)
    {
        if (said.Value<string>("token") != world.Options.Token)
        {
            hub.Close(connection, GatewayClose.AuthenticationFailed);
            return;
        }
        if (connection.Path.TrimEnd('/') != "/resume")
            hub.Note("RESUME_URL", "A resume goes to the resume_gateway_url of READY.");
        if (hub.Faults.TakeResume() || hub.Resumable(said.Value<string>("session_id")) is not { } session)
        {
            Invalid(connection, isResumable: false);
            return;
        }
        if (said.Number("seq") is not { } seen || seen > session.Sequence)
        {
            hub.Sessions.Remove(session);
            hub.Close(connection, GatewayClose.InvalidSequence);
            return;
        }
        hub.Attach(connection, session);
        session.Resumes++;
        foreach (var missed in session.Events.Where(one => one.Sequence > seen))
            connection.Send(GatewaySession.Frame(missed));
        hub.Dispatch(session, "RESUMED", []);
    }

    internal static void Invalid(GatewayConnection connection, bool isResumable) =>
        connection.Send(new JsonObject { ["t"] = null, ["s"] = null, ["op"] = InvalidSession, ["d"] = isResumable });

    private bool IsOverRate(GatewayConnection connection)
    {
        while (connection.Frames.TryPeek(out var oldest) && oldest <= world.Now.AddMinutes(-1))
            connection.Frames.Dequeue();
        connection.Frames.Enqueue(world.Now);
        return connection.Frames.Count > GatewayConnection.FramesAMinute;
    }

    private void Note(JsonObject frame)
    {
        var kept = frame.DeepClone().AsObject();
        (kept["d"] as JsonObject)?.Remove("token");
        hub.Frames.Add(kept);
    }

    private static JsonObject? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
