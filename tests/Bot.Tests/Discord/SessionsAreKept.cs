using Waymark.Tests.Engine;

namespace Waymark.Tests.OnDiscord;

/// <summary>What a later run resumes from: exactly as far as turns have committed, and never further.</summary>
public sealed class SessionsAreKept
{
    [Fact]
    public async Task The_kept_number_waits_for_the_oldest_turn()
    {
        await using var house = await WireHouse.OpenAsync();
        await house.SaysAsync("one");
        var first = house.Gateway.Sessions[0].Sequence;
        await house.KeptAsync(seq => seq == first);
        var held = house.Events.Hold("two");
        await house.SaysAsync("two");
        await house.SaysAsync("three");
        await InTimeExtensions.AWhileAsync();
        Assert.Equal(first, house.KeptSeq);
        held.SetResult();
        await house.KeptAsync(seq => seq == first + 2);
    }

    [Fact]
    public async Task What_had_not_committed_comes_again_to_the_next_run_and_nothing_else()
    {
        await using var house = await WireHouse.OpenAsync();
        await house.SaysAsync("one");
        await house.KeptAsync(seq => seq == house.Gateway.Sessions[0].Sequence);
        var held = house.Events.Hold("two");
        await house.SaysAsync("two");
        house.Loop.LastTurns = TimeSpan.FromMilliseconds(50);
        await house.StopAsync(); // As by a kill: the turn never committed, and the session is left as it is.
        Assert.Single(house.Gateway.Sessions);
        house.Alice.WriteToBot("three");
        await house.StartAsync();
        await house.PassUntilAsync(() => house.Events.Texts.Count is 4);
        Assert.Equal(["one", "two", "two", "three"], house.Events.Texts, StringComparer.Ordinal);
        Assert.Equal(999, house.Gateway.IdentifiesLeft);
        held.SetResult();
    }

    [Fact]
    public async Task A_session_of_another_application_is_none_of_ours()
    {
        await using var house = await WireHouse.OpenAsync();
        var held = house.Events.Hold("one");
        await house.SaysAsync("one");
        await house.KeptAsync(seq => seq > 0);
        house.Loop.LastTurns = TimeSpan.FromMilliseconds(50);
        house.Engine.Note("discord.session", house.Noted!.Replace("\"app\":\"", "\"app\":\"9", StringComparison.Ordinal));
        await house.StopAsync();
        await house.StartAsync();
        await house.PassUntilAsync(() => house.Ops.Count() is 2);
        Assert.Equal([2, 2], house.Ops);
        held.SetResult();
    }

    [Fact]
    public async Task A_turn_that_fails_is_tried_once_more_and_then_passed()
    {
        await using var house = await WireHouse.OpenAsync();
        var tries = 0;
        house.Events.Placing = told => told.Name is "MESSAGE_CREATE" && Interlocked.Increment(ref tries) <= 2 ? throw new FormatException("the text of somebody") : ValueTask.CompletedTask;
        await house.SaysAsync("bad");
        await house.SaysAsync("good");
        await house.KeptAsync(seq => seq == house.Gateway.Sessions[0].Sequence);
        Assert.Equal(["bad", "bad", "good"], house.Events.Texts.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Contains("Discord's event MESSAGE_CREATE (number 3) could not be worked and was passed: FormatException.", house.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("the text of somebody", house.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_is_heard_in_order_and_another_is_not_held_up()
    {
        await using var house = await WireHouse.OpenAsync();
        var bob = house.Server.AddUser("bob");
        house.Guild.AddMember(bob);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        house.Events.Placing = told => told.Name is "MESSAGE_CREATE" && OnDiscord.RecordedEvents.Text(told) is "slow" ? new ValueTask(gate.Task) : ValueTask.CompletedTask;
        await house.SaysAsync("slow");
        house.Alice.WriteToBot("later");
        bob.WriteToBot("other");
        await InTimeExtensions.UntilAsync(() => house.Events.Texts.Contains("other", StringComparer.Ordinal));
        Assert.Equal(["slow", "other"], house.Events.Texts, StringComparer.Ordinal);
        gate.SetResult();
        await InTimeExtensions.UntilAsync(() => house.Events.Texts.Count is 3);
        Assert.Equal("later", house.Events.Texts[2]);
    }

    [Fact]
    public async Task No_text_no_token_and_no_address_is_logged_or_stored()
    {
        await using var house = await WireHouse.OpenAsync();
        await house.SaysAsync("my secret words");
        await house.KeptAsync(seq => seq == house.Gateway.Sessions[0].Sequence);
        Assert.DoesNotContain("my secret words", house.Log.All + house.Noted, StringComparison.Ordinal);
        Assert.DoesNotContain(house.Token, house.Log.All + house.Noted, StringComparison.Ordinal);
    }
}
