using Waymark.Core.Guides;

namespace Waymark.Tests.Language;

/// <summary>How a word is written does not matter; which word it is does.</summary>
public sealed class WordsAreForgiven
{
    [Theory]
    [InlineData("CODE CAME!!")]
    [InlineData("côde cãme")]
    [InlineData("code caaaame")]
    [InlineData("codeeeee cameeeee")]
    [InlineData("ｃｏｄｅ came")]
    [InlineData("code, came")]
    [InlineData("the code please sir came")]
    [InlineData("code it just came")]
    [InlineData("text message arrived")]
    [InlineData("otp arrives")]
    public void Case_accents_punctuation_and_drawn_out_letters_do_not_matter(string text) =>
        Assert.Equal(Meaning.Came, Readings.Of(text).Means);

    [Theory]
    [InlineData("restrated", "a swapped pair")]
    [InlineData("restared", "a letter left out")]
    [InlineData("resttarted", "a letter too many")]
    [InlineData("resterted", "a wrong letter")]
    [InlineData("restaretd", "a swapped pair at the end")]
    [InlineData("restartted", "a doubled letter")]
    [InlineData("restarrtedd", "two errors in a long word")]
    public void A_typing_error_is_forgiven(string text, string which) =>
        Assert.True(Readings.Of(text).Facts.ContainsKey("restarted"), which);

    [Theory]
    [InlineData("vpm", "a short word may be any other")]
    [InlineData("phone asked", "a word that the language knows is meant as it stands")]
    [InlineData("retarded", "more than one error in eight letters")]
    [InlineData("sestarted", "the first letter is nearly always right")]
    public void Another_word_is_not_taken_for_it(string text, string because) =>
        Assert.True(Readings.Of(text).Facts.IsEmpty, because);

    [Theory]
    [InlineData("code . came")]
    [InlineData("code? came")]
    [InlineData("code\ncame")]
    [InlineData("code my phone one two three came")]
    public void A_phrase_stays_in_one_sentence_with_two_words_between_at_most(string text) =>
        Assert.Null(Readings.Of(text).Means);

    [Theory]
    [InlineData("done", true)]
    [InlineData("done sir please", true)]
    [InlineData("ok it done", true)]
    [InlineData("i have done all of that", false)]
    public void Alone_means_with_at_most_two_other_words(string text, bool holds) =>
        Assert.Equal(holds ? Meaning.Tapped : null, Readings.Of(text).Means);

    [Fact]
    public void The_longest_phrase_wins()
    {
        Assert.Equal("all", Readings.Of("bank codes came").Facts["others"]);
        Assert.Null(Readings.Of("bank codes came").Means);
        Assert.Equal("virtual", Readings.Of("a one time number").Facts["line"]);
        Assert.False(Readings.Of("a one time number").Facts.ContainsKey("dest"));
        Assert.False(Readings.Of("a one time number").Facts.ContainsKey("tries"));
    }

    [Fact]
    public void A_fact_inside_what_the_message_is_about_is_told_too()
    {
        var understood = Readings.Of("can i buy a rented number");
        Assert.Equal("vendor_question", understood.Label);
        Assert.Equal("virtual", understood.Facts["line"]);
        Assert.Equal("yes", understood.Facts["faq"]);
    }

    [Fact]
    public void Words_without_a_meaning_are_off_topic()
    {
        foreach (var text in new[] { "", " ", "!!!", "🙂", "weather is nice" })
        {
            var understood = Readings.Of(text);
            Assert.Equal("off_topic", understood.Label);
            Assert.Null(understood.Means);
            Assert.Empty(understood.Facts);
        }
    }
}
