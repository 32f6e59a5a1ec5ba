using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.OnTelegram.Sending;

namespace Waymark.OnTelegram.Groups;

/// <summary>A moderator's <c>/guide</c> in reply to somebody: a way into the private chat, and no word about why.</summary>
sealed class GuideOffers(
    ITelegramBotClient bot, Errands errands, Rights rights, GroupChecks checks, GroupCalls calls, Places places, DeepLinks links, GroupWords words, Guidebook book)
{
    internal void Take(Message command, User from, string argument) => errands.Run(async stopping =>
    {
        if (!Rights.IsModerator(await rights.AskAsync(command.Chat.Id, from.Id, stopping)))
        {
            checks.Take(command, from, argument);
            return;
        }
        await checks.HideAsync(command, stopping);
        await OfferAsync(command, book.OfferCalled(argument), stopping);
    });

    private async Task OfferAsync(Message command, Offer? offer, CancellationToken stopping)
    {
        var community = await places.SeenAsync(command.Chat.Id);
        await calls.InTurnAsync(command.Chat.Id, over => bot.SendMessage(
            command.Chat.Id, Wording.Escaped(words.Words.Say(Phrases.OfferedHere, community.Language)), ParseMode.Html,
            replyParameters: new ReplyParameters { MessageId = command.ReplyToMessage!.Id },
            replyMarkup: words.Start(links.To(community, offer), community.Language),
            messageThreadId: command.IsTopicMessage ? command.MessageThreadId : null, cancellationToken: over), stopping);
    }
}
