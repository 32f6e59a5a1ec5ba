using System.Globalization;
using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>deleteMessage and deleteMessages.</summary>
static class Deleting
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(48);

    internal static JsonNode? One(World world, Parameters given)
    {
        var chat = Access.ToSee(world, given);
        var message = Access.MessageIn(chat, given, "message to delete");
        if (WhyNot(world, message) is { } why)
            throw Refuse.State(why);
        Delete(world, message);
        return true;
    }

    /// <summary>What is not there, or may not be deleted, is passed over.</summary>
    internal static JsonNode? Several(World world, Parameters given)
    {
        var chat = Access.ToSee(world, given);
        if (given.List("message_ids") is not { Count: > 0 and <= 100 } ids)
            throw Refuse.Rule("message identifiers are not specified");
        foreach (var id in ids)
        {
            if (int.TryParse(id?.ToString(), CultureInfo.InvariantCulture, out var number) && chat.Find(number) is { } message && WhyNot(world, message) is null)
                Delete(world, message);
        }
        return true;
    }

    private static void Delete(World world, ServerMessage message)
    {
        message.IsDeleted = true;
        world.Pulse();
    }

    private static string? WhyNot(World world, ServerMessage message)
    {
        var isOwn = message.IsFromBot || message.From == world.Bot;
        var isAllowed = message.Chat.Kind switch
        {
            ChatKind.Private => true,
            ChatKind.Channel => message.Chat.Bot.May(rights => rights.CanDeleteMessages || (rights.CanPostMessages && !message.IsService)),
            _ => isOwn || message.Chat.Bot.May(rights => rights.CanDeleteMessages),
        };
        return !isAllowed ? "message can't be deleted"
            : message.Date + Limit < world.Now ? "message can't be deleted for everyone"
            : null;
    }
}
