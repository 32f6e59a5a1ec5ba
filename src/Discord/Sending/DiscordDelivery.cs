using Microsoft.Extensions.Logging;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.OnDiscord.Directs;
using Waymark.OnDiscord.Interactions;
using Waymark.OnDiscord.Reminders;
using Waymark.OnDiscord.Rest;

namespace Waymark.OnDiscord.Sending;

/// <summary>
/// Brings prompts: in answer to the interaction that waits for one, else as a direct message, else by a mention; what
/// stands on the screen is changed too while Discord lets us.
/// </summary>
sealed partial class DiscordDelivery(
    Waiting waiting, Direct direct, Reaches reaches, Reminding reminding, Mentions mentions, Rendering rendering, ILogger<DiscordDelivery> logger) : IDelivery
{
    public Platform Platform => Platform.Discord;

    public async ValueTask<Delivery> DeliverAsync(OutboxRow row, CancellationToken cancellation)
    {
        var (asked, older) = waiting.Take(row.To, row.AnswerTo);
        foreach (var each in older)
            _ = Quietly(each.CloseAsync(cancellation));
        if (asked is not null && await AnswerAsync(asked, row, cancellation) is { } answered)
            return answered;
        return await BringAsync(row, cancellation);
    }

    /// <summary>Null where it is too late for an answer.</summary>
    private async Task<Delivery?> AnswerAsync(Asked asked, OutboxRow row, CancellationToken cancellation)
    {
        var interaction = asked.Interaction;
        var messages = rendering.Of(row.Prompt, interaction.Locale, write: !interaction.IsDirect,
            below: interaction is { Kind: InteractionKind.Command, IsDirect: false } ? Phrases.OnlyYou : null);
        try
        {
            if (!await asked.AnswerAsync(messages[0], cancellation))
                return null;
            foreach (var message in messages.Skip(1))
                await asked.AddAsync(message, cancellation);
        }
        catch (DiscordException fault)
        {
            return Failed(asked, fault);
        }
        if (waiting.Show(asked) is { } before)
            _ = Quietly(before.AnswerAsync(Rendering.WithoutButtons(), cancellation));
        _ = Quietly(mentions.TakeAwayAsync(row.To));
        _ = reminding.PrepareAsync(asked, row);
        return Delivery.Done;
    }

    private async Task<Delivery> BringAsync(OutboxRow row, CancellationToken cancellation)
    {
        var reach = reaches.Of(row.To);
        var screen = waiting.ScreenOf(row.To);
        var language = screen?.Interaction.Locale ?? Guidebook.English;
        Delivery? brought = null;
        // Nobody is written to who neither wrote there nor agreed to it.
        if (!reach.IsClosed && (row.Prompt.MayWrite || reach.Direct is not null))
            brought = await direct.SendAsync(row.To, rendering.Of(row.Prompt, language, write: false), row.Id, cancellation);
        if (brought is null or Delivery.Unreachable && row.Prompt.MayWrite)
            brought = await mentions.TryAsync(row, language, cancellation) ?? brought;
        if (brought is Delivery.Retry or Delivery.Uncertain || screen is null)
            return brought ?? new Delivery.Unreachable();
        var isChanged = await ChangedAsync(screen, row, cancellation);
        return isChanged && brought is null or Delivery.Unreachable ? Delivery.Done : brought ?? new Delivery.Unreachable();
    }

    /// <summary>What stands on the screen says it too. No push comes with it, so no reminder depends on it.</summary>
    private async Task<bool> ChangedAsync(Asked screen, OutboxRow row, CancellationToken cancellation)
    {
        try
        {
            if (screen.Interaction.IsDirect)
                return await screen.AnswerAsync(Rendering.WithoutButtons(), cancellation) && false; // The prompt stands below it.
            return await screen.AnswerAsync(rendering.Of(row.Prompt, screen.Interaction.Locale, write: true)[^1], cancellation);
        }
        catch (DiscordException fault)
        {
            LogRefused(logger, fault.Status, fault.Code, fault.Message);
            return false;
        }
    }

    private Delivery Failed(Asked asked, DiscordException fault)
    {
        if (fault is { IsUncertain: true } or { NeverLeft: true } or { Status: 401 or 429 })
            waiting.PutBack(asked);
        switch (fault)
        {
            case { NeverLeft: true } or { Status: 401 or 429 }:
                return new Delivery.Retry(fault.RetryAfter);
            case { IsUncertain: true }:
                return new Delivery.Uncertain();
            default:
                LogRefused(logger, fault.Status, fault.Code, fault.Message);
                return new Delivery.Unreachable(); // It would be refused again and again; /check finds the place.
        }
    }

    private async Task Quietly(Task sending)
    {
        try
        {
            await sending;
        }
        catch (Exception fault) when (fault is DiscordException or OperationCanceledException)
        {
            LogLeft(logger, fault.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "Discord refused a prompt ({Status}, {Code}): {Reason}")]
    private static partial void LogRefused(ILogger logger, int status, int code, string reason);

    [LoggerMessage(LogLevel.Debug, "An older message could not be changed: {Fault}.")]
    private static partial void LogLeft(ILogger logger, string fault);
}
