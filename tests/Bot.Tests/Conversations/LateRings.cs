using Waymark.Core.Conversations;

namespace Waymark.Tests.Conversations;

public sealed class LateRings
{
    [Fact]
    public void A_ring_five_minutes_late_still_tells_what_to_do()
    {
        var walk = Waiting();
        var turn = walk.Ring(late: TimeSpan.FromMinutes(5));
        Assert.IsType<RequestRule.Now>(turn!.Prompt!.Request);
    }

    [Fact]
    public void A_later_one_gives_no_instruction_but_asks_where_the_person_stands()
    {
        var walk = Waiting();
        var turn = walk.Ring(late: TimeSpan.FromMinutes(5) + TimeSpan.FromMilliseconds(1));
        Assert.Equal("orient", turn!.Person.Conversation!.Step);
        Assert.IsNotType<RequestRule.Now>(turn.Prompt!.Request);
        Assert.IsType<RequestRule.Now>(walk.Taps("Nothing came").Prompt!.Request);
    }

    [Fact]
    public void Somebody_who_comes_back_a_little_late_is_told_at_once_and_later_asked_first()
    {
        var walk = Waiting();
        walk.Pass(TimeSpan.FromMinutes(7));
        Assert.IsType<RequestRule.Now>(walk.Says("hello").Prompt!.Request);
        var late = Waiting();
        late.Pass(TimeSpan.FromMinutes(8));
        Assert.IsNotType<RequestRule.Now>(late.Says("hello").Prompt!.Request);
        Assert.Equal("orient", late.Step!.Id);
    }

    [Fact]
    public void A_permission_that_left_too_late_is_taken_back_and_asked_about()
    {
        var walk = Waiting();
        var permission = walk.Ring()!.Prompt!;
        walk.Pass(TimeSpan.FromMinutes(6));
        Assert.False(permission.MayLeave(walk.Now));
        var turn = walk.Take(new Input.Received(new Letter.Undelivered(permission.Token, Fate.Expired)));
        Assert.Equal("orient", turn.Person.Conversation!.Step);
        Assert.Null(walk.Clock.Permitted);
    }

    [Fact]
    public void A_permission_that_may_have_arrived_still_counts_and_is_only_mentioned()
    {
        var walk = Waiting();
        var permission = walk.Ring()!.Prompt!;
        var turn = walk.Take(new Input.Received(new Letter.Undelivered(permission.Token, Fate.Unknown)));
        Assert.Equal("permitted_before", turn.Person.Conversation!.Step);
        Assert.NotNull(walk.Clock.Permitted);
    }

    /// <summary>Once the clock had forgotten the request by then, and the turn failed.</summary>
    [Fact]
    public void A_consent_given_days_later_goes_on_with_what_is_true_then()
    {
        var walk = new Walk();
        foreach (var text in new[] { "hello", "2-10 min", "Yes, even codes", "Not there", "Not full", "Twice", "I tapped Resend" })
            walk.Says(text);
        Assert.Equal("consent_expecting", walk.Step!.Id);
        walk.Pass(TimeSpan.FromDays(3));
        walk.Taps("Yes, write to me");
        Assert.Equal(Phase.Wondering, walk.Phase);
    }

    private static Walk Waiting()
    {
        var walk = new Walk();
        walk.Says("it does not come");
        walk.Taps("Under 2 min");
        walk.Taps("Yes, write to me");
        return walk;
    }
}
