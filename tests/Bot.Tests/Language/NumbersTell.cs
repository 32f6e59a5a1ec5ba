using Waymark.Core.Guides;

namespace Waymark.Tests.Language;

/// <summary>Numbers with what they count.</summary>
public sealed class NumbersTell
{
    [Theory]
    [InlineData("30 sec", "lt2m", 0.5)]
    [InlineData("1 min", "lt2m", 1)]
    [InlineData("2 min", "2to10m", 2)]
    [InlineData("6mins", "2to10m", 6)]
    [InlineData("６ mins", "2to10m", 6)]
    [InlineData("६ mins", "2to10m", 6)]
    [InlineData("٦ mins", "2to10m", 6)]
    [InlineData("10 long mins", "2to10m", 10)]
    [InlineData("11 min", "gt10m", 11)]
    [InlineData("half an hour", "gt10m", 30)]
    [InlineData("half hour", "gt10m", 30)]
    [InlineData("an hour", "gt10m", 60)]
    [InlineData("1.5 hours", "gt10m", 90)]
    [InlineData("1,5 hours", "gt10m", 90)]
    [InlineData("5-12 min", "gt10m", 5)]
    [InlineData("5 to 6 min", "2to10m", 5)]
    [InlineData("two min or so", "2to10m", 2)]
    [InlineData("first 1 min, then 20 min", "gt10m", 20)]
    public void A_time_is_how_long_they_wait(string text, string since, double minutes)
    {
        var understood = Readings.Of(text);
        Assert.Equal(since, understood.Facts["since"]);
        Assert.Equal(TimeSpan.FromMinutes(minutes), understood.Ago);
        Assert.Null(understood.LockedFor);
        Assert.Equal(since == "lt2m" ? "wait" : "not_received", understood.Label);
    }

    [Theory]
    [InlineData("under 2 min", "lt2m")]
    [InlineData("almost 2 min", "lt2m")]
    [InlineData("under 10 min", "2to10m")]
    [InlineData("almost 10 min", "2to10m")]
    [InlineData("more than 10 min", "gt10m")]
    [InlineData("more than about 10 min", "gt10m")]
    [InlineData("2 min at most", "lt2m")]
    [InlineData("more than that, 10 min", "2to10m")]
    public void A_time_may_be_less_or_more_than_the_number(string text, string since) => Assert.Equal(since, Readings.Of(text).Facts["since"]);

    [Theory]
    [InlineData("error 400100", "400100")]
    [InlineData("error: code 4001", "4001")]
    [InlineData("400100 error", "400100")]
    public void A_number_beside_a_word_for_an_error_is_its_own(string text, string number)
    {
        Assert.Equal(number, Readings.Of(text).Facts["error"]);
        Assert.Equal("error_shown", Readings.Of(text).Label);
    }

    [Theory]
    [InlineData("error 100 times")]
    [InlineData("error 12")]
    [InlineData("4001")]
    public void Any_other_number_is_not(string text) => Assert.False(Readings.Of(text).Facts.ContainsKey("error"));

    [Theory]
    [InlineData("try again in 24 hours", 1440)]
    [InlineData("try again in about 30 min", 30)]
    [InlineData("try again in the app after an hour", 60)]
    public void After_a_lock_it_is_the_lock(string text, double minutes)
    {
        var understood = Readings.Of(text);
        Assert.Equal(TimeSpan.FromMinutes(minutes), understood.LockedFor);
        Assert.Equal("locked", understood.Facts["tries"]);
        Assert.False(understood.Facts.ContainsKey("since"));
        Assert.Null(understood.Ago);
        Assert.Equal("cooldown", understood.Label);
        Assert.Equal(Meaning.TryLater, understood.Means);
    }

    [Fact]
    public void In_another_sentence_it_is_not()
    {
        var understood = Readings.Of("6 mins. try again in");
        Assert.Null(understood.LockedFor);
        Assert.Equal("2to10m", understood.Facts["since"]);
    }

    [Theory]
    [InlineData("2 times", "2")]
    [InlineData("two times", "2")]
    [InlineData("3x", "3plus")]
    [InlineData("17 times", "3plus")]
    [InlineData("1 times", "1")]
    [InlineData("2 times. try again in", "locked")]
    [InlineData("try again in. 2 times", "locked")]
    [InlineData("should i resend", "1")]
    [InlineData("2 times, should i resend", "2")]
    public void A_count_is_how_often_they_tried(string text, string tries) =>
        Assert.Equal(tries, Readings.Of(text).Facts["tries"]);

    [Theory]
    [InlineData("99999999999999999999 hours")]
    [InlineData("0 times")]
    [InlineData("400 200 100 000 hours hours")]
    [InlineData("9.9.9 x")]
    [InlineData("2, min")]
    public void What_is_no_number_of_anything_tells_nothing(string text) =>
        Assert.False(Readings.Of(text).Facts.ContainsKey("since") && Readings.Of(text).Ago > TimeSpan.FromDays(366));
}
