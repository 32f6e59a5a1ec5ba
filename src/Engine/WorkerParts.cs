using Microsoft.Extensions.Logging;
using Waymark.Core.Conversations;

namespace Waymark.Engine;

/// <summary>What a worker works with; all but the decider is shared by the workers of a process.</summary>
sealed record WorkerParts(
    IStore Store,
    IDecider Decider,
    TimeProvider Clock,
    Committer Committer,
    WorkCount UnderWay,
    EngineOptions Options,
    Ids Ids,
    ILogger Logger,
    Func<PersonId, PartitionWorker> WorkerOf,
    CancellationToken Stopping)
{
    /// <summary>Whole milliseconds: what is stored must equal what was decided.</summary>
    internal DateTimeOffset Now() => Clock.GetUtcNow().ToWholeMilliseconds();

    /// <param name="forgotten">Who had the account before, if somebody did: whoever still knows that one leads here.</param>
    internal Person NewPerson(Account account, string? language, PersonId? forgotten = null) =>
        new(Ids.NextPerson(forgotten?.Partition ?? account.Home()), [account], language ?? "en");

    /// <summary>Waits (real time) before the store is tried again; false where the engine stops instead.</summary>
    internal async Task<bool> PauseAsync(int attempt)
    {
        var pause = Math.Min(Options.StoreRetry.TotalMilliseconds * (1 << Math.Min(attempt, 10)), Options.StoreRetryMost.TotalMilliseconds);
        try
        {
            await Task.Delay(TimeSpan.FromMilliseconds(pause), TimeProvider.System, Stopping);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
