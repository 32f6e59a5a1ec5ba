using Waymark.TelegramServer;
using Waymark.Tests.Engine;

namespace Waymark.Tests.OnTelegram;

/// <summary>What tests of groups do again and again.</summary>
static class Group
{
    internal static readonly AdminRights MayPin = new() { CanPinMessages = true };

    internal static readonly AdminRights MayPinAndDelete = new() { CanPinMessages = true, CanDeleteMessages = true };

    /// <summary>A house whose commands are registered, so that clients know which are ephemeral.</summary>
    internal static async Task<TelegramHouse> OpenAsync(BotApiOptions? server = null)
    {
        var house = await TelegramHouse.OpenAsync(server);
        await house.CommandsAsync();
        return house;
    }

    internal static Task CommandsAsync(this TelegramHouse house) => house.Server.UntilAsync(
        () => house.Server.Commands.Get(new CommandScope("all_chat_administrators", null, null)).Count > 0);

    /// <summary>The next message that only that person sees.</summary>
    internal static Task<ServerMessage> OnlyForAsync(this TelegramHouse house, ServerChat group, ServerUser user) =>
        house.Server.NextMessageAsync(group, message => message.Receiver == user && message.EditedAt is null);

    /// <summary>The next message there that everybody sees.</summary>
    internal static Task<ServerMessage> ForAllAsync(this TelegramHouse house, ServerChat group) =>
        house.Server.NextMessageAsync(group, message => !message.IsEphemeral);

    internal static IReadOnlyList<ServerMessage> ShownToAll(this TelegramHouse house, ServerChat group) =>
        [.. group.Messages.Where(message => message is { IsFromBot: true, IsEphemeral: false, IsDeleted: false, IsService: false } || (message.SenderChat == group && message is { IsEphemeral: false, IsDeleted: false, IsService: false }))];

    /// <summary>Goes from the group into the private chat by the button, and reads what comes there.</summary>
    internal static async Task<ServerMessage> FollowAsync(this TelegramHouse house, ServerUser user, ServerMessage message)
    {
        await user.TapAsync(message, message.Buttons.Single());
        return await house.NextAsync(user);
    }

    /// <summary>Orders a pin in a group and waits until it is pinned.</summary>
    internal static async Task<ServerMessage> PinAsync(this TelegramHouse house, ServerChat group, ServerUser moderator, int? topic = null)
    {
        await moderator.SendAsync(group, "/pin", topic: topic);
        var preview = await house.OnlyForAsync(group, moderator);
        var tap = await moderator.TapAsync(preview, "Pin it");
        Assert.StartsWith("Pinned.", (await tap.AnswerAsync()).Text, StringComparison.Ordinal);
        return group.PinnedMessages[0];
    }

    /// <summary>Everything that the bot did beside the updates is done: nothing new is said for a while.</summary>
    internal static Task QuietAsync() => InTimeExtensions.AWhileAsync();
}
