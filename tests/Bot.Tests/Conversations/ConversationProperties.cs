using CsCheck;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;

namespace Waymark.Tests.Conversations;

public sealed class ConversationProperties
{
    private static readonly Gen<Happening[]> Any = Happening.Any.Array[1, 60];

    [Fact]
    public void No_input_in_any_state_throws() => Any.Sample(all => Play(all, (_, _, _) => { }));

    [Fact]
    public void A_request_is_never_permitted_against_the_clock_when_decided_or_when_delivered() => Any.Sample(all => Play(all, (walk, before, turn) =>
    {
        if (turn.Prompt is not { Request: RequestRule.Now now } prompt)
            return;
        var asked = walk.Clock.NotTapped();
        Assert.True(ClockRules.Allows(asked, TheGuides.KuCoin, now.From), "It was against the clock when it was decided.");
        Assert.NotNull(prompt.GoodUntil);
        for (var at = now.From; at <= prompt.GoodUntil; at = at.AddSeconds(10))
            Assert.True(!prompt.MayLeave(at) || ClockRules.Allows(asked, TheGuides.KuCoin, at), $"It would be against the clock at {at:O}.");
        Assert.False(prompt.MayLeave(now.From.AddSeconds(-1)), "It may leave before it is true.");
        Assert.False(before.Clock("kucoin").Permitted is { } open && walk.Clock.Requests.Contains(open), "It was given while another one is open.");
    }));

    [Fact]
    public void A_step_that_uses_a_request_is_shown_only_with_the_permission() => Any.Sample(all => Play(all, (walk, _, turn) =>
    {
        if (turn.Prompt is { } prompt && walk.Step!.UsesRequest)
            Assert.IsType<RequestRule.Now>(prompt.Request);
        if (turn.Prompt is { Request: RequestRule.Now })
            Assert.True(walk.Step!.UsesRequest);
    }));

    [Fact]
    public void A_stale_tap_changes_nothing_and_is_answered_by_a_toast() => Any.Sample(all => Play(all, (_, _, _) => { }, (walk, happening) =>
    {
        if (happening is not Happening.StaleTap || walk.Person.Conversation is { Unseen: true } || walk.Person.Conversation?.Due <= walk.Now)
            return;
        var before = walk.Person;
        var turn = happening.To(walk)!;
        Assert.NotNull(turn.Notice);
        Assert.Null(turn.Prompt);
        Assert.Equal(before.Prompts, turn.Person.Prompts);
        Assert.Equal(before.Conversation, turn.Person.Conversation);
    }));

    [Fact]
    public void A_ring_that_nothing_is_due_for_is_silent() => Any.Sample(all => Play(all, (walk, _, _) =>
    {
        var decider = new Decider(TheGuides.Book);
        if (walk.Person.WakeUp is { } due && due <= walk.Now)
            return;
        var turn = decider.Decide(walk.Person, new Input.Rang(walk.Now), walk.Now, walk.Now);
        Assert.Null(turn.Prompt);
    }));

    [Fact]
    public void The_wake_up_is_the_earliest_time_at_which_something_is_due() => Any.Sample(all => Play(all, (walk, _, turn) =>
    {
        var person = walk.Person;
        if (person is { MayWrite: true, Unreachable: false, Conversation: { IsOpen: true, Unseen: false } open } && turn.Prompt is not null)
        {
            var phase = walk.Clock.Phase(TheGuides.KuCoin, walk.Now);
            var expected = open.Phase switch
            {
                Phase.Permitted or Phase.Arrived or Phase.Mistyped => null,
                _ when open.Outcome is not null => null,
                not Phase.Wondering when open.Awaits => Later((walk.Clock.Newest?.Latest ?? walk.Now) + TheGuides.KuCoin.ResendAfter, walk.Now, TheGuides.KuCoin.ResendAfter),
                _ when phase is ClockPhase.Closed => null,
                _ => phase.NotBefore,
            };
            Assert.Equal(expected, turn.WakeUp);
        }
        else if (person.MayWrite != true || person.Unreachable || person.Conversation is not { IsOpen: true })
        {
            Assert.Null(turn.WakeUp);
        }
    }));

    [Fact]
    public void Every_state_reaches_an_outcome() => Any.Sample(all =>
    {
        var walk = Play(all, (_, _, _) => { });
        if (walk.Prompt is null)
            walk.Says("it does not come");
        else if (walk.Person.Conversation is { Unseen: true } || walk.Person.Prompts != walk.Prompt.Token)
            walk.Take(new Input.Commanded("check"));
        for (var turns = 0; walk.Phase != Phase.Ended; turns++)
        {
            Assert.True(turns < 300, $"After 300 more turns it is still in {walk.Phase} at '{walk.Step?.Id}'.");
            GoOn(walk);
        }
    });

    /// <summary>A patient person to whom nothing ever comes, and nobody writes.</summary>
    private static void GoOn(Walk walk)
    {
        Meaning[] wanted = [Meaning.Write, Meaning.Tapped, Meaning.Nothing, Meaning.NextCheck, Meaning.Refused, Meaning.Report, Meaning.Answer];
        var choice = (from means in wanted from one in walk.Step!.Choices where one.Means == means && one.GoTo != "scam" select one).FirstOrDefault();
        if (choice is not null)
            walk.Take(new Input.Chose(walk.Person.Prompts, choice.Id));
        else if (walk.Ring() is null)
        {
            walk.Pass(TimeSpan.FromMinutes(31));
            walk.Take(new Input.Commanded("check"));
        }
    }

    private static DateTimeOffset Later(DateTimeOffset asked, DateTimeOffset now, TimeSpan wait) => asked > now ? asked : now + wait;

    private static Walk Play(Happening[] all, Action<Walk, Person, Turn> check, Action<Walk, Happening>? first = null)
    {
        var walk = new Walk();
        foreach (var happening in all)
        {
            var before = walk.Person;
            first?.Invoke(walk, happening);
            if (happening.To(walk) is { } turn)
                check(walk, before, turn);
        }
        return walk;
    }
}
