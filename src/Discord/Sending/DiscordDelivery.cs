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
    Waiting waiting, Answers answers, Direct direct, Reaches reaches, Mentions mentions, Rendering rendering, ILogger<DiscordDelivery> logger) : IDelivery
{
    public Platform Platform => Platform.Discord;

    public async ValueTask<Delivery> DeliverAsync(OutboxRow row, CancellationToken cancellation)
    {
        var (asked, older) = waiting.Take(row.To, row.AnswerTo);
        foreach (var each in older)
            _ = answers.QuietlyAsync(each.CloseAsync(cancellation));
        mentions.Outdate(row.To);
        if (asked is not null && await answers.GiveAsync(asked, row, cancellation) is { } answered)
            return answered;
        return await BringAsync(row, cancellation);
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

    [LoggerMessage(LogLevel.Error, "Discord refused a change of a prompt ({Status}, {Code}): {Reason}")]
    private static partial void LogRefused(ILogger logger, int status, int code, string reason);
}
