using Waymark.Core.Guides;

namespace Waymark.Tests.Language;

/// <summary>"It came" and "it never came" are not the same.</summary>
public sealed class NegationsTurnAround
{
    [Theory]
    [InlineData("code never came", Meaning.Nothing)]
    [InlineData("never the code came", Meaning.Nothing)]
    [InlineData("no code came", Meaning.Nothing)]
    [InlineData("it never worked", Meaning.Nothing)]
    [InlineData("i never tapped it", Meaning.NotTapped)]
    [InlineData("not come", Meaning.Nothing)]
    public void A_negation_before_or_inside_turns_news_around(string text, Meaning means) =>
        Assert.Equal(means, Readings.Of(text).Means);

    [Theory]
    [InlineData("dont know, code came")]
    [InlineData("never. code came")]
    [InlineData("didnt restarted but code came")]
    [InlineData("never saw anything like this code came")]
    public void It_reaches_over_no_border_and_not_far(string text) =>
        Assert.Equal(Meaning.Came, Readings.Of(text).Means);

    [Fact]
    public void What_belongs_to_a_phrase_negates_no_other() =>
        Assert.Equal("all", Readings.Of("otp not come bank codes arrive").Facts["others"]);

    [Fact]
    public void It_drops_a_fact_or_takes_the_other_of_two()
    {
        Assert.Equal("off", Readings.Of("dont use vpn").Facts["vpn"]);
        Assert.False(Readings.Of("not restarted").Facts.ContainsKey("restarted"));
        Assert.Equal("login", Readings.Of("i dont log in").Facts["goal"]);
        Assert.Equal("owl", Readings.Of("not owl").Facts["carrier"]);
    }

    [Fact]
    public void A_refusal_that_is_negated_is_nothing() => Assert.Null(Readings.Of("never says invalid").Means);
}
