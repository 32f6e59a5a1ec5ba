using System.Globalization;
using Telegram.Bot.Types;
using Waymark.Core.Communities;
using Waymark.Engine.Communities;
using Community = Waymark.Core.Communities.Community;

namespace Waymark.OnTelegram.Groups;

/// <summary>The groups and channels that the bot has heard of.</summary>
sealed class Places(CommunityRegister register, Rights rights)
{
    internal static string IdOf(long chat) => chat.ToString(CultureInfo.InvariantCulture);

    internal static long ChatOf(string id) => long.Parse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>The bot's place in a chat has changed.</summary>
    internal Task LearnAsync(long chat, ChatMember me)
    {
        rights.Learn(chat, me);
        return register.ChangeAsync(IdOf(chat), known => known with { Left = !me.IsInChat, BotMayPin = Rights.BotPins(me) });
    }

    /// <summary>Something was said to the bot there.</summary>
    internal Task<Community> SeenAsync(long chat) => register.ChangeAsync(IdOf(chat), known => known with { Left = false });
}
