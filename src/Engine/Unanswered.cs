using Waymark.Core.Conversations;

namespace Waymark.Engine;

/// <summary>
/// What accounts have said that has not been decided yet. A prompt waits for it: whoever wrote three messages in a row
/// gets one answer, to all of them.
/// </summary>
sealed class Unanswered
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Account, Open> _open = [];

    internal void Begin(Account account)
    {
        lock (_gate)
        {
            if (!_open.TryGetValue(account, out var open))
                _open[account] = open = new Open();
            open.Count++;
        }
    }

    internal void End(Account account)
    {
        lock (_gate)
        {
            if (!_open.TryGetValue(account, out var open) || --open.Count > 0)
                return;
            _open.Remove(account);
            open.None?.SetResult();
        }
    }

    internal Task WhenNone(Account account)
    {
        lock (_gate)
            return _open.TryGetValue(account, out var open)
                ? (open.None ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task
                : Task.CompletedTask;
    }

    private sealed class Open
    {
        internal int Count { get; set; }

        internal TaskCompletionSource? None { get; set; }
    }
}
