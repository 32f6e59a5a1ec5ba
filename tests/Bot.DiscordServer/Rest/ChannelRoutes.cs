using Waymark.DiscordServer.Checking;

namespace Waymark.DiscordServer.Rest;

/// <summary>Channels, and the direct messages that the bot opens.</summary>
sealed class ChannelRoutes(DiscordWorld world)
{
    private static readonly TimeSpan DirectWindow = TimeSpan.FromMinutes(10);

    private readonly Queue<DateTimeOffset> _opened = new();

    internal IEnumerable<Route> All =>
    [
        new("GET", "/channels/{channel}", request => Answer.Ok(request.Channel().ToJson())),
        new("POST", "/channels/{channel}/typing", Type),
        new("POST", "/users/@me/channels", OpenDirect),
    ];

    private static Answer Type(Request request)
    {
        request.Demand(request.Channel(), Permissions.SendMessages);
        return Answer.Nothing;
    }

    private Answer OpenDirect(Request request)
    {
        ulong? id = null;
        request.Checked(form =>
        {
            form.Know(form.Body, "", "recipient_id");
            form.Text(form.Body, "", "recipient_id", 20, 1, isRequired: true);
            id = form.Body.Id("recipient_id");
            if (id is null)
                form.Refuse("recipient_id", "NUMBER_TYPE_COERCE", $"Value \"{form.Body["recipient_id"]}\" is not snowflake.");
        });
        var user = world.UserOf(id!.Value) ?? throw ApiErrors.UnknownUser;
        if (user.IsBot)
            throw ApiErrors.CannotSendToUser;
        if (world.DirectOf(user) is { } known)
            return Answer.Ok(known.ToJson());
        // Whether the person takes messages shows at sending, not here.
        while (_opened.TryPeek(out var oldest) && oldest <= world.Now - DirectWindow)
            _opened.Dequeue();
        if (_opened.Count >= world.Options.NewDirectChannels)
            throw ApiErrors.DirectTooFast;
        _opened.Enqueue(world.Now);
        return Answer.Ok(world.OpenDirect(user).ToJson());
    }
}
