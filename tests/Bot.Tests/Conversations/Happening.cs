using CsCheck;
using Waymark.Core.Conversations;
using Waymark.Core.Safety;

namespace Waymark.Tests.Conversations;

/// <summary>Anything that can happen to a conversation, sensible or not.</summary>
abstract record Happening
{
    internal sealed record Tap(int Choice) : Happening;

    internal sealed record StaleTap(int Behind, string Choice) : Happening;

    internal sealed record Say(string Text, int SecondsAgo) : Happening;

    internal sealed record Paste(SecretKind Kind, bool Came) : Happening;

    internal sealed record Command(string Name) : Happening;

    internal sealed record Pass(int Seconds) : Happening;

    internal sealed record Ring(int SecondsLate) : Happening;

    internal sealed record NotDelivered(Fate Fate, int Behind) : Happening;

    internal sealed record Facts(RequestClock Clock) : Happening;

    internal sealed record Reached : Happening;

    private static readonly string[] Sentences =
    [
        "it does not come", "it came", "it was refused", "stop", "start over", "a human", "should i resend", "i tapped it again",
        "it says try later", "not yet", "nothing", "back", "yes", "no", "yes, write to me", "asdf qwer", "", "Ünïcödé \ud800 ✓", "under 2 min",
    ];

    internal static Gen<Happening> Any { get; } = Gen.Frequency(
        (12, Gen.Int[0, 6].Select(choice => (Happening)new Tap(choice))),
        (1, Gen.Select(Gen.Int[1, 3], Among("came", "tapped", "lt2m", "nonsense"), (behind, choice) => (Happening)new StaleTap(behind, choice))),
        (4, Gen.Select(Among(Sentences), Among(0, 0, 3, 200), (text, ago) => (Happening)new Say(text, ago))),
        (1, Gen.Select(Gen.Enum<SecretKind>(), Gen.Bool, (kind, came) => (Happening)new Paste(kind, came))),
        (1, Among("check", "start", "cancel", "help", "guide", "nonsense").Select(name => (Happening)new Command(name))),
        (3, Gen.OneOf(Gen.Int[0, 130], Gen.Int[0, 2000], Gen.Int[0, 100_000]).Select(seconds => (Happening)new Pass(seconds))),
        (6, Among(0, 0, 0, 1, 299, 301, 5000).Select(late => (Happening)new Ring(late))),
        (1, Gen.Select(Gen.Enum<Fate>(), Gen.Int[0, 1], (fate, behind) => (Happening)new NotDelivered(fate, behind))),
        (1, AnyClock.Any.Select(clock => (Happening)new Facts(clock))),
        (1, Gen.Const((Happening)new Reached())));

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    /// <summary>Lets it happen. Null where it cannot: no button to tap, nothing due.</summary>
    internal Turn? To(Walk walk) => this switch
    {
        Tap(var at) => walk.Prompt is { Buttons: { Length: > 0 } buttons }
            ? walk.Take(new Input.Chose(walk.Person.Prompts, buttons[at % buttons.Length].ChoiceId))
            : null,
        StaleTap(var behind, var choice) => walk.Take(new Input.Chose(walk.Person.Prompts - behind, choice)),
        Say(var text, var ago) => walk.Take(new Input.Typed(text), TimeSpan.FromSeconds(ago)),
        Paste(var kind, var came) => walk.Take(new Input.Pasted(kind, came ? Waymark.Core.Guides.Meaning.Came : null)),
        Command(var name) => walk.Take(new Input.Commanded(name)),
        Ring(var late) => walk.Ring(TimeSpan.FromSeconds(late)),
        NotDelivered(var fate, var behind) => walk.Take(new Input.Received(new Letter.Undelivered(walk.Person.Prompts - behind, fate))),
        Facts(var clock) => walk.Take(new Input.Received(new Letter.ClockFacts("kucoin", clock))),
        Reached => walk.Take(new Input.Reached()),
        Pass(var seconds) => Passed(walk, seconds),
        _ => throw new InvalidOperationException(),
    };

    private static Turn? Passed(Walk walk, int seconds)
    {
        walk.Pass(TimeSpan.FromSeconds(seconds));
        return null;
    }
}
