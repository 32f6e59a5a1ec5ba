using Waymark.Core.Conversations;

namespace Waymark.Engine;

/// <summary>One thing for a partition to decide.</summary>
abstract class Work
{
    /// <summary>When it was said, in conversation time; null for what nobody said.</summary>
    internal DateTimeOffset? SaidAt { get; init; }

    /// <summary>The person, once known.</summary>
    internal PersonId? Person { get; set; }

    /// <summary>Null for a ring: its due time is its identity.</summary>
    internal string? EventId { get; init; }

    /// <summary>The outbox row or letter that is done with once this has committed.</summary>
    internal long? Settles { get; init; }

    internal abstract Input Input { get; }

    /// <summary>Committed or failed for good: it needs no replay.</summary>
    internal bool IsSettled => Volatile.Read(ref _settled);

    private bool _settled;

    internal virtual void Committed(Receipt receipt) => Volatile.Write(ref _settled, true);

    internal virtual void Failed(Exception why) => Volatile.Write(ref _settled, true);

    /// <summary>Something an account did; whoever brought it waits for the commit.</summary>
    internal sealed class Arrived(Arrival arrival, Input input) : Work
    {
        private readonly TaskCompletionSource<Receipt> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Arrival Arrival => arrival;

        /// <summary>Hears when it is decided for good.</summary>
        internal required Unanswered Unanswered { get; init; }

        internal Task<Receipt> Done => _done.Task;

        internal override Input Input => input;

        internal override void Committed(Receipt receipt)
        {
            base.Committed(receipt);
            Unanswered.End(arrival.Account);
            _done.TrySetResult(receipt);
        }

        internal override void Failed(Exception why)
        {
            base.Failed(why);
            Unanswered.End(arrival.Account);
            _done.TrySetException(why);
        }
    }

    /// <summary>A letter, or the fate of a prompt that was not delivered.</summary>
    internal sealed class Delivered(Letter letter) : Work
    {
        internal override Input Input { get; } = new Input.Received(letter);
    }

    /// <summary>A wake-up came due.</summary>
    internal sealed class Ring(WakeUp wakeUp) : Work
    {
        internal DateTimeOffset Due => wakeUp.Due;

        internal override Input Input { get; } = new Input.Rang(wakeUp.Due);
    }
}
