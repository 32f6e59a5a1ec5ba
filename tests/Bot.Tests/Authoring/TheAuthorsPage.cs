using Waymark.Bot.Authoring;
using Waymark.Tests.Trying;

namespace Waymark.Tests.Authoring;

/// <summary>Does what docs/authoring.md tells an author to do, with the page's own words.</summary>
public sealed class TheAuthorsPage : IDisposable
{
    private const string LastBefore = "      Line: {line}, country: {country}, carrier: {carrier}     Other texts: {others}\n";

    private readonly GuidesCopy _trial = new();
    private readonly string _page = TheCheckout.TextOf("docs/authoring.md").ReplaceLineEndings("\n");

    public void Dispose() => _trial.Dispose();

    [Fact]
    public async Task Its_fifteen_minutes_lead_to_the_conversation_that_it_shows()
    {
        _trial.Replace("sms.yaml", "Do other texts reach this phone?", "Do other texts reach this phone today?");
        Assert.Contains("Do other texts reach this phone today?", _page, StringComparison.Ordinal);
        _trial.Replace("sms.yaml", "  - check: folder\n", $"{Block("yaml", after: "just before `- check: folder`")}\n  - check: folder\n");
        _trial.Replace("sms.yaml", LastBefore, Block("yaml", after: "`Other texts: {others}` becomes"));
        _trial.Write("services/sample.yaml", Block("yaml", after: "`trial/services/sample.yaml` holds:"));
        Assert.Empty(GuideFolder.Look(_trial.Folder).Problems);
        await Play.HoldsAsync(Block("text", after: "`trial/sample.script`"), _trial.Read());
    }

    [Fact]
    public void Its_translation_is_of_the_English_as_it_stands()
    {
        _trial.Write("translations/es.yaml", Block("yaml", after: "begins one:"));
        var note = Assert.Single(GuideFolder.Look(_trial.Folder).Problems);
        Assert.True(note.IsNote, note.ToString());
        Assert.Contains("texts are not translated as they stand now, so es is not offered for 'sms'", note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_and_the_page_of_languages_name_every_key_that_a_file_can_have()
    {
        var named = (_page + TheCheckout.TextOf("docs/languages.md")).Split('`', ' ', ',', '|', '\n', ':').ToHashSet(StringComparer.Ordinal);
        Assert.All(ReaderKeys.OfAll(), key => Assert.Contains(key, named));
    }

    [Fact]
    public void It_names_every_moment_phrase_outcome_meaning_and_fact()
    {
        var named = _page.Split('`').ToHashSet(StringComparer.Ordinal);
        Assert.All(Core.Guides.Steps.Moments.Concat(Core.Guides.Steps.Outcomes).Concat(Core.Guides.Phrases.All).Concat(MeaningWords.All.Split(", "))
            .Concat(Core.Guides.Condition.Told.Keys), word => Assert.Contains(word, named));
    }

    [Fact]
    public async Task Two_services_are_told_apart_in_the_script_beside_it()
    {
        _trial.Write("services/sample.yaml", TheCheckout.TextOf("docs/examples/second-service/services/sample.yaml"));
        await Play.HoldsAsync(TheCheckout.TextOf("docs/examples/second-service/two-services.script"), _trial.Read());
    }

    [Fact]
    public void The_example_s_service_is_the_page_s() => Assert.EndsWith(Block("yaml", after: "`trial/services/sample.yaml` holds:"),
        TheCheckout.TextOf("docs/examples/second-service/services/sample.yaml").ReplaceLineEndings("\n"), StringComparison.Ordinal);

    /// <summary>The first such block behind those words.</summary>
    private string Block(string kind, string after)
    {
        var from = _page.IndexOf(after, StringComparison.Ordinal);
        Assert.True(from >= 0, $"docs/authoring.md does not say '{after}'.");
        var start = _page.IndexOf($"```{kind}\n", from, StringComparison.Ordinal) + kind.Length + 4;
        return _page[start..(_page.IndexOf("\n```", start, StringComparison.Ordinal) + 1)];
    }
}
