using Waymark.Core.Guides;

namespace Waymark.Tests.Language;

/// <summary>People write in the language they have, and mix.</summary>
public sealed class SeveralLanguages
{
    [Theory]
    [InlineData("no llega el código", "en", "es")]
    [InlineData("no llega el código", "es", "es")]
    [InlineData("no llega el código", "xx", "es")]
    [InlineData("the code did not come", "es", "en")]
    [InlineData("code not come", "en", "en")]
    public void The_language_that_explains_most_wins(string text, string person, string read)
    {
        var understood = Readings.Of(text, person);
        Assert.Equal(Meaning.Nothing, understood.Means);
        Assert.Equal(read, understood.Language);
    }

    [Fact]
    public void One_short_word_of_another_language_does_not()
    {
        Assert.Null(Readings.Of("si", "en").Means);
        Assert.Equal(Meaning.Tapped, Readings.Of("si", "es").Means);
        Assert.Null(Readings.Of("si", "es-MX").Facts.GetValueOrDefault("goal"));
        Assert.Equal(Meaning.Tapped, Readings.Of("si", "es-MX").Means);
    }

    [Fact]
    public void What_is_said_in_English_between_is_told_too()
    {
        var understood = Readings.Of("no me llega el código para entrar, restarted", "es");
        Assert.Equal("es", understood.Language);
        Assert.Equal("login", understood.Facts["goal"]);
        Assert.Equal("yes", understood.Facts["restarted"]);
        Assert.Equal(Meaning.Nothing, understood.Means);
    }

    [Fact]
    public void Numbers_belong_to_the_language_of_their_unit()
    {
        Assert.Equal("2to10m", Readings.Of("no llega, 5 minutos", "en").Facts["since"]);
        Assert.Equal("2", Readings.Of("no llega, dos veces", "en").Facts["tries"]);
        Assert.Equal("2to10m", Readings.Of("no llega, 5 mins", "es").Facts["since"]);
    }

    [Fact]
    public void A_network_counts_in_the_languages_in_which_its_name_is_one()
    {
        Assert.Equal("MX", Readings.Of("no llega en sol", "es").Facts["country"]);
        Assert.False(Readings.Of("the code did not come in sol", "en").Facts.ContainsKey("carrier"));
    }
}
