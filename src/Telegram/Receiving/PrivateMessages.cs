using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Waymark.Core.Safety;
using Waymark.Engine;
using Waymark.OnTelegram.Sending;

namespace Waymark.OnTelegram.Receiving;

/// <summary>What people write to the bot in private.</summary>
sealed class PrivateMessages(ConversationEngine engine, Moments moments, Deleting deleting)
{
    internal async ValueTask<Task> BeginAsync(int updateId, Message message, User from) =>
        await SaidByAsync(message) is { } said
            ? engine.TakeAsync(new Arrival(
                Accounts.Of(from), EventIds.Of(updateId, message), moments.Of(message), said, Language: from.LanguageCode))
            : Task.CompletedTask;

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
