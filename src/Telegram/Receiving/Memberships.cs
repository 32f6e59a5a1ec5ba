using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Waymark.Engine;
using Waymark.OnTelegram.Groups;

namespace Waymark.OnTelegram.Receiving;

/// <summary>The bot was let in, shut out, blocked or unblocked, or may do other things than before.</summary>
sealed class Memberships(ConversationEngine engine, Moments moments, Places places)
{
    internal Task TakeAsync(int updateId, ChatMemberUpdated change) => change switch
    {
        { Chat.Type: ChatType.Private, NewChatMember.Status: ChatMemberStatus.Member } =>
            engine.TakeAsync(new Arrival(Accounts.Of(change.From), $"tg:{updateId}:{change.Date.Ticks}", moments.Now, new Said.Reachable())),
        { Chat.Type: ChatType.Private } => Task.CompletedTask, // A block is noticed by the next delivery.
        _ => places.LearnAsync(change.Chat.Id, change.NewChatMember),
    };
}
