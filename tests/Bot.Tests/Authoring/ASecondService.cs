using Waymark.Tests.Trying;

namespace Waymark.Tests.Authoring;

/// <summary>A new service is one file: the same guide, other times.</summary>
public sealed class ASecondService
{
    private const string Swift = """
        service: swift
        name: Swift Exchange
        paths:
          support: "Swift app: Help"
          freeze: "Swift app: Security"
          recovery: "Swift's login page: no access"
          announcements: "Swift app: News"
        numbers:
          usually_arrives: { is: 5-20 sec, from: invented }
          resend_after: { is: 45 sec, from: invented }
          use_within: { is: 3 min, from: invented }
          dead_after: { is: 4 min, from: invented }
          attempts: { is: 4, from: invented }
          window: { is: 10 min, from: invented }
          cooldown: { is: 15 min, from: invented }
          pause_after_last_chance: { is: 12 h, from: invented }
          wrong_entries: { is: 3, from: invented }
        """;

    [Fact]
    public async Task Has_its_own_times_in_the_same_guide()
    {
        using var guides = new GuidesCopy();
        guides.Write("services/swift.yaml", Swift);
        var book = guides.Read();
        Assert.Equal(["kucoin-sms", "swift-sms"], book.Offers.Select(offer => offer.Id), StringComparer.Ordinal);
        await Play.HoldsAsync("""
            @telegram:alice
            > /guide swift-sms
            < a Swift Exchange SMS code
            !< KuCoin
            > Log in
            > Under 2 min
            < when it is time, in 45 seconds
            > Yes, write to me
            + 44s
            <none
            + 1s
            < tap Resend in Swift Exchange once
            > I tapped Resend
            < 5-20 seconds is usual
            > It says try later
            < until 12:16 UTC (in 15 minutes)
            @discord:bob
            > /guide kucoin-sms
            > Log in
            > Under 2 min
            < when it is time, in 2 minutes
            > Yes, write to me
            + 1m59s
            <none
            + 1s
            < tap Resend in KuCoin once
            """, book);
    }
}
