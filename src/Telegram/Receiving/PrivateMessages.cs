using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Waymark.Core.Safety;
using Waymark.Engine;
using Waymark.OnTelegram.Groups;
using Waymark.OnTelegram.Pins;
using Waymark.OnTelegram.Sending;

namespace Waymark.OnTelegram.Receiving;

/// <summary>What people write to the bot in private.</summary>
sealed class PrivateMessages(ConversationEngine engine, Moments moments, Deleting deleting, DeepLinks links, PinCommands pins)
{
    internal async ValueTask<Task> BeginAsync(int updateId, Message message, User from)
    {
        var (account, eventId) = (Accounts.Of(from), EventIds.Of(updateId, message));
        var command = message.Text is { } text ? CommandLine.Read(text) : null;
        // With words behind it, it is no moderator's command, and the secret guard has to see it.
        if (command is { Argument: "" } && PinCommands.Has(command.Name))
        {
            pins.TakeInPrivate(message, from, command.Name);
            return Task.CompletedTask;
        }
        var (said, community) = command is { Name: "start" } && DeepLinks.IsOne(command.Argument)
            ? await links.FollowAsync(command.Argument, account, eventId)
            : (await SaidByAsync(message), null);
        return said is null
            ? Task.CompletedTask
            : engine.TakeAsync(new Arrival(account, eventId, moments.Of(message), said, community, from.LanguageCode));
    }

    private async ValueTask<Said?> SaidByAsync(Message message) => message switch
    {
        { Text: { } text } when SecretGuard.Find(text) is not null && CommandLine.Read(text) is null =>
            new Said.Wrote(text, Removed: await deleting.TryAsync(message)),
        { Text: { } text } => CommandLine.Read(text) ?? (Said)new Said.Wrote(text),
        { Sticker: not null } or { Dice: not null } => new Said.Showed(),
        _ when IsContent(message.Type) => await ShownAsync(message),
        _ => null, // Service messages are nobody's words.
    };

    /// <summary>A picture can show anything, a code among it: it does not stay where the bot can take it away.</summary>
    private async ValueTask<Said> ShownAsync(Message message)
    {
        await deleting.TryAsync(message);
        return new Said.Showed();
    }

    private static bool IsContent(MessageType type) => type is
        MessageType.Photo or MessageType.Video or MessageType.VideoNote or MessageType.Voice or MessageType.Audio or MessageType.Document
        or MessageType.Animation or MessageType.Contact or MessageType.Location or MessageType.Venue or MessageType.Story or MessageType.Poll
        or MessageType.PaidMedia or MessageType.Unknown;
}
