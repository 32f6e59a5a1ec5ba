using Waymark.Core.Conversations;
using Waymark.Core.Guides;

namespace Waymark.Tests.Conversations;

/// <summary>What a person says becomes facts; the service's numbers here are not KuCoin's.</summary>
public sealed class RequestFactsTests
{
    private static readonly DateTimeOffset Noon = AnyClock.Noon;
    private static readonly AgeRange Just = new(TimeSpan.Zero, Minutes(2));

    private static readonly ServiceProfile Service = new("other", "Other", new AgeRange(Minutes(1), Minutes(2)),
        ResendAfter: Minutes(3), UseWithin: Minutes(10), DeadAfter: Minutes(20), Attempts: 4, Window: Minutes(60),
        Cooldown: Minutes(90), PauseAfterLastChance: TimeSpan.FromHours(12), WrongEntries: 3);

    [Fact]
    public void The_first_request_told_counts_as_two_and_waits_from_its_latest_moment()
    {
        var clock = RequestClock.Empty.Told(Service, "a", Noon, Just);
        Assert.Equal(2, clock.CountIn(Service, Noon));
        Assert.Equal(new ClockPhase.Waiting(Noon + Minutes(3)), clock.Phase(Service, Noon));
        Assert.Equal(Noon - Minutes(2), clock.Newest!.Earliest);
    }

    [Fact]
    public void The_same_request_told_again_is_no_new_one()
    {
        var clock = RequestClock.Empty.Told(Service, "a", Noon, Just);
        Assert.Same(clock, clock.Told(Service, "b", Noon + Minutes(1), Just));
        Assert.Equal(3, clock.Told(Service, "c", Noon + Minutes(5), Just).CountIn(Service, Noon + Minutes(5)));
    }

    [Fact]
    public void A_told_number_takes_the_place_of_the_assumed_one_and_is_then_only_raised()
    {
        var clock = RequestClock.Empty.Told(Service, "a", Noon, Just).Counted(Service, "b", Noon, 1);
        Assert.Equal(1, clock.CountIn(Service, Noon));
        Assert.Equal(3, clock.Counted(Service, "c", Noon, 3).CountIn(Service, Noon));
        Assert.Equal(3, clock.Counted(Service, "c", Noon, 3).Counted(Service, "d", Noon, 1).CountIn(Service, Noon));
    }

    [Fact]
    public void A_correction_moves_only_the_request_that_the_answer_told()
    {
        var clock = RequestClock.Empty.Told(Service, "answer", Noon, Just).Tapped(Service, "tap", Noon + Minutes(1));
        var corrected = clock.Corrected(Service, "answer", Noon + Minutes(1), new AgeRange(Minutes(70), Minutes(80)));
        Assert.Equal(new ClockPhase.Waiting(Noon + Minutes(4)), corrected.Phase(Service, Noon + Minutes(1)));
        Assert.Equal(1, corrected.CountIn(Service, Noon + Minutes(1)));
    }

    [Fact]
    public void A_corrected_number_may_be_less_but_no_other_request_is_taken_away()
    {
        var clock = RequestClock.Empty.Told(Service, "answer", Noon, Just).Counted(Service, "b", Noon, 4).Tapped(Service, "tap", Noon + Minutes(1));
        var corrected = clock.Recounted(Service, "answer", Noon + Minutes(1), 2, request => request.Id == "answer");
        Assert.Equal(2, corrected.CountIn(Service, Noon + Minutes(1)));
        Assert.Equal(2, corrected.Recounted(Service, "answer", Noon + Minutes(1), 1, request => request.Id == "answer").CountIn(Service, Noon + Minutes(1)));
    }

    [Fact]
    public void As_many_as_the_service_allows_start_the_cooldown_at_the_last_of_them()
    {
        var clock = RequestClock.Empty.Told(Service, "a", Noon, Just).Counted(Service, "b", Noon, 3).Tapped(Service, "c", Noon + Minutes(3));
        Assert.Equal(new ClockPhase.CoolingDown(Noon + Minutes(93)), clock.Phase(Service, Noon + Minutes(3)));
    }

    [Fact]
    public void After_the_cooldown_one_request_is_left_once_the_window_has_room_and_then_none()
    {
        // The cooldown is over after 45 minutes, but this service counts for 60.
        var service = Service with { Cooldown = Minutes(45) };
        var clock = RequestClock.Empty.Told(service, "a", Noon, Just).Counted(service, "b", Noon, 4);
        Assert.Equal(Noon + Minutes(60), clock.NextAllowed(service, Noon));
        Assert.IsType<ClockPhase.LastChance>(clock.Phase(service, Noon + Minutes(60)));
        var after = clock.Tapped(service, "c", Noon + Minutes(61));
        Assert.Equal(new ClockPhase.Closed(Noon + Minutes(61) + TimeSpan.FromHours(12)), after.Phase(service, Noon + Minutes(65)));
    }

    [Fact]
    public void A_last_chance_that_worked_closes_nothing()
    {
        var clock = RequestClock.Empty.Locked(Service, Noon, null).Tapped(Service, "a", Noon + Minutes(91)).Solved();
        Assert.True(clock.Phase(Service, Noon + Minutes(95)).Permits);
    }

    [Fact]
    public void A_permission_counts_until_it_is_denied()
    {
        var permitted = RequestClock.Empty.Permit(Service, "a", Noon);
        Assert.IsType<ClockPhase.Waiting>(permitted.Phase(Service, Noon));
        Assert.IsType<ClockPhase.Ready>(permitted.NotTapped().Phase(Service, Noon));
        Assert.Equal(Noon + Minutes(2), permitted.Tapped(Service, "b", Noon + Minutes(2)).Newest!.Latest);
    }

    [Fact]
    public void Taps_in_a_cooldown_count_but_do_not_begin_it_anew()
    {
        var clock = RequestClock.Empty.Locked(Service, Noon, null);
        for (var tap = 1; tap <= 3; tap++)
            clock = clock.Tapped(Service, $"t{tap}", Noon + Minutes(tap));
        Assert.Equal(Noon + Minutes(90), clock.NextAllowed(Service, Noon + Minutes(4)));
        Assert.Equal(3, clock.CountIn(Service, Noon + Minutes(4)));
        Assert.Single(clock.Requests);
    }

    [Fact]
    public void A_longer_time_on_the_screen_wins_and_a_shorter_one_does_not()
    {
        var clock = RequestClock.Empty.Locked(Service, Noon, null);
        Assert.Equal(Noon + TimeSpan.FromHours(2), clock.Locked(Service, Noon, TimeSpan.FromHours(2)).LockedUntil);
        Assert.Equal(Noon + Minutes(90), clock.Locked(Service, Noon, Minutes(5)).LockedUntil);
    }

    [Fact]
    public void Solving_clears_wrong_entries_and_not_requests()
    {
        var clock = RequestClock.Empty.Told(Service, "a", Noon, Just).EnteredWrong(Noon).Solved();
        Assert.Empty(clock.WrongEntries);
        Assert.Equal(2, clock.CountIn(Service, Noon));
    }

    [Fact]
    public void A_request_from_the_future_makes_the_clock_stricter_never_laxer()
    {
        var clock = RequestClock.Empty.Tapped(Service, "a", Noon + TimeSpan.FromHours(1));
        Assert.False(clock.Phase(Service, Noon).Permits);
    }

    private static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);
}
