using Waymark.Core.Conversations;

namespace Waymark.Engine;

/// <summary>The way of prompts to one account, one after the other. Guarded by the outbox's gate.</summary>
sealed class Lane(Account to)
{
    internal Account To => to;

    internal PersonId Person { get; set; }

    internal Waiting? Waiting { get; set; }

    internal bool IsBusy { get; set; }

    /// <summary>Set while what waits is held back; to be ended by something newer.</summary>
    internal TaskCompletionSource? HeldBack { get; set; }
}

/// <param name="Uncertain">It may have been sent before, by this run or an earlier one.</param>
sealed record Waiting(OutboxRow Row, bool Uncertain);
