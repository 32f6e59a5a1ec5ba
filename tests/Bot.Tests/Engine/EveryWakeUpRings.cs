using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Waymark.Bot.Authoring;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.Storage;

namespace Waymark.Tests.Engine;

/// <summary>Nobody says a word in these: the wake-ups alone must keep the worker going.</summary>
public sealed class EveryWakeUpRings : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("waymark-wakeups-");
    private readonly Guidebook _book = GuideFolder.Read(Path.Combine(AppContext.BaseDirectory, "guides"));

    [Fact]
    public async Task When_the_timer_rings_a_moment_early() =>
        Assert.Equal(1, await RungAsync(people: 1, TimeProvider.System.GetUtcNow().AddSeconds(1), new EarlyClock()));

    [Fact]
    public async Task When_more_are_due_than_a_worker_takes_at_once() =>
        Assert.Equal(5_000, await RungAsync(people: 5_000, TimeProvider.System.GetUtcNow().AddSeconds(-1), TimeProvider.System));

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<int> RungAsync(int people, DateTimeOffset due, TimeProvider clock)
    {
        var path = Path.Combine(_folder.FullName, "bot.db");
        using (var store = SqliteStore.At(path))
            store.Commit(store.Open(_book.Structures).Epoch, new Batch([.. Enumerable.Range(1, people).Select(number => Waiting(number, due))], [], [], []));
        var platform = new Listener(people);
        await using var engine = new ConversationEngine(SqliteStore.At(path), _book, [platform], clock, clock,
            NullLogger<ConversationEngine>.Instance, new EngineOptions { Workers = 1 });
        engine.Start();
        await Task.WhenAny(platform.AllRung, Task.Delay(TimeSpan.FromSeconds(15), TimeProvider.System, TestContext.Current.CancellationToken));
        return platform.Rung;
    }

    private PersonRow Waiting(int number, DateTimeOffset due)
    {
        var offer = _book.Offers[0];
        var account = new Account(Platform.Telegram, number.ToString(CultureInfo.InvariantCulture));
        var asked = due - offer.Service.ResendAfter;
        var conversation = new Conversation(offer.Id, offer.Guide.Hash, Phase.Waiting, Steps.Wait, asked,
            ImmutableSortedDictionary<string, string>.Empty, [], due);
        var person = new Person(PersonId.Of(account.Home(), number), [account], "en", 1, MayWrite: true, Conversation: conversation)
            .With(offer.Service.Id, new RequestClock([new CodeRequest("one", asked, asked, 1, Origin.Told)], WrongEntries: []));
        return new PersonRow(person, RecentEvents.None);
    }

    private sealed class Listener(int people) : IDelivery
    {
        private readonly ConcurrentDictionary<Account, bool> _rung = new();
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Platform Platform => Platform.Telegram;

        internal Task AllRung => _all.Task;

        internal int Rung => _rung.Count;

        public ValueTask<Delivery> DeliverAsync(OutboxRow row, CancellationToken cancellation)
        {
            _rung[row.To] = true;
            if (_rung.Count == people)
                _all.TrySetResult();
            return new(Delivery.Done);
        }
    }

    /// <summary>Its timers ring 20 ms before their time; a real one may by a fraction of one.</summary>
    private sealed class EarlyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new EarlyTimer(System.CreateTimer(callback, state, Early(dueTime), period));

        private static TimeSpan Early(TimeSpan dueTime) =>
            dueTime > TimeSpan.FromMilliseconds(40) ? dueTime - TimeSpan.FromMilliseconds(20) : dueTime;

        private sealed class EarlyTimer(ITimer timer) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Early(dueTime), period);

            public void Dispose() => timer.Dispose();

            public ValueTask DisposeAsync() => timer.DisposeAsync();
        }
    }
}
