namespace Waymark.Tests.Trying;

/// <summary>Several people, several platforms, and who can be reached.</summary>
public sealed class PlayedPeople
{
    [Fact]
    public Task Nothing_reaches_who_is_unreachable_until_they_are_reachable() => Play.HoldsAsync("""
        @telegram:alice
        > it does not come
        > Under 2 min
        > Yes, write to me
        ! unreachable
        + 3m
        <none
        ! reachable
        < It is time
        """);

    [Fact]
    public Task Only_the_speaker_becomes_unreachable() => Play.HoldsAsync("""
        @telegram:alice
        > it does not come
        ! unreachable
        @discord:bob
        > it does not come
        < When did you last tap
        @telegram:alice
        > hello?
        <none
        """);

    [Fact]
    public Task Two_people_of_one_name_on_two_platforms_do_not_mix() => Play.HoldsAsync("""
        @telegram:alice
        > it does not come
        > Under 2 min
        < in 2 minutes
        @discord:alice
        <none
        > it does not come
        < When did you last tap
        !< in 2 minutes
        > It says try later
        < Stop asking for codes until
        @telegram:alice
        <none
        > /check
        < in 2 minutes
        !< Stop asking for codes
        """);

    [Fact]
    public async Task A_community_stands_in_the_transcript() => Assert.Contains("--- telegram:alice #help", await Play.HoldsAsync("""
        @telegram:alice #help [moderator]
        > it does not come
        < When did you last tap
        """), StringComparison.Ordinal);
}
