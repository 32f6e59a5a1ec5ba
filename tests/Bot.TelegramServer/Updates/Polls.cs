using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>Long polling: one poll waits at a time, and a newer one that must wait ends it.</summary>
sealed class Polls
{
    private const int LongestWait = 50;

    private readonly World _world;
    private TaskCompletionSource<Wake>? _waiting;

    internal Polls(World world)
    {
        _world = world;
        world.Updates.Came.Add(() => Wakes(Wake.Came));
    }

    private enum Wake { Came, TimedOut, OtherPoll, Webhook }

    internal bool IsWaiting => _waiting is not null;

    internal void EndForWebhook() => Wakes(Wake.Webhook);

    internal async Task<JsonNode?> GetUpdatesAsync(Parameters given, CancellationToken gone)
    {
        TaskCompletionSource<Wake> mine;
        ITimer timer;
        int offset = given.Number("offset", 0), limit = given.Number("limit", 100, 1, 100), timeout = given.Number("timeout", 0, 0, LongestWait);
        lock (_world.Gate)
        {
            if (_world.Webhook.IsSet)
                throw Refuse.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
            if (given.List("allowed_updates") is { } allowed)
                _world.Updates.Allowed = [.. allowed.Select(kind => kind?.ToString() ?? "")];
            if (_world.Updates.Take(offset, limit) is { Count: > 0 } there)
                return Array(there);
            if (timeout is 0)
                return new JsonArray();
            Wakes(Wake.OtherPoll);
            _waiting = mine = new TaskCompletionSource<Wake>(TaskCreationOptions.RunContinuationsAsynchronously);
            timer = _world.Options.Clock.CreateTimer(_ => mine.TrySetResult(Wake.TimedOut), null, TimeSpan.FromSeconds(timeout), Timeout.InfiniteTimeSpan);
            _world.Pulse();
        }
        await using var _ = timer;
        var wake = await Ended(mine, gone);
        lock (_world.Gate)
        {
            return wake switch
            {
                Wake.OtherPoll => throw Refuse.Conflict("terminated by other getUpdates request; make sure that only one bot instance is running"),
                Wake.Webhook => throw Refuse.Conflict("terminated by setWebhook request"),
                _ => Array(_world.Updates.Take(offset, limit)),
            };
        }
    }

    private async Task<Wake> Ended(TaskCompletionSource<Wake> mine, CancellationToken gone)
    {
        try
        {
            return await mine.Task.WaitAsync(gone);
        }
        finally
        {
            lock (_world.Gate)
            {
                if (_waiting == mine)
                    _waiting = null;
            }
        }
    }

    private void Wakes(Wake why)
    {
        _waiting?.TrySetResult(why);
        _waiting = null;
    }

    private static JsonArray Array(IReadOnlyList<JsonObject> updates) => new([.. updates]);
}
