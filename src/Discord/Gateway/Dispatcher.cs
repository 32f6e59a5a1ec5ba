using Microsoft.Extensions.Logging;
using Waymark.Engine;

namespace Waymark.OnDiscord.Gateway;

/// <summary>
/// Works events: side by side for different people, in order for each, and one that fails stops no other. Whoever reads
/// the gateway only hands over, and never waits.
/// </summary>
sealed partial class Dispatcher(IGatewayEvents events, SessionKeeper keeper, TransportClock transport, ILogger<Dispatcher> logger)
{
    /// <summary>So many may be under way; more wait with Discord, which replays them.</summary>
    internal const int Most = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task> _lanes = new(StringComparer.Ordinal);
    private readonly RecentEvents _recent = new(transport.Time);
    private int _underWay;
    private TaskCompletionSource? _roomy, _none;
    private long _passed;

    /// <summary>How many events failed twice and were passed.</summary>
    internal long Passed => Interlocked.Read(ref _passed);

    /// <summary>False where too much is under way: the event has not been taken, and its number not been reached.</summary>
    internal bool TryTake(GatewaySession session, GatewayEvent told)
    {
        lock (_gate)
        {
            if (_underWay >= Most)
                return false;
            if (!_recent.Add(told))
            {
                session.Pass(told.Seq);
                return true;
            }
            session.Begin(told.Seq);
            _underWay++;
            var key = told.Key;
            var before = _lanes.GetValueOrDefault(key, Task.CompletedTask);
            var placed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _lanes[key] = placed.Task;
            _ = Task.Run(() => WorkAsync(session, told, key, before, placed));
        }
        return true;
    }

    /// <summary>Ends when there is room for many again.</summary>
    internal Task WhenRoomyAsync()
    {
        lock (_gate)
            return _underWay < Most / 2 ? Task.CompletedTask : (_roomy ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    /// <summary>Ends when nothing is under way.</summary>
    internal Task WhenNoneAsync()
    {
        lock (_gate)
            return _underWay is 0 ? Task.CompletedTask : (_none ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    private async Task WorkAsync(GatewaySession session, GatewayEvent told, string key, Task before, TaskCompletionSource placed)
    {
        var isQuiet = false;
        var isDone = false;
        try
        {
            Task turn;
            try
            {
                await before;
                turn = await BegunAsync(told);
                isQuiet = turn.IsCompletedSuccessfully;
            }
            finally
            {
                Leave(key, placed);
            }
            await OrPassAsync(told, turn);
            isDone = true;
        }
        catch (Exception ending) when (EndsUs(ending))
        {
            // The engine stops or has lost its store: the event is for the next run, so nothing may acknowledge it.
        }
        finally
        {
            if (isDone)
            {
                session.End(told.Seq);
                keeper.Advance(session, isQuiet);
            }
            End();
        }
    }

    private async Task<Task> BegunAsync(GatewayEvent told)
    {
        try
        {
            return await events.BeginAsync(told);
        }
        catch (Exception fault) when (!EndsUs(fault))
        {
            return Task.FromException(fault);
        }
    }

    private async Task OrPassAsync(GatewayEvent told, Task turn)
    {
        try
        {
            await turn;
        }
        catch (Exception first) when (!EndsUs(first))
        {
            try
            {
                await await events.BeginAsync(told);
            }
            catch (Exception second) when (!EndsUs(second))
            {
                Interlocked.Increment(ref _passed);
                LogPassed(logger, told.Name, told.Seq, second.GetType().Name); // Its own text may quote what somebody said.
            }
        }
    }

    private void Leave(string key, TaskCompletionSource placed)
    {
        lock (_gate)
            if (_lanes.GetValueOrDefault(key) == placed.Task)
                _lanes.Remove(key);
        placed.SetResult();
    }

    private void End()
    {
        TaskCompletionSource? roomy = null, none = null;
        lock (_gate)
        {
            _underWay--;
            if (_underWay < Most / 2)
                (roomy, _roomy) = (_roomy, null);
            if (_underWay is 0)
                (none, _none) = (_none, null);
        }
        roomy?.TrySetResult();
        none?.TrySetResult();
    }

    private static bool EndsUs(Exception fault) => fault is OperationCanceledException or StoreFencedException;

    [LoggerMessage(LogLevel.Error, "Discord's event {Name} (number {Seq}) could not be worked and was passed: {Fault}.")]
    private static partial void LogPassed(ILogger logger, string name, long seq, string fault);
}
