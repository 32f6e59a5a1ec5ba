using System.Text.Json;
using System.Text.Json.Nodes;
using Waymark.Engine;
using Waymark.OnDiscord.Starting;

namespace Waymark.OnDiscord.Gateway;

/// <summary>
/// Keeps the session with the engine's batches, so that a later process resumes exactly behind the last committed turn.
/// It belongs to one application on one server.
/// </summary>
sealed class SessionKeeper(ConversationEngine engine, IStore store, BotIdentity identity, DiscordOptions options)
{
    private const string Name = "discord.session";

    /// <summary>Events that cause no turn are not worth a write each; a replay of so many is nothing.</summary>
    private const int QuietEvents = 200;

    private readonly Lock _gate = new();
    private GatewaySession? _current;
    private long _kept;

    private string Server => options.ApiBaseUrl ?? Rest.DiscordRest.Official;

    /// <summary>The session of an earlier process, where it is this bot's and can be read.</summary>
    internal GatewaySession? Recall()
    {
        if (store.Noted(Name) is not { Length: > 0 } note)
            return null;
        try
        {
            var kept = JsonNode.Parse(note)!;
            var session = new GatewaySession(kept["id"]!.GetValue<string>(), kept["url"]!.GetValue<string>(), kept["seq"]!.GetValue<long>());
            if (kept["app"]!.GetValue<string>() != identity.Application || kept["server"]!.GetValue<string>() != Server)
                return null;
            lock (_gate)
                (_current, _kept) = (session, session.Seen);
            return session;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or NullReferenceException)
        {
            return null; // Of another version: a new session is always possible.
        }
    }

    internal void Begin(GatewaySession session)
    {
        lock (_gate)
        {
            (_current, _kept) = (session, session.Committed);
            Note(session, _kept);
        }
    }

    /// <summary>Something of the session has been worked.</summary>
    internal void Advance(GatewaySession session, bool quiet)
    {
        lock (_gate)
        {
            if (session != _current || session.Committed is var committed && (committed <= _kept || (quiet && committed - _kept < QuietEvents)))
                return;
            _kept = committed;
            Note(session, committed);
        }
    }

    /// <summary>There is nothing to resume any more.</summary>
    internal void Forget()
    {
        lock (_gate)
        {
            if (_current is null)
                return;
            _current = null;
            engine.Note(Name, "");
        }
    }

    private void Note(GatewaySession session, long seq) => engine.Note(Name, new JsonObject
    {
        ["app"] = identity.Application,
        ["server"] = Server,
        ["id"] = session.Id,
        ["url"] = session.ResumeUrl,
        ["seq"] = seq,
    }.ToJsonString());
}
