using Waymark.DiscordServer.Checking;

namespace Waymark.DiscordServer.Rest;

/// <summary>Messages of channels and direct messages, with the bot's own token.</summary>
sealed class MessageRoutes(DiscordWorld world)
{
    internal static readonly TimeSpan NonceLife = TimeSpan.FromMinutes(5), EditsLimitedAfter = TimeSpan.FromHours(1);

    /// <summary>Discord does not publish its number.</summary>
    internal const int LateEdits = 3;

    private const string Many = "/channels/{channel}/messages", One = Many + "/{message}";

    internal IEnumerable<Route> All =>
    [
        new("GET", Many, List) { Pace = new(5, 5) },
        new("POST", Many, Send) { Pace = new(5, 5) },
        new("GET", One, Read) { Pace = new(5, 5) },
        new("PATCH", One, Edit) { Pace = new(5, 5) },
        new("DELETE", One, Delete) { Pace = new(5, 1) },
    ];

    private Answer List(Request request)
    {
        var channel = request.Channel();
        var limit = int.TryParse(request.Query("limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 50;
        if (limit is < 1 or > 100)
            throw Form.Invalid([new Problem("limit", "NUMBER_TYPE_MAX", "int value should be less than or equal to 100.")]);
        // Without the right to the history the list is empty, not refused.
        if (!Computed.In(channel, world.Bot).HasFlag(Permissions.ReadMessageHistory))
            return Answer.Ok(new JsonArray());
        var (before, after) = (Bound(request, "before"), Bound(request, "after"));
        var fitting = channel.Messages.Where(message => !message.IsDeleted && message.OnlyFor is null && (before is null || message.Id < before) && (after is null || message.Id > after));
        var chosen = after is null ? fitting.Reverse().Take(limit) : fitting.Take(limit).Reverse();
        return Answer.Ok(chosen.Select(message => message.ToJson()).ToJsonArray());
    }

    private Answer Read(Request request)
    {
        var channel = request.Channel();
        request.Demand(channel, Permissions.ReadMessageHistory);
        return Answer.Ok(request.Message(channel).ToJson());
    }

    private Answer Send(Request request)
    {
        var channel = request.Channel();
        request.Demand(channel, channel.Kind is ChannelKind.Thread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);
        var body = request.Checked(form => MessageRules.Check(form, form.Body, "", MessageUse.Channel));
        if (MessageRules.IsEmpty(body))
            throw ApiErrors.Empty;
        if (channel.Kind is ChannelKind.Direct)
            DemandOpen(channel.Recipients.First(user => !user.IsBot));
        if (body.Flag("enforce_nonce") && body["nonce"] is { } nonce && Known(channel, nonce) is { } known)
            return Answer.Ok(known.ToJson());
        return Answer.Ok(Put(channel, body, ReplyOf(channel, body)).ToJson());
    }

    private static DiscordMessage Put(DiscordChannel channel, JsonObject body, DiscordMessage? reply)
    {
        var kept = body.DeepClone().AsObject();
        kept["flags"] = (body.Number("flags") ?? 0) & ~DiscordMessage.Ephemeral;
        var message = new DiscordMessage(channel, channel.World.Bot, kept) { Nonce = body["nonce"]?.DeepClone(), ReplyTo = reply, Type = reply is null ? 0 : 19 };
        Pings.Set(message, reply);
        channel.Add(message);
        message.TellCreated();
        return message;
    }

    private Answer Edit(Request request)
    {
        var channel = request.Channel();
        var message = request.Message(channel);
        if (message.Author != world.Bot)
            throw ApiErrors.NotYours;
        var body = request.Checked(form => MessageRules.Check(form, form.Body, "", MessageUse.ChannelEdit, (message.Flags & DiscordMessage.ComponentsV2) != 0));
        if (world.Now - message.At > EditsLimitedAfter && ++message.LateEdits > LateEdits)
            throw ApiErrors.LateEdits;
        var after = message.Body.DeepClone().AsObject();
        foreach (var (name, value) in body)
            after[name] = value?.DeepClone();
        if (MessageRules.IsEmpty(after))
            throw ApiErrors.Empty;
        InteractionMessages.Change(message, body, world.Now);
        return Answer.Ok(message.ToJson());
    }

    private Answer Delete(Request request)
    {
        var channel = request.Channel();
        var message = request.Message(channel);
        if (message.Author != world.Bot)
        {
            if (channel.Guild is null)
                throw ApiErrors.NotInDirect;
            request.Demand(channel, Permissions.ManageMessages);
        }
        Removal.Of(message);
        return Answer.Nothing;
    }

    private void DemandOpen(DiscordUser user)
    {
        if (!world.SharesGuild(user) && !user.InstalledApp)
            throw ApiErrors.NoMutualGuild;
        if (!user.TakesDirectMessages)
            throw ApiErrors.CannotSendToUser;
    }

    private DiscordMessage? Known(DiscordChannel channel, JsonNode nonce) =>
        channel.Messages.LastOrDefault(message => message.Author == world.Bot && message.At > world.Now - NonceLife && JsonNode.DeepEquals(message.Nonce, nonce));

    private static DiscordMessage? ReplyOf(DiscordChannel channel, JsonObject body)
    {
        if (body.Value<JsonObject>("message_reference") is not { } reference || reference.Id("message_id") is not { } id)
            return null;
        var found = channel.Find(id);
        var mustExist = reference["fail_if_not_exists"] is not JsonValue value || value.GetValue<bool>();
        return found is null && mustExist
            ? throw Form.Invalid([new Problem("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message")])
            : found;
    }

    private static ulong? Bound(Request request, string name) =>
        ulong.TryParse(request.Query(name), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
