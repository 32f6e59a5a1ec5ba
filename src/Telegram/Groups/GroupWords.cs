using Telegram.Bot.Types.ReplyMarkups;
using Waymark.Core.Communities;
using Waymark.Core.Guides;
using Waymark.OnTelegram.Starting;

namespace Waymark.OnTelegram.Groups;

/// <summary>The authors' words for communities, with this bot's name in them.</summary>
sealed class GroupWords(Guidebook book, BotIdentity identity)
{
    internal CommunityWords Words => new(book, identity.Username ?? "");

    /// <summary>The one button that leads from a group into the private chat.</summary>
    internal InlineKeyboardMarkup Start(string link, string? language) => new(InlineKeyboardButton.WithUrl(Words.Say(Phrases.Start, language), link));
}
