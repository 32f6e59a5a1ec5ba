using Waymark.Core.Guides;

namespace Waymark.Tests.Guides;

/// <summary>The shipped guide is read in a bad moment, by people for whom English may be a second language.</summary>
public sealed class WordsOnTheScreen
{
    private static readonly Guide Sms = TheGuides.KuCoinSms.Guide;

    /// <summary>What the source says and nobody here may: promises, and advice that serves the seller.</summary>
    private static readonly string[] Forbidden =
    [
        "works perfectly", "almost always", "always works", "guarantee", "fastest", "quickest", "instantly", "for sure", "100%", "definitely",
        "kucoin-verified", "standard mobile line", "prevents sim", "anonym", "different country", "another country", "vpn location", "0.1 btc",
        "search for", "google for", "call us", "send us", "send me your", "tell me your", "guaranteed", "trust me", "don't worry", "unfortunately",
        "excellent for recovery", "sufficient for",
    ];

    public static TheoryData<string> Keys => [.. Sms.Texts.Keys
        .Where(key => !key.EndsWith(".says", StringComparison.Ordinal) && !key.EndsWith(".report", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void No_text_promises_or_sells(string key)
    {
        var text = Sms.Texts[key].ToLowerInvariant();
        Assert.DoesNotContain(Forbidden, words => text.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_end_says_never_to_share_a_code()
    {
        foreach (var outcome in Sms.Outcomes.Values)
        {
            var said = Sms.Texts.Where(text => text.Key == outcome.TextKey || text.Key.StartsWith($"{outcome.Id}.after", StringComparison.Ordinal)).Select(text => text.Value);
            Assert.True(said.Any(text => text.Contains("{never_share}", StringComparison.Ordinal)), $"The outcome '{outcome.Id}' does not say never to share a code.");
            foreach (var variant in outcome.Variants.IsDefault ? [] : outcome.Variants)
                if (Sms.Texts.ContainsKey($"{outcome.VariantKey(variant.Id)}.after1"))
                    Assert.Contains(Sms.Texts, text => text.Key.StartsWith($"{outcome.VariantKey(variant.Id)}.after", StringComparison.Ordinal)
                        && text.Value.Contains("{never_share}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_whole_guide_reads_as_plain_English()
    {
        var texts = Sentences().ToArray();
        Assert.True(texts.Length > 100);
        var ease = ReadingEase.Of(string.Join('\n', texts.Select(text => text.Text)));
        Assert.True(ease > 70, $"The guide's reading ease is {ease:0}; plain English is over 60, and this is over 70.");
    }

    [Fact]
    public void No_single_text_is_hard_to_read()
    {
        var hard = from text in Sentences()
                   let ease = ReadingEase.Of(text.Text)
                   where ease < 45
                   select $"{text.Key} ({ease:0}): {text.Text}";
        Assert.Empty(hard);
    }

    [Fact]
    public void What_the_formula_calls_easy_and_hard_is_so()
    {
        Assert.InRange(ReadingEase.Of("The cat sat on the mat."), 100, 130);
        Assert.InRange(ReadingEase.Of("Notwithstanding considerable organisational difficulties, authentication infrastructure necessitates verification."), -300, 10);
    }

    /// <summary>What is said in whole sentences; the copyable blocks are for other readers.</summary>
    private static IEnumerable<(string Key, string Text)> Sentences() =>
        from text in Sms.Texts
        where (text.Key.EndsWith(".text", StringComparison.Ordinal) || text.Key.Contains(".after", StringComparison.Ordinal)
            || text.Key.Contains(".variants.", StringComparison.Ordinal) || text.Key.StartsWith("phrases.", StringComparison.Ordinal)
            || text.Key.StartsWith("topics.", StringComparison.Ordinal)) && text.Value.Length > 40
        select (text.Key, Filled(text.Value));

    private static string Filled(string text) => text.Replace("{service}", "KuCoin", StringComparison.Ordinal).Replace("{never_share}", "", StringComparison.Ordinal)
        .Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace('_', ' ');
}
