using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Waymark.Core.Communities;
using Waymark.Engine;
using Waymark.Engine.Communities;
using Waymark.OnTelegram.Groups;
using Waymark.OnTelegram.Starting;

namespace Waymark.OnTelegram.Pins;

/// <summary>At start, what was left undone and what guides say anew; then every pin once an hour, spread over it.</summary>
sealed partial class PinKeeper(
    CommunityRegister register, Pinning pinning, PinRefresh refresh, Migrations migrations, Errands errands, BotIdentity identity, ConversationClock clock, ILogger<PinKeeper> logger)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        migrations.Moved = moved => errands.Run(stopping => FinishAsync(moved, stopping));
        await identity.KnownAsync(stoppingToken);
        try
        {
            foreach (var (community, pin) in await StandingAsync())
                if (pin.State != PinState.Pinned)
                    await pinning.WorkAsync(pin, language: null, stoppingToken);
                else if (refresh.IsStale(community, pin))
                    await refresh.CheckAsync(community, pin, stoppingToken);
            for (var turn = 0; ; turn++)
                await LookAfterOneAsync(turn, stoppingToken);
        }
        catch (StoreFencedException)
        {
            LogOver(logger); // The host ends by itself.
        }
    }

    private async Task LookAfterOneAsync(int turn, CancellationToken stopping)
    {
        await Task.Delay(Round / Math.Max((await StandingAsync()).Count, 1), clock.Time, stopping);
        if (await StandingAsync() is not { Count: > 0 } standing)
            return;
        var (community, pin) = standing[turn % standing.Count];
        if (pin.State == PinState.Pinned)
            await refresh.CheckAsync(community, pin, stopping);
        else
            await pinning.WorkAsync(pin, language: null, stopping);
    }

    private async Task FinishAsync(Community community, CancellationToken stopping)
    {
        foreach (var pin in community.Standing.Where(pin => pin.State != PinState.Pinned))
            await pinning.WorkAsync(pin, language: null, stopping);
    }

    private async Task<IReadOnlyList<(Community Community, Pin Pin)>> StandingAsync() =>
        [.. from community in await register.AllAsync() where !community.Left from pin in community.Standing select (community, pin)];

    [LoggerMessage(LogLevel.Debug, "Pins are another process's now.")]
    private static partial void LogOver(ILogger logger);
}
