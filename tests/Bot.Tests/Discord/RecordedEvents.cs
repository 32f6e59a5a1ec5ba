using System.Collections.Concurrent;
using Waymark.OnDiscord.Gateway;

namespace Waymark.Tests.OnDiscord;

/// <summary>Writes down what the gateway told; turns end at once, or when the test lets them.</summary>
sealed class RecordedEvents : IGatewayEvents
{
    private readonly ConcurrentQueue<GatewayEvent> _begun = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _held = new(StringComparer.Ordinal);

    internal IReadOnlyList<string> Texts => [.. _begun.Where(told => told.Name is "MESSAGE_CREATE").Select(Text)];

    internal IReadOnlyList<string> Names => [.. _begun.Select(told => told.Name)];

    /// <summary>What happens with an event before it has its place.</summary>
    internal Func<GatewayEvent, ValueTask> Placing { get; set; } = _ => ValueTask.CompletedTask;

    /// <summary>The turn of a message with that text commits only when it is let go.</summary>
    internal TaskCompletionSource Hold(string text) => _held[text] = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async ValueTask<Task> BeginAsync(GatewayEvent told)
    {
        _begun.Enqueue(told);
        await Placing(told);
        if (told.Name is not "MESSAGE_CREATE")
            return Task.CompletedTask;
        return _held.TryGetValue(Text(told), out var held) ? held.Task : Task.Run(() => { }); // A turn of its own, never quiet.
    }

    internal static string Text(GatewayEvent told) => told.Data.GetProperty("content").GetString()!;
}
