using Waymark.Bot.Phrasing;

namespace Waymark.Tests.Language;

/// <summary>Every sentence of <c>english.tsv</c> is understood as it says there. Written for these tests, not collected.</summary>
public sealed class Sentences
{
    private static readonly IReadOnlyList<LabelledLine> English = Read("english.tsv");

    public static TheoryData<int> OfEnglish => [.. Enumerable.Range(0, English.Count)];

    [Theory]
    [MemberData(nameof(OfEnglish))]
    public void Is_understood_as_labelled(int number)
    {
        var compared = Comparison.Of(English[number], TheGuides.Book);
        Assert.True(compared.Agrees && !compared.Missed.Any(), compared.ToString());
    }

    private static IReadOnlyList<LabelledLine> Read(string file)
    {
        var problems = new List<string>();
        var lines = LabelledLine.Read(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Language", file)), problems);
        Assert.Empty(problems);
        return lines;
    }
}
