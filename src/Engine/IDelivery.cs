using Waymark.Core.Conversations;

namespace Waymark.Engine;

/// <summary>The way out to one platform.</summary>
public interface IDelivery
{
    Platform Platform { get; }

    /// <summary>
    /// Brings one prompt to its account, once: retrying belongs to the outbox. An exception counts as
    /// <see cref="Delivery.Retry"/>, so throw only where it surely did not arrive.
    /// </summary>
    ValueTask<Delivery> DeliverAsync(OutboxRow row, CancellationToken cancellation);
}

/// <summary>How a delivery ended.</summary>
public abstract record Delivery
{
    public sealed record Delivered : Delivery;

    /// <summary>It surely did not arrive; try again after that (real) time, or after the outbox's own back-off.</summary>
    public sealed record Retry(TimeSpan? After = null) : Delivery;

    /// <summary>The account is blocked, closed or gone.</summary>
    public sealed record Unreachable : Delivery;

    /// <summary>It may have arrived.</summary>
    public sealed record Uncertain : Delivery;

    public static Delivery Done { get; } = new Delivered();

    private Delivery()
    {
    }
}
