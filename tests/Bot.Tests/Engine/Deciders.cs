using System.Collections.Immutable;
using System.Globalization;
using Waymark.Core.Conversations;

namespace Waymark.Tests.Engine;

/// <summary>Decides as the test says.</summary>
sealed class Deciding(Func<Person, Input, Turn> decide) : IDecider
{
    public Turn Decide(Person was, Input input, DateTimeOffset said, DateTimeOffset now) => decide(was, input);
}

/// <summary>Counts in a person's <see cref="Person.Prompts"/> how many turns are in their state, and says nothing.</summary>
static class Counting
{
    internal static IDecider Turns() => new Deciding((was, input) => input is Input.Aged ? Turn.Nothing(was) : new Turn(Counted(was), Letters: []));

    /// <summary>A ring ends the wait and counts; "send 17" sends person 17 a letter; a letter counts.</summary>
    internal static IDecider RingsAndLetters() => new Deciding((was, input) => input switch
    {
        Input.Rang => new Turn(Counted(was) with { Conversation = was.Conversation! with { Due = null } }, Letters: []),
        Input.Typed(var text) when text.StartsWith("send ", StringComparison.Ordinal) => new Turn(Counted(was), Letters:
            [new AddressedLetter(new PersonId(long.Parse(text[5..], CultureInfo.InvariantCulture)), Facts)]),
        Input.Aged => Turn.Nothing(was),
        _ => new Turn(Counted(was), Letters: []),
    });

    internal static Letter Facts { get; } = new Letter.ClockFacts("kucoin", RequestClock.Empty);

    internal static Person Nobody(Account account, int sequence, params ReadOnlySpan<Account> others) =>
        new(PersonId.Of(account.Home(), sequence), [account, .. others], "en");

    internal static Person WaitingUntil(this Person person, DateTimeOffset? due) => person with
    {
        MayWrite = true,
        Conversation = new Conversation("kucoin-sms", EngineHouse.Book.Offers[0].Guide.Hash, Phase.Waiting, "wait", EngineHouse.Noon,
            ImmutableSortedDictionary<string, string>.Empty, [], Due: due),
    };

    private static Person Counted(Person was) => was with { Prompts = was.Prompts + 1 };
}
