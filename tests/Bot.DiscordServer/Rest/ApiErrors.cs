namespace Waymark.DiscordServer.Rest;

/// <summary>An answer that is an error, with Discord's own code.</summary>
sealed class ApiException(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    internal int Status { get; } = status;

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["message"] = Message, ["code"] = code };
        if (errors is not null)
            json["errors"] = errors.DeepClone();
        return json;
    }
}

/// <summary>Discord's errors, as far as they occur here.</summary>
static class ApiErrors
{
    internal static ApiException Unauthorized => new(401, 0, "401: Unauthorized");

    internal static ApiException NotFound => new(404, 0, "404: Not Found");

    internal static ApiException MethodNotAllowed => new(405, 0, "405: Method Not Allowed");

    internal static ApiException NotJson => new(400, 50109, "The request body contains invalid JSON.");

    internal static ApiException UnknownApplication => new(404, 10002, "Unknown Application");

    internal static ApiException UnknownChannel => new(404, 10003, "Unknown Channel");

    internal static ApiException UnknownGuild => new(404, 10004, "Unknown Guild");

    internal static ApiException UnknownMember => new(404, 10007, "Unknown Member");

    internal static ApiException UnknownMessage => new(404, 10008, "Unknown Message");

    internal static ApiException UnknownRole => new(404, 10011, "Unknown Role");

    internal static ApiException UnknownUser => new(404, 10013, "Unknown User");

    internal static ApiException UnknownWebhook => new(404, 10015, "Unknown Webhook");

    internal static ApiException UnknownInteraction => new(404, 10062, "Unknown interaction");

    internal static ApiException PinsFull => new(400, 30003, "Maximum number of pins reached (250)");

    internal static ApiException CommandsOfTheDay => new(429, 30034, "Max number of daily application command creates has been reached (200)");

    internal static ApiException LateEdits => new(429, 30046, "Maximum number of edits to messages older than 1 hour reached. Try again later.");

    internal static ApiException DirectTooFast => new(403, 40003, "You are opening direct messages too fast.");

    internal static ApiException AlreadyAcknowledged => new(400, 40060, "Interaction has already been acknowledged.");

    internal static ApiException FollowUpsFull => new(400, 40094, "This interaction has reached the maximum number of follow-up messages");

    internal static ApiException MissingAccess => new(403, 50001, "Missing Access");

    internal static ApiException NotInDirect => new(403, 50003, "Cannot execute action on a DM channel");

    internal static ApiException NotYours => new(403, 50005, "Cannot edit a message authored by another user");

    internal static ApiException Empty => new(400, 50006, "Cannot send an empty message");

    internal static ApiException CannotSendToUser => new(403, 50007, "Cannot send messages to this user");

    internal static ApiException MissingPermissions => new(403, 50013, "Missing Permissions");

    internal static ApiException SystemMessage => new(403, 50021, "Cannot execute action on a system message");

    internal static ApiException InvalidWebhookToken => new(401, 50027, "Invalid Webhook Token");

    internal static ApiException NoMutualGuild => new(403, 50278, "Cannot send messages to this user due to having no mutual guilds");
}
