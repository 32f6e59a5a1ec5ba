using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Waymark.Engine;

namespace Waymark.OnTelegram.Receiving;

/// <summary>The bot was let in, shut out, blocked or unblocked.</summary>
sealed class Memberships(ConversationEngine engine, Moments moments)
{
    internal Task TakeAsync(int updateId, ChatMemberUpdated change) =>
        change is { Chat.Type: ChatType.Private, NewChatMember.Status: ChatMemberStatus.Member }
            ? engine.TakeAsync(new Arrival(Accounts.Of(change.From), $"tg:{updateId}:{change.Date.Ticks}", moments.Now, new Said.Reachable()))
            : Task.CompletedTask; // A block is noticed by the next delivery.
}
