using Waymark.Core.Conversations;

namespace Waymark.Engine;

/// <summary>
/// The due times of a worker's persons, 16 bytes each. An entry counts only while the person's row still says that
/// time, so nothing is ever removed from the middle.
/// </summary>
sealed class WakeUpQueue
{
    private readonly PriorityQueue<long, long> _queue = new();

    internal DateTimeOffset? Next => _queue.TryPeek(out _, out var due) ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null;

    internal void Add(WakeUp wakeUp) => _queue.Enqueue(wakeUp.Person.Value, wakeUp.Due.ToUnixTimeMilliseconds());

    internal bool TryTake(DateTimeOffset now, out WakeUp wakeUp)
    {
        wakeUp = default;
        if (!_queue.TryPeek(out var person, out var due) || due > now.ToUnixTimeMilliseconds())
            return false;
        _queue.Dequeue();
        wakeUp = new WakeUp(new PersonId(person), DateTimeOffset.FromUnixTimeMilliseconds(due));
        return true;
    }
}
