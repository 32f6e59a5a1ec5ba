using Waymark.Core.Conversations;

namespace Waymark.Engine;

/// <summary>The way out to one platform.</summary>
public interface IDelivery
{
    Platform Platform { get; }

    /// <summary>
    /// Ends when the platform's limits let something go to that account. What is to be sent is chosen after it, so
    /// that nothing goes stale in a queue.
    /// </summary>
    Task ReadyAsync(Account to, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>
    /// Brings one prompt to its account, once: retrying belongs to the outbox. An exception counts as
    /// <see cref="Delivery.Retry"/>, so throw only where it surely did not arrive.
    /// </summary>
    ValueTask<Delivery> DeliverAsync(OutboxRow row, CancellationToken cancellation);
}

/// <summary>How a delivery ended.</summary>
public abstract record Delivery
{
    /// <param name="Shown">The platform's own word for where it stands now; the next prompt to the account is given it.</param>
    public sealed record Delivered(string? Shown = null) : Delivery;

    /// <summary>It surely did not arrive; try again after that (real) time, or after the outbox's own back-off.</summary>
    public sealed record Retry(TimeSpan? After = null) : Delivery;

    /// <summary>The account is blocked, closed or gone.</summary>
    public sealed record Unreachable : Delivery;

    /// <summary>It may have arrived. A permission is never said twice; anything else is, a few times, while nobody has reacted.</summary>
    public sealed record Uncertain : Delivery;

    public static Delivery Done { get; } = new Delivered();

    private Delivery()
    {
    }
}
