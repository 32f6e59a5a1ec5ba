using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Waymark.Engine;
using Waymark.OnDiscord.Rest;
using Waymark.OnDiscord.Starting;

namespace Waymark.OnDiscord.Gateway;

/// <summary>
/// Keeps one session with the gateway for as long as the program runs: connects, resumes, begins anew where that is
/// all that is left, and stops where trying again never helps.
/// </summary>
sealed partial class GatewayLoop(
    IDiscordRest rest, Introduction introduction, CommandRegistration commands, BotIdentity identity, DiscordOptions options, Dispatcher dispatcher,
    IdentifyBudget budget, SessionKeeper keeper, TransportClock transport, Verdict verdict, ILogger<GatewayLoop> logger)
    : BackgroundService
{
    /// <summary>After so many resumes that led to nothing a new session is begun.</summary>
    private const int MostResumes = 3;

    private static readonly TimeSpan StandsFirm = TimeSpan.FromMinutes(1);

    /// <summary>Real time, within what the program's own stop takes.</summary>
    internal TimeSpan LastTurns { get; set; } = TimeSpan.FromSeconds(4);

    private volatile GatewayConnection? _connection;
    private GatewaySession? _session;
    private int _failures, _failedResumes;
    private DateTimeOffset _establishedAt;
    private bool _recalled, _saidGoodbye;

    internal bool IsOpening => _connection is { IsOpening: true };

    /// <summary>Ends when no beat waits for its answer and no event is under way.</summary>
    internal async Task WhenCalmAsync()
    {
        await (_connection?.Heartbeat.WhenAnsweredAsync() ?? Task.CompletedTask);
        await dispatcher.WhenNoneAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var registering = Task.CompletedTask;
        try
        {
            while (!await introduction.TryAsync(stoppingToken))
                await Task.Delay(Backoff.After(_failures++), transport.Time, stoppingToken);
            registering = commands.RunAsync(stoppingToken);
            while (await NextAsync(stoppingToken) is { } pause)
                await Task.Delay(pause, transport.Time, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // Told to stop.
        }
        catch (DiscordRefusedException refused)
        {
            verdict.Tell(refused.Message);
        }
        await EndAsync(registering);
    }

    /// <summary>What came before the goodbye is worked, and only then there is nothing to resume.</summary>
    private async Task EndAsync(Task registering)
    {
        try
        {
            await registering;
        }
        catch (OperationCanceledException)
        {
            // The next run registers.
        }
        try
        {
            await dispatcher.WhenNoneAsync().WaitAsync(LastTurns, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            LogLeft(logger);
        }
        if (_saidGoodbye)
            keeper.Forget();
    }

    /// <summary>One connection. Null where the program stops; else how long to wait before the next one.</summary>
    private async Task<TimeSpan?> NextAsync(CancellationToken stopping)
    {
        await dispatcher.WhenRoomyAsync().WaitAsync(stopping);
        try
        {
            if (!_recalled)
                (_session, _recalled) = (keeper.Recall(), true);
            if (_session is not null)
                return await AfterAsync(await RunAsync(GatewayDoor.Address(_session.ResumeUrl), stopping), stopping);
            var door = await AskAsync(stopping);
            if (budget.Wait(door.Left, door.ResetAfter) is var wait && wait > TimeSpan.Zero)
                return Waiting(wait);
            return await AfterAsync(await RunAsync(GatewayDoor.Address(door.Url), stopping), stopping);
        }
        catch (Exception fault) when (fault is DiscordException or StoreUnavailableException)
        {
            LogTrouble(logger, fault is DiscordException { Status: > 0 and var status } ? $"error {status}" : fault is DiscordException ? fault.Message : "the store cannot be read");
            return Backoff.Longer((fault as DiscordException)?.RetryAfter ?? TimeSpan.Zero, _failures++);
        }
    }

    private async Task<GatewayDoor> AskAsync(CancellationToken stopping)
    {
        try
        {
            return await GatewayDoor.AskAsync(rest, stopping);
        }
        catch (DiscordException refused) when (refused.Status is 401)
        {
            throw new DiscordRefusedException(Introduction.UnknownToken);
        }
    }

    private async Task<Ending> RunAsync(Uri address, CancellationToken stopping)
    {
        using var connection = new GatewayConnection(options, dispatcher, budget, keeper, transport, _session) { Established = Established };
        _connection = connection;
        try
        {
            var ending = await connection.RunAsync(address, MayEnd, stopping);
            _session = connection.Session;
            return ending;
        }
        finally
        {
            _connection = null;
        }
    }

    /// <summary>With turns under way the session is left to the next run, in case they do not end.</summary>
    private bool MayEnd() => dispatcher.WhenNoneAsync().IsCompleted;

    private async Task<TimeSpan?> AfterAsync(Ending ending, CancellationToken stopping)
    {
        switch (ending)
        {
            case Ending.Stopped(var saidGoodbye):
                _saidGoodbye = saidGoodbye;
                return null;
            case Ending.Refused(var remedy):
                throw new DiscordRefusedException(remedy);
            case Ending.Full:
                LogFull(logger, Dispatcher.Most);
                return TimeSpan.Zero;
            case Ending.Anew:
                Drop();
                _failures++;
                return TimeSpan.FromSeconds(1 + (4 * Random.Shared.NextDouble()));
            case Ending.Again { Reached: Reached.Session, AtOnce: var atOnce }:
                LogLost(logger);
                // One that breaks again and again is not worth the hurry.
                _failures = transport.Time.GetUtcNow() - _establishedAt >= StandsFirm ? 0 : _failures + 1;
                return _failures > 1 ? Backoff.After(_failures - 1) : atOnce ? TimeSpan.Zero : TimeSpan.FromSeconds(Random.Shared.NextDouble());
            case Ending.Again { Reached: var reached }:
                LogTrouble(logger, reached is Reached.Hello ? "no session came of a connection" : "its gateway takes no connection");
                // While nothing of Discord can be reached, the session waits for us as we wait for it.
                if (_session is not null && (reached is Reached.Hello || await IsOnlineAsync(stopping)) && ++_failedResumes >= MostResumes)
                    Drop();
                return Backoff.After(_failures++);
            default:
                throw new InvalidOperationException($"No connection ends by {ending.GetType().Name}.");
        }
    }

    private async Task<bool> IsOnlineAsync(CancellationToken stopping)
    {
        try
        {
            await AskAsync(stopping);
            return true;
        }
        catch (DiscordException)
        {
            return false;
        }
    }

    private void Drop()
    {
        (_session, _failedResumes) = (null, 0);
        keeper.Forget();
    }

    private void Established(bool resumed)
    {
        (_establishedAt, _failedResumes) = (transport.Time.GetUtcNow(), 0);
        if (resumed)
            LogResumed(logger);
        else
            LogStarted(logger, identity.Name, Invitation.For(identity.Application!));
    }

    private TimeSpan Waiting(TimeSpan wait)
    {
        if (wait > TimeSpan.FromMinutes(1))
            LogBudget(logger, Math.Ceiling(wait.TotalMinutes));
        return wait;
    }

    [LoggerMessage(LogLevel.Information, "Running on Discord as {Name}. Invite it by {Invitation}")]
    private static partial void LogStarted(ILogger logger, string? name, string invitation);

    [LoggerMessage(LogLevel.Information, "Discord's gateway goes on where it stood.")]
    private static partial void LogResumed(ILogger logger);

    [LoggerMessage(LogLevel.Information, "The connection to Discord's gateway ended; resuming.")]
    private static partial void LogLost(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "Discord cannot be reached ({Trouble}); trying again until it can.")]
    private static partial void LogTrouble(ILogger logger, string trouble);

    [LoggerMessage(LogLevel.Warning, "More than {Count} events are under way; Discord keeps the rest until there is room.")]
    private static partial void LogFull(ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "This bot has begun so many sessions with Discord today that the next one waits for {Minutes} minutes: going over Discord's limit would reset the token. Is something starting it again and again?")]
    private static partial void LogBudget(ILogger logger, double minutes);

    [LoggerMessage(LogLevel.Warning, "Some of what Discord told last has not been worked yet.")]
    private static partial void LogLeft(ILogger logger);
}
