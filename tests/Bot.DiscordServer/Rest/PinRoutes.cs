namespace Waymark.DiscordServer.Rest;

/// <summary>Pins, on the routes of 2025 and on the old ones, which say nothing of when and give at most 50.</summary>
sealed class PinRoutes
{
    private const int MostAtOnce = 50;

    private const string New = "/channels/{channel}/messages/pins", Old = "/channels/{channel}/pins";

    internal IEnumerable<Route> All =>
    [
        new("GET", New, List),
        new("PUT", New + "/{message}", Pin),
        new("DELETE", New + "/{message}", Unpin),
        new("GET", Old, ListOld),
        new("PUT", Old + "/{message}", Pin),
        new("DELETE", Old + "/{message}", Unpin),
    ];

    private static Answer Pin(Request request)
    {
        var channel = request.Channel();
        request.Demand(channel, Permissions.PinMessages);
        var message = request.Message(channel);
        if (message.Type is 6)
            throw ApiErrors.SystemMessage;
        if (!message.IsPinned && channel.Pins.Count >= Pinning.Most)
            throw ApiErrors.PinsFull;
        Pinning.Pin(message, request.World.Bot);
        return Answer.Nothing;
    }

    private static Answer Unpin(Request request)
    {
        var channel = request.Channel();
        request.Demand(channel, Permissions.PinMessages);
        Pinning.Unpin(request.Message(channel));
        return Answer.Nothing;
    }

    private static Answer List(Request request)
    {
        var channel = request.Channel();
        request.Demand(channel, Permissions.ReadMessageHistory);
        var limit = int.TryParse(request.Query("limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, MostAtOnce) : MostAtOnce;
        var before = DateTimeOffset.TryParse(request.Query("before"), CultureInfo.InvariantCulture, out var at) ? at : DateTimeOffset.MaxValue;
        var fitting = channel.Pins.Where(pin => pin.At < before).ToList();
        var items = fitting.Take(limit).Select(pin => new JsonObject { ["pinned_at"] = pin.At.Text(), ["message"] = pin.Message.ToJson() }).ToJsonArray();
        return Answer.Ok(new JsonObject { ["items"] = items, ["has_more"] = fitting.Count > limit });
    }

    private static Answer ListOld(Request request)
    {
        var channel = request.Channel();
        request.Demand(channel, Permissions.ReadMessageHistory);
        return Answer.Ok(channel.Pins.Take(MostAtOnce).Select(pin => pin.Message.ToJson()).ToJsonArray());
    }
}
