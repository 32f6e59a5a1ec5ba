using System.Collections.Concurrent;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Waymark.OnTelegram.Sending;
using Waymark.OnTelegram.Starting;

namespace Waymark.OnTelegram.Groups;

/// <summary>Who may do what in a chat, by Telegram's own answer.</summary>
sealed class Rights(ITelegramBotClient bot, BotIdentity identity)
{
    private readonly ConcurrentDictionary<long, bool> _botDeletes = new();

    /// <summary>Asks now. Null where Telegram does not tell, which gives no right.</summary>
    internal async Task<ChatMember?> AskAsync(long chat, long user, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        over.CancelAfter(Limits.Call);
        try
        {
            return await bot.GetChatMember(chat, user, over.Token);
        }
        catch (ApiRequestException)
        {
            return null;
        }
    }

    internal async Task<ChatMember?> AskOfBotAsync(long chat, CancellationToken cancellation)
    {
        var me = await AskAsync(chat, (await identity.KnownAsync(cancellation)).Id, cancellation);
        if (me is not null)
            Learn(chat, me);
        return me;
    }

    /// <summary>By what was heard last: a wrong guess only leaves a message standing, or is refused.</summary>
    internal async Task<bool> BotDeletesAsync(long chat, CancellationToken cancellation) =>
        _botDeletes.TryGetValue(chat, out var known) ? known : Deletes(await AskOfBotAsync(chat, cancellation));

    internal void Learn(long chat, ChatMember me) => _botDeletes[chat] = Deletes(me);

    internal void Forget(long chat) => _botDeletes.TryRemove(chat, out _);

    internal static bool IsModerator(ChatMember? member) => member is ChatMemberOwner or ChatMemberAdministrator;

    /// <summary>In a channel it is the right to edit that lets somebody pin.</summary>
    internal static bool Pins(ChatMember? member) =>
        member is ChatMemberOwner or ChatMemberAdministrator { CanPinMessages: true } or ChatMemberAdministrator { CanEditMessages: true };

    /// <summary>The bot has to write the message too, which in a channel is a right of its own.</summary>
    internal static bool BotPins(ChatMember? me) =>
        me is ChatMemberAdministrator { CanPinMessages: true } or ChatMemberAdministrator { CanEditMessages: true, CanPostMessages: true };

    private static bool Deletes(ChatMember? me) => me is ChatMemberAdministrator { CanDeleteMessages: true };
}
