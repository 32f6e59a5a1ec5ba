using Waymark.Core.Guides;

namespace Waymark.Tests.Language;

/// <summary>A message of 4,096 characters is read as far as anybody would, whatever is in it.</summary>
public sealed class DearTexts
{
    private const int Longest = 4_096;

    [Theory]
    [InlineData("qx ")]
    [InlineData("a")]
    [InlineData("wjdkfhq zzkw ")]
    [InlineData("٣ ")]
    [InlineData("🙂")]
    [InlineData("{code} ")]
    [InlineData("\u0301")]
    public void Nonsense_is_off_topic(string of)
    {
        var understood = TheGuides.Book.Understand(Filled(of), Guidebook.English);
        Assert.Equal("off_topic", understood.Label);
        Assert.Null(understood.Means);
    }

    [Theory]
    [InlineData("code not ")]
    [InlineData("the code the sms not not come ")]
    [InlineData("2 min 2 times ")]
    [InlineData("no code ")]
    public void Repetition_is_understood_once_and_ends(string of) =>
        Assert.Equal("not_received", TheGuides.Book.Understand(Filled(of), Guidebook.English).Label);

    [Fact]
    public void What_stands_behind_hundreds_of_words_is_not_read()
    {
        Assert.Equal(Meaning.Worked, Readings.Of(string.Concat(Enumerable.Repeat("zq ", 300)) + "it worked").Means);
        Assert.Null(Readings.Of(string.Concat(Enumerable.Repeat("zq ", 401)) + "it worked").Means);
    }

    private static string Filled(string of) => string.Concat(Enumerable.Repeat(of, (Longest / of.Length) + 1))[..Longest];
}
