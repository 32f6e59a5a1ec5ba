namespace Waymark.TelegramServer;

/// <summary>Telegram's pace as its FAQ tells it; the exact numbers are unspecified, so these are a little strict.</summary>
sealed class Pace(World world)
{
    // https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
    private const int Burst = 3, InGroupAMinute = 20, OverAllASecond = 30;

    private readonly Dictionary<string, Bucket> _chats = [];
    private readonly Dictionary<string, Queue<DateTimeOffset>> _groups = [];
    private readonly Queue<DateTimeOffset> _all = new();

    internal void Check(Parameters given)
    {
        if (!world.Options.Limits || given.Text("chat_id") is not { } chat)
            return;
        lock (world.Gate)
        {
            var now = world.Now;
            var bucket = _chats.GetValueOrDefault(chat) ?? new Bucket(Burst, now);
            bucket = bucket.At(now);
            var group = IsGroup(chat) ? _groups.TryGetValue(chat, out var known) ? known : _groups[chat] = new Queue<DateTimeOffset>() : null;
            var wait = Max(bucket.Wait, Wait(group, now, TimeSpan.FromMinutes(1), InGroupAMinute), Wait(_all, now, TimeSpan.FromSeconds(1), OverAllASecond));
            if (wait > TimeSpan.Zero)
                throw Refuse.TooMany((int)Math.Ceiling(wait.TotalSeconds));
            _chats[chat] = bucket with { Left = bucket.Left - 1 };
            group?.Enqueue(now);
            _all.Enqueue(now);
        }
    }

    private bool IsGroup(string chat) => long.TryParse(chat, System.Globalization.CultureInfo.InvariantCulture, out var id) ? world.Chats.GetValueOrDefault(id)?.IsGroup == true : false;

    private static TimeSpan Wait(Queue<DateTimeOffset>? sent, DateTimeOffset now, TimeSpan window, int most)
    {
        if (sent is null)
            return TimeSpan.Zero;
        while (sent.TryPeek(out var oldest) && oldest + window <= now)
            sent.Dequeue();
        return sent.Count < most ? TimeSpan.Zero : sent.Peek() + window - now;
    }

    private static TimeSpan Max(params TimeSpan[] waits) => waits.Max();

    /// <summary>Fills by one a second.</summary>
    private sealed record Bucket(double Left, DateTimeOffset Seen)
    {
        internal TimeSpan Wait => Left >= 1 ? TimeSpan.Zero : TimeSpan.FromSeconds(1 - Left);

        internal Bucket At(DateTimeOffset now) => new(Math.Min(Burst, Left + (now - Seen).TotalSeconds), now);
    }
}
