using System.Collections.Concurrent;
using Waymark.Core.Conversations;
using Waymark.Engine;

namespace Waymark.Tests.Engine;

/// <summary>A platform that notes what it brought, and answers as the test says.</summary>
sealed class RecordingPlatform : IDelivery
{
    private readonly ConcurrentQueue<OutboxRow> _tried = new();
    private readonly ConcurrentQueue<OutboxRow> _delivered = new();

    public Platform Platform => Platform.Telegram;

    internal Func<OutboxRow, CancellationToken, ValueTask<Delivery>> Answer { get; set; } = (_, _) => new(Delivery.Done);

    internal IReadOnlyCollection<OutboxRow> Tried => _tried;

    internal IReadOnlyCollection<OutboxRow> Delivered => _delivered;

    internal IReadOnlyList<Prompt> To(Account account) => [.. _delivered.Where(row => row.To == account).Select(row => row.Prompt)];

    internal Prompt NewestTo(Account account) => To(account)[^1];

    internal void Forget()
    {
        _tried.Clear();
        _delivered.Clear();
    }

    public async ValueTask<Delivery> DeliverAsync(OutboxRow row, CancellationToken cancellation)
    {
        _tried.Enqueue(row);
        var delivery = await Answer(row, cancellation);
        if (delivery is Delivery.Delivered)
            _delivered.Enqueue(row);
        return delivery;
    }

    internal static string WordsOf(Prompt prompt) => string.Join('\n', prompt.Messages.Select(message =>
        string.Concat(message.Parts.Select(part => part is Part.Words words ? words.Text : "[time]"))));
}
