namespace Waymark.Tests.Trying;

/// <summary>What the lines of a script do.</summary>
public sealed class PlayedScripts
{
    [Fact]
    public Task A_tap_finds_the_newest_message_that_ever_showed_the_button() => Play.HoldsAsync("""
        > it does not come
        > Under 2 min
        > Yes, write to me
        * under 2 MIN
        < That question is over
        * People yes, codes no
        < Look in the hidden messages
        # Two messages showed this one; the newer counts.
        * Back
        < Do other texts reach this phone?
        """);

    [Fact]
    public async Task A_tap_on_a_button_that_nobody_saw_ends_the_play()
    {
        var failure = Assert.Single(await Play.FailsAsync("""
            > it does not come
            * Send me money
            < never looked at
            """));
        Assert.Equal("line 2: expected a message that ever showed the button 'Send me money'; said was:\n      no message to this person did", failure);
    }

    [Fact]
    public async Task The_same_event_again_is_silent_and_changes_nothing()
    {
        var transcript = await Play.HoldsAsync("""
            > it does not come
            * again
            <none
            > Under 2 min
            < Shall I write to you
            * again
            <none
            * again
            <none
            > /check
            < Shall I write to you
            """);
        Assert.Contains("you: (the same event again)", transcript, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_event_again_needs_a_first_one() => Assert.Equal(
        "line 1: expected an event to repeat; said was:\n      this person has said nothing yet", Assert.Single(await Play.FailsAsync("* again")));

    [Fact]
    public Task A_captured_word_fills_later_lines() => Play.HoldsAsync("""
        > it does not come
        > Under 2 min
        < when it is time, in {minutes}
        < in {minutes} minutes?
        > Yes, write to me
        * Under {minutes} min
        < That question is over
        !< in {minutes} minutes?
        """);

    [Fact]
    public Task A_captured_word_loses_the_punctuation_behind_it() => Play.HoldsAsync("""
        > it does not come
        < I am not KuCoin and cannot see your {what}
        > {what}
        < I did not understand that
        > Under 2 min
        < Stay signed in and keep the {service}
        < {service} page open
        """);

    [Fact]
    public async Task A_restart_keeps_the_conversation_and_its_times()
    {
        var transcript = await Play.HoldsAsync("""
            > it does not come
            > Under 2 min
            > Yes, write to me
            ! restart
            + 1m
            ! restart
            <none
            + 59s
            <none
            + 1s
            < It is time
            * It came
            < type the newest code
            """);
        Assert.Contains("12:00:00  (restart)", transcript, StringComparison.Ordinal);
        Assert.Contains("12:01:00  (restart)", transcript, StringComparison.Ordinal);
    }
}
