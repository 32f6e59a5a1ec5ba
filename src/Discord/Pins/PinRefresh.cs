using Microsoft.Extensions.Logging;
using Waymark.Core.Communities;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.OnDiscord.Directs;
using Waymark.OnDiscord.Reminders;
using Waymark.OnDiscord.Rest;

namespace Waymark.OnDiscord.Pins;

/// <summary>Keeps a pinned message as its guide says it, and ends a pin that is not there any more.</summary>
sealed partial class PinRefresh(
    PinCalls calls, Pinning pinning, Servers servers, PinWords words, Guidebook book, IStore store, Reaches reaches, Direct direct, ILogger<PinRefresh> logger)
{
    /// <summary>Whether what stands there is not what the guide says now. What is not offered any more stays as it was read when it was pinned.</summary>
    internal bool IsStale(Community community, Pin pin) => book.Has(pin.Offer) && words.Compose(community, pin).Hash != pin.Hash;

    internal async Task CheckAsync(Community community, Pin pin, CancellationToken cancellation)
    {
        try
        {
            if (IsStale(community, pin))
                pin = await EditAsync(community, pin, cancellation);
            if (!await calls.IsPinnedAsync(pin, cancellation))
                await EndAndTellAsync(pin, cancellation);
        }
        catch (DiscordException gone) when (PinCalls.IsGone(gone))
        {
            await EndAndTellAsync(pin, cancellation);
        }
        catch (DiscordException fault)
        {
            LogLater(logger, fault.Status, fault.Code); // The next round asks again.
        }
    }

    /// <summary>False where it had ended before, or never stood there. Stored first, so that nobody is told twice.</summary>
    internal async Task<bool> EndAsync(Pin pin)
    {
        var ended = false;
        await servers.Register.ChangeWhereAsync(known => known.Find(pin.Id) is { State: PinState.Pinned }, known =>
        {
            ended = true;
            return known.With(known.Find(pin.Id)! with { State = PinState.Gone });
        });
        return ended;
    }

    /// <summary>In private to whoever ordered it, where such a message is known to arrive; nobody else is written to.</summary>
    internal async Task TellAsync(Pin pin, CancellationToken cancellation)
    {
        var by = new Account(Platform.Discord, pin.By);
        if (reaches.Of(by) is not { IsOpen: true, Direct: { } channel })
            return;
        var language = (store.Load([by]) is [var row, ..] ? row : null)?.Person.Language;
        var text = words.Words.Say(book.OfferOf(pin.Offer), Phrases.PinGone, language, ("place", $"<#{pin.Place}>"));
        try
        {
            await direct.PostAsync(channel, PinWords.Message(text), $"gone{pin.Id}", null, cancellation);
        }
        catch (DiscordException fault)
        {
            LogLater(logger, fault.Status, fault.Code);
        }
    }

    private async Task EndAndTellAsync(Pin pin, CancellationToken cancellation)
    {
        if (await EndAsync(pin))
            await TellAsync(pin, cancellation);
    }

    private async Task<Pin> EditAsync(Community community, Pin pin, CancellationToken cancellation)
    {
        var composed = words.Compose(community, pin);
        try
        {
            await calls.EditAsync(pin, words.Pinned(composed, pin), cancellation);
        }
        catch (DiscordException many) when (many.Code is PinCalls.TooManyLateEdits)
        {
            LogLater(logger, many.Status, many.Code); // Discord lets an older message be changed only so often; the next round tries again.
            return pin;
        }
        return await pinning.KeepAsync(pin with { Hash = composed.Hash });
    }

    [LoggerMessage(LogLevel.Information, "A pin could not be looked after now ({Status}, {Code}).")]
    private static partial void LogLater(ILogger logger, int status, int code);
}
