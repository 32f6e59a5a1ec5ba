using Waymark.Core.Conversations;
using Waymark.Core.Guides;

namespace Waymark.Tests.Conversations;

/// <summary>One person and the core, without an engine: takes inputs, notes turns, and lets time pass.</summary>
sealed class Walk
{
    private readonly Decider _decider = new(TheGuides.Book);

    internal Person Person { get; private set; } = new(PersonId.Of(7, 1), [new Account(Platform.Telegram, "alice")], "en");

    internal DateTimeOffset Now { get; private set; } = AnyClock.Noon;

    internal Prompt? Prompt { get; private set; }

    internal Phase? Phase => Person.Conversation?.Phase;

    internal RequestClock Clock => Person.Clock("kucoin");

    internal Step? Step => Person.Conversation is { } open ? TheGuides.KuCoinSms.Guide.Find(open.Step) : null;

    internal Turn Take(Input input, TimeSpan saidAgo = default)
    {
        var turn = _decider.Decide(Person, input, Now - saidAgo, Now);
        Person = turn.Person;
        Prompt = turn.Prompt ?? Prompt;
        return turn;
    }

    internal Turn Says(string text) => Take(new Input.Typed(text));

    /// <summary>Taps the choice of the newest prompt with that text.</summary>
    internal Turn Taps(string text) => Take(new Input.Chose(Person.Prompts, Prompt!.Buttons.Single(button => button.Text == text).ChoiceId));

    internal void Pass(TimeSpan span) => Now += span;

    /// <summary>Lets time pass until the wake-up, and a little more, and rings.</summary>
    internal Turn? Ring(TimeSpan late = default)
    {
        if (Person.WakeUp is not { } due)
            return null;
        Now = due > Now ? due + late : Now + late;
        return Take(new Input.Rang(due));
    }
}
