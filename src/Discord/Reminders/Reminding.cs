using Microsoft.Extensions.Logging;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.OnDiscord.Directs;
using Waymark.OnDiscord.Interactions;
using Waymark.OnDiscord.Rest;
using Waymark.OnDiscord.Sending;

namespace Waymark.OnDiscord.Reminders;

/// <summary>
/// Makes sure of a way back when a wait begins: the direct message leaves at once, so that closed ones are known while
/// there is time to say so.
/// </summary>
sealed partial class Reminding(Direct direct, Reaches reaches, Rendering rendering, ILogger<Reminding> logger)
{
    /// <param name="row">What was just shown in answer to it.</param>
    internal async Task PrepareAsync(Asked asked, OutboxRow row)
    {
        if (row.Prompt is not { MayWrite: true, Next: { } due } || asked.Interaction.IsDirect || reaches.Of(row.To) is { IsOpen: true } or { WasAsked: true })
            return;
        var language = asked.Interaction.Locale;
        try
        {
            var known = reaches.Of(row.To);
            var opened = known.IsClosed
                ? new Delivery.Unreachable() // Remembered: another try would only be refused again.
                : await direct.SendAsync(row.To, [rendering.Of(Phrases.DirectOpened, language, due)], ~row.Id, CancellationToken.None);
            if (opened is not Delivery.Unreachable)
                return; // It is there, or not surely closed: the reminder itself tries again.
            reaches.Change(row.To, reach => reach with { WasAsked = true });
            await asked.AddAsync(asked.Interaction.MayPost
                ? rendering.Of(Phrases.DirectClosed, language, null,
                    Components.Main(rendering.Label(Phrases.MentionMe, language), CustomIds.MentionYes),
                    Components.Plain(rendering.Label(Phrases.MentionNot, language), CustomIds.MentionNo))
                : rendering.Of(Phrases.NoWayBack, language, due), CancellationToken.None);
        }
        catch (Exception fault) when (fault is DiscordException or OperationCanceledException)
        {
            LogNotPrepared(logger, fault.GetType().Name);
        }
    }

    /// <summary>What was chosen, in the place of the question.</summary>
    internal async Task ChooseAsync(Asked asked, bool mention)
    {
        var interaction = asked.Interaction;
        reaches.Change(interaction.Account, reach => reach with { WasAsked = true, MentionIn = mention ? interaction.Channel : null });
        await asked.AnswerAsync(rendering.Of(mention ? Phrases.MentionAgreed : Phrases.MentionDeclined, interaction.Locale), CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Information, "A way back could not be made sure of: {Fault}.")]
    private static partial void LogNotPrepared(ILogger logger, string fault);
}
