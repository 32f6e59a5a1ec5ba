namespace Waymark.DiscordServer.World;

/// <summary>What pinning does, whoever pins.</summary>
static class Pinning
{
    internal const int Most = 250;

    /// <summary>A second pin of the same message changes nothing.</summary>
    internal static bool Pin(DiscordMessage message, DiscordUser by)
    {
        var channel = message.Channel;
        if (message.IsPinned)
            return false;
        channel.Put(new Pin(message, channel.World.Now));
        message.TellUpdated();
        channel.TellPins();
        var notice = new DiscordMessage(channel, by, []) { Type = 6, ReplyTo = message };
        channel.Add(notice);
        notice.TellCreated();
        return true;
    }

    internal static void Unpin(DiscordMessage message)
    {
        if (!message.Channel.Remove(message))
            return;
        message.TellUpdated();
        message.Channel.TellPins();
    }
}

/// <summary>What deleting a message does, whoever deletes.</summary>
static class Removal
{
    internal static void Of(DiscordMessage message)
    {
        if (message.IsDeleted)
            return;
        message.IsDeleted = true;
        // Discord tells of the message only; that its pin is gone too is left to the reader.
        message.Channel.Remove(message);
        message.TellDeleted();
        message.Channel.World.Touch();
    }
}

/// <summary>Whom a message rings for: mentions in its text, as far as allowed_mentions lets them.</summary>
static class Pings
{
    internal static void Set(DiscordMessage message, DiscordMessage? replyTo)
    {
        var allowed = message.Body.Value<JsonObject>("allowed_mentions");
        var parse = allowed.Value<JsonArray>("parse")?.Select(kind => kind?.ToString()).ToList();
        var named = allowed.Value<JsonArray>("users")?.Select(id => id?.ToString()).ToList() ?? [];
        var users = from user in message.Channel.World.Users
                    where message.Content.Contains(user.Mention, StringComparison.Ordinal) || message.Content.Contains($"<@!{user.Id.Text()}>", StringComparison.Ordinal)
                    where allowed is null || parse?.Contains("users") is true || named.Contains(user.Id.Text())
                    select user;
        var replied = replyTo is not null && (allowed is null || allowed.Flag("replied_user")) ? [replyTo.Author] : Array.Empty<DiscordUser>();
        message.Pinged = [.. users.Concat(replied).Distinct()];
        message.PingedEveryone = (message.Content.Contains("@everyone", StringComparison.Ordinal) || message.Content.Contains("@here", StringComparison.Ordinal))
            && (allowed is null || parse?.Contains("everyone") is true)
            && Computed.In(message.Channel, message.Author).HasFlag(Permissions.MentionEveryone);
    }
}
