using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Waymark.Core.Communities;
using Waymark.Core.Guides;
using Waymark.OnDiscord.Rest;

namespace Waymark.OnDiscord.Pins;

/// <summary>
/// Brings an ordered pin to its place: sent, then pinned, each step stored before the next. Whatever ends the process,
/// the next one goes on from there; within minutes Discord even knows what was sent, by its nonce.
/// </summary>
sealed partial class Pinning(PinCalls calls, PinRights rights, Servers servers, PinWords words, ILogger<Pinning> logger)
{
    private readonly ConcurrentDictionary<string, bool> _underWay = new(StringComparer.Ordinal);

    /// <summary>What the one who ordered it is told; null where it is under way already.</summary>
    internal async Task<string?> WorkAsync(string id, string? language, bool inThread, CancellationToken cancellation)
    {
        if (!_underWay.TryAdd(id, true))
            return null;
        try
        {
            if ((await servers.Register.AllAsync()).FirstOrDefault(known => known.Find(id) is not null) is not { } community)
                return words.Say(Phrases.NothingPinned, language);
            return await WorkAsync(community, community.Find(id)!, language, inThread, cancellation);
        }
        catch (DiscordException fault)
        {
            LogLater(logger, fault.Status);
            return words.Say(Phrases.PinFailed, language); // The next round goes on.
        }
        finally
        {
            _underWay.TryRemove(id, out _);
        }
    }

    /// <summary>True where it is unpinned now, whoever did it. What is gone by our own hand is nothing to tell of.</summary>
    internal async Task<bool> UnpinAsync(Pin pin, CancellationToken cancellation)
    {
        await KeepAsync(pin with { State = PinState.Gone });
        try
        {
            if (pin.Message is not null)
                await calls.UnpinAsync(pin, cancellation);
            return true;
        }
        catch (DiscordException gone) when (PinCalls.IsGone(gone))
        {
            return true;
        }
        catch (DiscordException fault)
        {
            LogRefused(logger, fault.Status, fault.Code, fault.Message);
            await KeepAsync(pin);
            return false;
        }
    }

    internal async Task<Pin> KeepAsync(Pin pin)
    {
        await servers.Register.ChangeWhereAsync(known => known.Find(pin.Id) is not null, known => known.With(pin));
        return pin;
    }

    private async Task<string> WorkAsync(Community community, Pin pin, string? language, bool inThread, CancellationToken cancellation)
    {
        var needed = PinRights.ToWrite(inThread);
        try
        {
            if (pin.State == PinState.Ordered)
                pin = await KeepAsync(await SendAsync(community, pin, cancellation));
            needed = PinRights.ToPin(inThread);
            if (pin.State == PinState.Sent)
            {
                await calls.PinAsync(pin, cancellation);
                pin = await KeepAsync(pin with { State = PinState.Pinned });
            }
        }
        catch (DiscordException refused) when (PinCalls.IsFinal(refused))
        {
            LogRefused(logger, refused.Status, refused.Code, refused.Message);
            await KeepAsync(pin with { State = PinState.Gone });
            await TakeBackAsync(pin, cancellation);
            return refused switch
            {
                { Code: PinCalls.PinsFull } => words.Say(Phrases.PinsFull, language),
                { Status: 403 } => rights.Need(needed, language), // Lost this very moment.
                _ => words.Say(Phrases.NothingPinned, language),
            };
        }
        await SupersedeAsync(pin, cancellation);
        return words.Say(Phrases.Pinned, language);
    }

    private async Task<Pin> SendAsync(Community community, Pin pin, CancellationToken cancellation)
    {
        var composed = words.Compose(community, pin);
        var sent = await calls.SendAsync(pin.Place, words.Pinned(composed, pin), nonce: pin.Id, cancellation)
            ?? throw new DiscordException(0, 0, "Discord named no message.");
        return pin with { Message = Snowflakes.Text(sent), Hash = composed.Hash, State = PinState.Sent };
    }

    /// <summary>One pin of a guide in one place is enough: the newest.</summary>
    private async Task SupersedeAsync(Pin pin, CancellationToken cancellation)
    {
        foreach (var older in (await servers.Register.AllAsync()).SelectMany(known => known.Pins)
            .Where(known => known.State == PinState.Pinned && known.Id != pin.Id && (known.Offer, known.Place) == (pin.Offer, pin.Place)).ToList())
            await UnpinAsync(older, cancellation);
    }

    private async Task TakeBackAsync(Pin pin, CancellationToken cancellation)
    {
        if (pin.Message is null)
            return;
        try
        {
            await calls.DeleteAsync(pin, cancellation);
        }
        catch (DiscordException fault)
        {
            LogLater(logger, fault.Status); // It stays, unpinned; its button works.
        }
    }

    [LoggerMessage(LogLevel.Warning, "Discord refused a pin ({Status}, {Code}): {Reason}")]
    private static partial void LogRefused(ILogger logger, int status, int code, string reason);

    [LoggerMessage(LogLevel.Information, "A pin is not as it should be yet (status {Status}).")]
    private static partial void LogLater(ILogger logger, int status);
}
