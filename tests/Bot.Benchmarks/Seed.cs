using System.Collections.Immutable;
using System.Globalization;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.Storage;

namespace Waymark.Benchmarks;

/// <summary>Persons in the middle of a conversation, who wait until a request is allowed and may be written to.</summary>
static class Seed
{
    private const int BatchSize = 10_000;

    private static readonly ImmutableSortedDictionary<string, string> Answers = ImmutableSortedDictionary<string, string>.Empty
        .Add("when", "lt2m").Add("others", "all").Add("folder", "not_there").Add("inbox", "has_room").Add("tries", "once");

    /// <param name="due">When each is due, by number.</param>
    internal static void Waiting(string database, int people, Func<int, DateTimeOffset> due)
    {
        var book = Subject.ReadGuides();
        using var store = SqliteStore.At(database);
        var epoch = store.Open(book.Structures).Epoch;
        foreach (var numbers in Enumerable.Range(0, people).Chunk(BatchSize))
            store.Commit(epoch, new Batch([.. numbers.Select(number => Row(book.Offers[0], number, due(number)))], [], [], []));
    }

    internal static int NumberOf(Account account) => int.Parse(account.UserId, CultureInfo.InvariantCulture);

    private static PersonRow Row(Offer offer, int number, DateTimeOffset due)
    {
        var account = new Account(Platform.Telegram, number.ToString(CultureInfo.InvariantCulture));
        // The wait is counted from the request, so that the ring finds it allowed.
        var asked = due - offer.Service.ResendAfter;
        var clock = new RequestClock([new CodeRequest("seed", asked, asked, 1, Origin.Told)], WrongEntries: []);
        var conversation = new Conversation(offer.Id, offer.Guide.Hash, Phase.Waiting, Steps.Wait, asked, Answers, [.. Answers.Keys], due);
        var person = new Person(PersonId.Of(account.Home(), number + 1), [account], Guidebook.English, Prompts: 7, MayWrite: true, Conversation: conversation);
        return new PersonRow(person.With(offer.Service.Id, clock), RecentEvents.None);
    }
}
