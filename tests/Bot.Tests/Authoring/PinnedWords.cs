namespace Waymark.Tests.Authoring;

/// <summary>What stands pinned in a community is checked as every other text.</summary>
public sealed class PinnedWords : IDisposable
{
    private const string Summary = "    Your {service} SMS code does not come?";

    private readonly GuidesCopy _guides = new();

    [Theory]
    [InlineData("    Send me your code.", "'pinned.summary' asks for 'code'.")]
    [InlineData("    It will come.", "'pinned.summary' promises: 'it will come'.")]
    [InlineData("    Tap Resend now.", "'pinned.summary' says 'tap resend', but only a request may.")]
    [InlineData("    Look at https://example.com.", "'pinned.summary' links to example.com")]
    [InlineData("    It takes {used} requests.", "{used} stands for nothing where a whole community reads.")]
    public void A_harmful_summary_is_refused(string text, string problem)
    {
        _guides.Replace("sms.yaml", Summary, text);
        Assert.Contains(_guides.Problems, told => told.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_guide_without_it_is_refused()
    {
        _guides.Replace("sms.yaml", "pinned:\n", "pined:\n");
        Assert.Contains(_guides.Problems, told => told.Contains("'pinned.summary' is missing. Add it under pinned", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_of_communities_stands_for_nothing_elsewhere()
    {
        _guides.Replace("sms.yaml", "  good: Good.", "  good: Good, says {bot}.");
        Assert.Contains(_guides.Problems, told => told.Contains("{bot} stands for nothing. Known names are:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_summary_that_nobody_reads_to_its_end_is_refused()
    {
        _guides.Replace("sms.yaml", Summary, $"    {string.Join(' ', Enumerable.Repeat("Calm.", 60))}");
        Assert.Contains(_guides.Problems, told => told.Contains("a pinned message is read by people in passing, 300 at most.", StringComparison.Ordinal));
    }

    public void Dispose() => _guides.Dispose();
}
