using Waymark.Core.Guides;

namespace Waymark.Tests.Language;

/// <summary>Where a message tells several things, the order is fixed.</summary>
public sealed class WhatWins
{
    [Fact]
    public void The_last_mention_of_a_fact()
    {
        var understood = Readings.Of("a rented number to sign up, now i cannot log in");
        Assert.Equal("login", understood.Facts["goal"]);
        Assert.Equal("virtual", understood.Facts["line"]);
    }

    [Theory]
    [InlineData("lion, my friend has owl", "lion")]
    [InlineData("my friend has lion, mine is an owl sim", "owl")]
    [InlineData("ported, first lion then owl", "owl")]
    public void The_first_network_unless_another_is_the_own(string text, string carrier) =>
        Assert.Equal(carrier, Readings.Of(text).Facts["carrier"]);

    [Fact]
    public void All_other_codes_over_the_texts_of_friends() =>
        Assert.Equal("all", Readings.Of("bank codes come, friends too").Facts["others"]);

    [Fact]
    public void A_rented_number_that_is_needed_again_is_lost()
    {
        var understood = Readings.Of("a rented number, now i cannot log in");
        Assert.Equal("virtual_lost", understood.Label);
        Assert.Equal("old", understood.Facts["dest"]);
    }

    [Theory]
    [InlineData("3 times, nothing", "cooldown")]
    [InlineData("3 times, vpn", "cooldown")]
    [InlineData("2 times, nothing", "not_received")]
    [InlineData("3 times, says invalid", "code_rejected")]
    public void Used_tries_over_a_cause(string text, string label) => Assert.Equal(label, Readings.Of(text).Label);

    [Fact]
    public void Nothing_where_a_phrase_is_to_be_ignored() =>
        Assert.False(Readings.Of("code not come to the vpn shop").Facts.ContainsKey("vpn"));

    [Fact]
    public void A_deed_that_is_asked_for_is_not_done()
    {
        Assert.False(Readings.Of("code not come. restarted?").Facts.ContainsKey("restarted"));
        Assert.True(Readings.Of("restarted the phone, nothing?").Facts.ContainsKey("restarted"));
    }

    [Theory]
    [InlineData("code came but now nothing", Meaning.Nothing)]
    [InlineData("nothing at first but now the code came", Meaning.Came)]
    [InlineData("it worked once but now nothing", Meaning.Nothing)]
    [InlineData("code came and it says invalid", Meaning.Refused)]
    [InlineData("i tapped it, nothing", Meaning.TappedAgain)]
    [InlineData("nothing, should i resend", Meaning.AskResend)]
    [InlineData("code came, not asked for", Meaning.NotRequested)]
    public void The_meaning_that_matters_most(string text, Meaning means) => Assert.Equal(means, Readings.Of(text).Means);

    [Theory]
    [InlineData("he wants my code, and it worked", "scam_report")]
    [InlineData("not asked for, says invalid", "unsolicited_code")]
    [InlineData("it worked, then try again in", "solved")]
    [InlineData("says invalid, then try again in", "code_rejected")]
    [InlineData("vpn. try again in", "cooldown")]
    [InlineData("vpn, bank codes arrive, nothing", "vpn")]
    [InlineData("bank codes arrive, nothing", "carrier_or_exchange")]
    [InlineData("bank codes arrive, lion", "carrier_block")]
    [InlineData("bank codes arrive, owl", "carrier_or_exchange")]
    [InlineData("nothing on owl", "not_received")]
    [InlineData("nothing, should i resend", "resend_question")]
    [InlineData("code came", "solved")]
    public void The_label_that_comes_first(string text, string label) => Assert.Equal(label, Readings.Of(text).Label);

    [Fact]
    public void A_network_tells_its_country_where_it_is_only_one()
    {
        Assert.Equal("IN", Readings.Of("red lion").Facts["country"]);
        Assert.False(Readings.Of("owl").Facts.ContainsKey("country"));
    }

    [Fact]
    public void News_tell_that_a_code_arrived()
    {
        Assert.Equal("yes", Readings.Of("says invalid").Facts["arrived"]);
        Assert.Equal("yes", Readings.Of("not asked for").Facts["unsolicited"]);
        Assert.False(Readings.Of("code never came").Facts.ContainsKey("arrived"));
    }

    [Fact]
    public void Urgency_is_noted_beside_everything_else()
    {
        var understood = Readings.Of("hurry, code not come");
        Assert.True(understood.IsUrgent);
        Assert.Equal("not_received", understood.Label);
        Assert.False(Readings.Of("code not come").IsUrgent);
        Assert.True(Readings.Of("says invalid hurry").IsUrgent);
    }
}
