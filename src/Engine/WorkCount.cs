namespace Waymark.Engine;

/// <summary>Counts what is under way, so that a stop and a virtual clock know when nothing is.</summary>
sealed class WorkCount
{
    private readonly Lock _gate = new();
    private long _count;
    private TaskCompletionSource? _idle;

    internal void Begin()
    {
        lock (_gate)
            _count++;
    }

    internal void End()
    {
        TaskCompletionSource? idle = null;
        lock (_gate)
            if (--_count == 0)
                (idle, _idle) = (_idle, null);
        idle?.SetResult();
    }

    internal Task WhenNone()
    {
        lock (_gate)
        {
            if (_count == 0)
                return Task.CompletedTask;
            _idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task;
        }
    }
}
