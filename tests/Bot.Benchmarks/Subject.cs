using Microsoft.Extensions.Logging.Abstractions;
using Waymark.Bot.Authoring;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.Storage;

namespace Waymark.Benchmarks;

/// <summary>What is measured: the real engine with its defaults, the shipped guides, the real store; only the platform does nothing.</summary>
sealed class Subject : IAsyncDisposable
{
    internal Subject(string database, Action<OutboxRow>? delivered = null)
    {
        Store = new WatchedStore(SqliteStore.At(database));
        Engine = new ConversationEngine(Store, ReadGuides(), [new SilentPlatform(delivered)], TimeProvider.System, TimeProvider.System,
            NullLogger<ConversationEngine>.Instance);
        Engine.Start();
    }

    internal ConversationEngine Engine { get; }

    internal WatchedStore Store { get; }

    internal static Guidebook ReadGuides() => GuideFolder.Read(Path.Combine(AppContext.BaseDirectory, "guides"));

    public ValueTask DisposeAsync() => Engine.DisposeAsync();

    private sealed class SilentPlatform(Action<OutboxRow>? delivered) : IDelivery
    {
        public Platform Platform => Platform.Telegram;

        public ValueTask<Delivery> DeliverAsync(OutboxRow row, CancellationToken cancellation)
        {
            delivered?.Invoke(row);
            return new(Delivery.Done);
        }
    }
}
