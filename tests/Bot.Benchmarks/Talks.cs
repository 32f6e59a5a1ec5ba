using System.Diagnostics;
using Waymark.Engine;

namespace Waymark.Benchmarks;

/// <summary>Many people who each go through one whole conversation, a bounded number at once, each waiting for its answers.</summary>
sealed class Talks(int inFlight)
{
    private int _next;
    private int _turns;
    private int _ended;
    private int _refused;

    internal int Turns => _turns;

    /// <summary>Conversations that were gone through to the end.</summary>
    internal int Ended => _ended;

    /// <summary>Turns that were answered by a toast instead of a prompt.</summary>
    internal int Refused => _refused;

    internal Task RunAsync(ConversationEngine engine, int people, TimeSpan within)
    {
        var (last, began) = (_next + people, Stopwatch.GetTimestamp());
        return Task.WhenAll(Enumerable.Range(0, Math.Min(inFlight, people)).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(began) < within && Interlocked.Increment(ref _next) is var person && person <= last)
                await GoThroughAsync(engine, person);
            // Those who found nobody left have counted on.
            Interlocked.Exchange(ref _next, last);
        })));
    }

    private async Task GoThroughAsync(ConversationEngine engine, int person)
    {
        for (var line = 0; line < Talk.Length; line++)
        {
            var receipt = await engine.TakeAsync(Talk.Line(person, line));
            Interlocked.Increment(ref _turns);
            if (receipt.Notice is not null)
                Interlocked.Increment(ref _refused);
        }
        Interlocked.Increment(ref _ended);
    }
}
