using System.Collections.Immutable;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.Storage;

namespace Waymark.Tests.Storage;

/// <summary>Persons, prompts and guides to keep, and short ways to keep them.</summary>
static class Samples
{
    internal static readonly DateTimeOffset Noon = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);

    internal static Account Telegram(string user) => new(Platform.Telegram, user);

    internal static PersonRow Person(long id, string user, DateTimeOffset? due = null, string structure = "a-structure", Phase phase = Phase.Waiting) =>
        new(new Person(
            new PersonId(id),
            [Telegram(user)],
            "en",
            Prompts: 3,
            MayWrite: true,
            Clocks: ImmutableSortedDictionary<string, RequestClock>.Empty.Add("kucoin", RequestClock.Empty with
            {
                Requests = [new CodeRequest("1", Noon.AddMinutes(-2), Noon, 2, Origin.Assumed)],
            }),
            Conversation: new Conversation(
                "kucoin-sms", structure, phase, "wait", Noon,
                ImmutableSortedDictionary<string, string>.Empty.Add("when", "lt2m"), ["when"], Due: due)),
            RecentEvents.None.Add($"update-{id}", Noon));

    internal static OutboxRow Prompt(long id, string user, string words = "Wait 2 minutes.", long person = 1) =>
        new(id, Telegram(user), new PersonId(person), new Prompt(
            4,
            [new Message([new Part.Words(words), new Part.When(Noon.AddMinutes(2), TimeStyle.WaitEnd)], Keep: true)],
            [new Button("came", "It came ✓")],
            new RequestRule.At(Noon.AddMinutes(2)),
            GoodUntil: Noon.AddMinutes(5)));

    internal static LetterRow Letter(long id, long to = 1) =>
        new(id, new PersonId(to), new Letter.ClockFacts("kucoin", RequestClock.Empty with { LockedUntil = Noon.AddHours(1) }));

    internal static Guide Guide(string question = "when") => new(
        "sms",
        [new Step(
            question,
            StepKind.Question,
            [new Choice("lt2m", Meaning.Answer, LastTap: new AgeRange(TimeSpan.Zero, TimeSpan.FromMinutes(2)), Taps: 1), new Choice("came", Meaning.Came)],
            new Condition([ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add(Condition.Clock, ["ready", "waiting"])]),
            Variants: [new Variant("held", new Condition([ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add(Condition.Clock, ["held"])]))])],
        [],
        ImmutableDictionary<string, Step>.Empty.Add(Steps.Wait, new Step(Steps.Wait, StepKind.Moment, [], Condition.Always)),
        ImmutableDictionary<string, Step>.Empty,
        ImmutableDictionary<string, string>.Empty.Add($"{question}.text", "When did you last tap it?"));

    internal static void Commit(this SqliteStore store, long epoch, IEnumerable<PersonRow>? persons = null,
        IEnumerable<OutboxRow>? prompts = null, IEnumerable<LetterRow>? letters = null, IEnumerable<long>? delivered = null) =>
        store.Commit(epoch, new Batch([.. persons ?? []], [.. prompts ?? []], [.. letters ?? []], [.. (delivered ?? []).Select(id => new DeliveredMark(id))]));

    internal static OpenedStore Open(this SqliteStore store) => store.Open([]);

    internal static PersonRow? Find(this SqliteStore store, string user) => store.Load([Telegram(user)]).SingleOrDefault();
}
