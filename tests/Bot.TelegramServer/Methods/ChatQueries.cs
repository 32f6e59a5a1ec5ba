using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>What the bot may ask about a chat, and leaving it.</summary>
static class ChatQueries
{
    internal static JsonNode? GetChat(World world, Parameters given)
    {
        var chat = Access.ToSee(world, given);
        var json = chat.ToJson();
        (json["accent_color_id"], json["max_reaction_count"]) = (0, 11);
        json["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
            ["gifts_from_channels"] = false,
        };
        if (chat.IsGroup)
            json["permissions"] = ChatPermissions.OfMembers();
        if (chat.PinnedMessages is [var newest, ..])
            json["pinned_message"] = newest.ToJson(isInner: true);
        return json;
    }

    /// <summary>About others only an administrator is sure to get an answer.</summary>
    internal static JsonNode? GetMember(World world, Parameters given)
    {
        var chat = Access.ToSee(world, given);
        if (given.Long("user_id") is not (> 0 and var id))
            throw Refuse.Rule("invalid user_id specified");
        if (!world.Users.TryGetValue(id, out var user))
            throw Refuse.State("user not found");
        if (chat.HidesMembers && user != world.Bot && !chat.Bot.IsAdministrator)
            throw Refuse.State("member list is inaccessible");
        return chat.Membership(user).ToJson(chat.Kind is ChatKind.Channel);
    }

    internal static JsonNode? CountMembers(World world, Parameters given) => Access.ToSee(world, given).Members.Count(member => member.IsIn);

    internal static JsonNode? GetAdministrators(World world, Parameters given)
    {
        var chat = Access.ToSee(world, given);
        if (chat.Kind is ChatKind.Private)
            throw Refuse.Rule("there are no administrators in the private chat");
        return new JsonArray([.. chat.Members
            .Where(member => member.IsAdministrator && (!member.User.IsBot || given.Flag("return_bots")))
            .Select(member => member.ToJson(chat.Kind is ChatKind.Channel))]);
    }

    internal static JsonNode? Leave(World world, Parameters given)
    {
        var chat = Access.ToSee(world, given);
        if (chat.Kind is ChatKind.Private)
            throw Refuse.Rule("chat can't be left");
        world.SetMembership(chat, world.Bot, new Membership(world.Bot, MemberStatus.Left), by: world.Bot);
        return true;
    }
}
