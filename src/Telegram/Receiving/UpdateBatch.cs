using System.Text.Json;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Types;
using Waymark.Engine;

namespace Waymark.OnTelegram.Receiving;

/// <summary>Works updates: side by side for different people, in order for each, and one that fails stops no other.</summary>
sealed partial class UpdateBatch(Intake intake, ILogger<UpdateBatch> logger)
{
    private long _passed;

    /// <summary>How many updates could not be read or failed twice, and were passed.</summary>
    internal long Passed => Interlocked.Read(ref _passed);

    /// <summary>Ends when every turn that these updates cause has committed. Throws only where the program stops first.</summary>
    /// <returns>The highest id among them, or null where none has one.</returns>
    internal async Task<int?> TakeAsync(IReadOnlyList<JsonElement> elements)
    {
        var updates = elements.Select(RawUpdate.Read).ToList();
        await Task.WhenAll(updates.GroupBy(raw => raw.Update is { } update ? Intake.KeyOf(update) : 0).Select(InOrderAsync));
        return updates.Max(raw => raw.Id);
    }

    private async Task InOrderAsync(IEnumerable<RawUpdate> updates)
    {
        var turns = new List<Task>();
        foreach (var raw in updates)
            turns.Add(raw.Update is { } update ? await BegunAsync(raw, update) : Pass(raw, raw.Trouble!));
        await Task.WhenAll(turns);
    }

    /// <summary>Ends when the update has its place in the engine's order; what it returns ends with its turn's commit.</summary>
    private async Task<Task> BegunAsync(RawUpdate raw, Update update)
    {
        try
        {
            return OrPassAsync(raw, update, await intake.BeginAsync(update));
        }
        catch (Exception fault) when (!EndsUs(fault))
        {
            return Pass(raw, fault);
        }
    }

    private async Task OrPassAsync(RawUpdate raw, Update update, Task turn)
    {
        try
        {
            await turn;
        }
        catch (Exception first) when (!EndsUs(first))
        {
            try
            {
                await await intake.BeginAsync(update);
            }
            catch (Exception second) when (!EndsUs(second))
            {
                await Pass(raw, second);
            }
        }
    }

    /// <summary>The engine stops or has lost its store: the update is for the next run, so nothing may acknowledge it.</summary>
    private static bool EndsUs(Exception fault) => fault is OperationCanceledException or StoreFencedException;

    private Task Pass(RawUpdate raw, Exception fault)
    {
        Interlocked.Increment(ref _passed);
        LogPassed(logger, raw.Id, raw.Kind, fault.GetType().Name); // Its own text may quote what somebody said.
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Error, "Update {Id} ({Kind}) could not be worked and was passed: {Fault}.")]
    private static partial void LogPassed(ILogger logger, int? id, string kind, string fault);
}
