using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Waymark.Core.Communities;
using Waymark.Engine;
using Waymark.OnDiscord.Starting;

namespace Waymark.OnDiscord.Pins;

/// <summary>
/// At start, what was left undone and what guides say anew; then every pin once, for what nobody told while the bot was
/// away; then again once an hour, spread over it.
/// </summary>
sealed partial class PinKeeper(
    Servers servers, Pinning pinning, PinRefresh refresh, Errands errands, BotIdentity identity, TransportClock transport, ILogger<PinKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromHours(1), AtStart = TimeSpan.FromSeconds(5);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await errands.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await identity.KnownAsync(stoppingToken);
        try
        {
            var standing = await StandingAsync();
            foreach (var (community, pin) in standing.Where(each => each.Pin.State != PinState.Pinned || refresh.IsStale(each.Community, each.Pin)))
                await LookAfterAsync(community, pin, stoppingToken);
            foreach (var (_, pin) in standing)
                await LookAfterAsync(pin.Id, AtStart, stoppingToken);
            for (var turn = 0; ; turn++)
            {
                var now = await StandingAsync();
                await LookAfterAsync(now.Count > 0 ? now[turn % now.Count].Pin.Id : null, Round / Math.Max(now.Count, 1), stoppingToken);
            }
        }
        catch (StoreFencedException)
        {
            LogOver(logger); // The host ends by itself.
        }
    }

    private async Task LookAfterAsync(string? id, TimeSpan pause, CancellationToken stopping)
    {
        await Task.Delay(pause, transport.Time, stopping);
        foreach (var (community, pin) in (await StandingAsync()).Where(each => each.Pin.Id == id))
            await LookAfterAsync(community, pin, stopping);
    }

    private Task LookAfterAsync(Community community, Pin pin, CancellationToken stopping) => pin.State == PinState.Pinned
        ? refresh.CheckAsync(community, pin, stopping)
        : pinning.WorkAsync(pin.Id, language: null, inThread: false, stopping);

    private async Task<IReadOnlyList<(Community Community, Pin Pin)>> StandingAsync() =>
        [.. from community in await servers.Register.AllAsync() where !community.Left from pin in community.Standing select (community, pin)];

    [LoggerMessage(LogLevel.Debug, "Pins are another process's now.")]
    private static partial void LogOver(ILogger logger);
}
