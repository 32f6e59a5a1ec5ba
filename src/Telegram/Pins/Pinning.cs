using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Waymark.Core.Communities;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.Engine.Communities;
using Waymark.OnTelegram.Groups;
using Waymark.OnTelegram.Sending;
using Community = Waymark.Core.Communities.Community;

namespace Waymark.OnTelegram.Pins;

/// <summary>
/// Brings an ordered pin to its place: sent, then pinned, each step stored before the next. Whatever ends the process,
/// the next one goes on from there.
/// </summary>
sealed partial class Pinning(
    ITelegramBotClient bot, GroupCalls calls, PinRights rights, CommunityRegister register, DeepLinks links, GroupWords words, Guidebook book, TransportClock transport, ILogger<Pinning> logger)
{
    private const int Tries = 4;

    private readonly ConcurrentDictionary<string, bool> _underWay = new(StringComparer.Ordinal);

    /// <summary>What the one who ordered it is told; null where it is under way already.</summary>
    internal async Task<string?> WorkAsync(Pin pin, string? language, CancellationToken cancellation)
    {
        if (!_underWay.TryAdd(pin.Id, true))
            return null;
        try
        {
            for (var failures = 0; failures < Tries; failures++)
                try
                {
                    return await WorkAsync(pin.Id, language, cancellation);
                }
                catch (RequestException fault)
                {
                    LogTryingAgain(logger, fault.GetType().Name);
                    await Task.Delay(Pauses.After(failures), transport.Time, cancellation);
                }
            return words.Words.Say(Phrases.PinFailed, language); // The next round goes on.
        }
        finally
        {
            _underWay.TryRemove(pin.Id, out _);
        }
    }

    private async Task<string> WorkAsync(string id, string? language, CancellationToken cancellation)
    {
        if ((await register.AllAsync()).FirstOrDefault(known => known.Find(id) is not null) is not { } community)
            return words.Words.Say(Phrases.NothingPinned, language);
        var pin = community.Find(id)!;
        var chat = Places.ChatOf(pin.Place);
        if (await rights.RefusalAsync(chat, long.Parse(pin.By, CultureInfo.InvariantCulture), language, cancellation) is { } refusal)
        {
            await KeepAsync(pin with { State = PinState.Gone });
            return refusal;
        }
        try
        {
            if (pin.State == PinState.Ordered)
                pin = await KeepAsync(await SendAsync(community, pin, chat, cancellation));
            if (pin.State == PinState.Sent)
                pin = await KeepAsync(await PinAsync(pin, chat, cancellation));
        }
        catch (ApiRequestException refused) when (refused.ErrorCode is 400 or 403 && refused.Parameters?.MigrateToChatId is null)
        {
            // A right was lost this very moment. What was sent without being pinned does not stay.
            LogRefused(logger, refused.ErrorCode, refused.Message);
            await KeepAsync(pin with { State = PinState.Gone });
            if (pin.Message is { } left)
                await TakeBackAsync(chat, left, cancellation);
            return await rights.NeedAsync(chat, language, cancellation);
        }
        await SupersedeAsync(pin, cancellation);
        return words.Words.Say(Phrases.Pinned, language);
    }

    internal InlineKeyboardMarkup Keyboard(Community community, Pin pin) => words.Start(links.To(pin), community.Language);

    internal PinnedGuide Compose(Community community, Pin pin) => words.Words.Compose(book.OfferOf(pin.Offer), community.Language);

    internal async Task<Pin> KeepAsync(Pin pin)
    {
        // The group may have moved meanwhile: its place is where the store says.
        var community = await register.ChangeWhereAsync(
            known => known.Find(pin.Id) is not null, known => known.With(pin with { Place = known.Find(pin.Id)!.Place }));
        return community?.Find(pin.Id) ?? pin;
    }

    /// <summary>True where it is unpinned now, whoever did it.</summary>
    internal async Task<bool> UnpinAsync(Pin pin, CancellationToken cancellation)
    {
        try
        {
            if (pin.Message is { } message)
                await calls.InTurnAsync(Places.ChatOf(pin.Place), async over =>
                {
                    await bot.UnpinChatMessage(Places.ChatOf(pin.Place), Number(message), cancellationToken: over);
                    return true;
                }, cancellation);
        }
        catch (ApiRequestException refused) when (refused.ErrorCode is 400 or 403)
        {
            if (!Failures.Says(refused, "not found"))
                return false;
        }
        await KeepAsync(pin with { State = PinState.Gone });
        return true;
    }

    internal static int Number(string message) => int.Parse(message, CultureInfo.InvariantCulture);

    private async Task<Pin> SendAsync(Community community, Pin pin, long chat, CancellationToken cancellation)
    {
        var composed = Compose(community, pin);
        var sent = await calls.AnywhereAsync(chat, (there, over) => bot.SendMessage(
            there, Wording.Escaped(composed.Text), ParseMode.Html,
            replyMarkup: Keyboard(community, pin),
            linkPreviewOptions: new LinkPreviewOptions { IsDisabled = true },
            messageThreadId: pin.Thread is { } thread ? Number(thread) : null,
            disableNotification: true, cancellationToken: over), cancellation);
        return pin with { Message = sent.Id.ToString(CultureInfo.InvariantCulture), Hash = composed.Hash, State = PinState.Sent };
    }

    private async Task<Pin> PinAsync(Pin pin, long chat, CancellationToken cancellation)
    {
        await calls.InTurnAsync(chat, async over =>
        {
            await bot.PinChatMessage(chat, Number(pin.Message!), disableNotification: true, cancellationToken: over);
            return true;
        }, cancellation);
        return pin with { State = PinState.Pinned };
    }

    /// <summary>One pin of a guide in one place is enough: the newest.</summary>
    private async Task SupersedeAsync(Pin pin, CancellationToken cancellation)
    {
        foreach (var older in (await register.AllAsync()).SelectMany(known => known.Pins)
            .Where(known => known.State == PinState.Pinned && known.Id != pin.Id && (known.Offer, known.Place, known.Thread) == (pin.Offer, pin.Place, pin.Thread)).ToList())
            await UnpinAsync(older, cancellation);
    }

    private async Task TakeBackAsync(long chat, string message, CancellationToken cancellation)
    {
        try
        {
            await bot.DeleteMessage(chat, Number(message), cancellation);
        }
        catch (ApiRequestException)
        {
            // It stays, unpinned; its button works.
        }
    }

    [LoggerMessage(LogLevel.Warning, "Telegram refused a pin ({Code}): {Description}")]
    private static partial void LogRefused(ILogger logger, int code, string description);

    [LoggerMessage(LogLevel.Information, "A pin is not in its place yet ({Fault}); trying again.")]
    private static partial void LogTryingAgain(ILogger logger, string fault);
}
