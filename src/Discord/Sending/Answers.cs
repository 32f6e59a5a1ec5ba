using Microsoft.Extensions.Logging;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.OnDiscord.Interactions;
using Waymark.OnDiscord.Pins;
using Waymark.OnDiscord.Reminders;
using Waymark.OnDiscord.Rest;

namespace Waymark.OnDiscord.Sending;

/// <summary>Prompts in answer to an interaction.</summary>
sealed partial class Answers(Waiting waiting, Reminding reminding, Mentions mentions, Rendering rendering, ILogger<Answers> logger)
{
    /// <summary>Null where it is too late for an answer.</summary>
    internal async Task<Delivery?> GiveAsync(Asked asked, OutboxRow row, CancellationToken cancellation)
    {
        var interaction = asked.Interaction;
        var messages = rendering.Of(row.Prompt, interaction.Locale, write: !interaction.IsDirect,
            below: !interaction.IsDirect && (interaction.Kind is InteractionKind.Command || StartButton.IsOne(interaction)) ? Phrases.OnlyYou : null);
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
            _ = QuietlyAsync(before.AnswerAsync(Rendering.WithoutButtons(), cancellation));
        _ = QuietlyAsync(mentions.TakeAwayAsync(row.To));
        _ = reminding.PrepareAsync(asked, row);
        return Delivery.Done;
    }

    /// <summary>For what changes nothing of importance where it fails.</summary>
    internal async Task QuietlyAsync(Task sending)
    {
        try
        {
            await sending;
        }
        catch (Exception fault) when (fault is DiscordException or OperationCanceledException)
        {
            LogUnsent(logger, fault.GetType().Name);
        }
    }

    private Delivery Failed(Asked asked, DiscordException fault)
    {
        switch (fault)
        {
            case { NeverLeft: true } or { Status: 401 or 429 }:
                waiting.PutBack(asked);
                return new Delivery.Retry(fault.RetryAfter);
            case { IsUncertain: true }:
                waiting.PutBack(asked);
                return new Delivery.Uncertain();
            default:
                LogRefused(logger, fault.Status, fault.Code, fault.Message);
                return new Delivery.Unreachable(); // It would be refused again and again; /check finds the place.
        }
    }

    [LoggerMessage(LogLevel.Error, "Discord refused a prompt ({Status}, {Code}): {Reason}")]
    private static partial void LogRefused(ILogger logger, int status, int code, string reason);

    [LoggerMessage(LogLevel.Information, "Something beside a prompt could not be sent: {Fault}.")]
    private static partial void LogUnsent(ILogger logger, string fault);
}
