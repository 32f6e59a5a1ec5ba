using Waymark.Bot.Authoring;

namespace Waymark.Tests.Authoring;

/// <summary>What the YAML parser stumbles over is told in one plain sentence, with its line and its mend.</summary>
public sealed class YamlMistakes : IDisposable
{
    private readonly GuidesCopy _guides = new();

    public void Dispose() => _guides.Dispose();

    [Theory]
    [InlineData("guide: mail\n\ttitle: x", 2, "A tab stands at the beginning of this line. YAML counts spaces there: put spaces in its place.")]
    [InlineData("guide: mail\ntitle: \"open\nagenda: []", 2, "A quote opens here and is not closed. Put the same quote at the end of the text.")]
    [InlineData("guide: mail\ntitle: 'open\nagenda: []", 2, "A quote opens here and is not closed. Put the same quote at the end of the text.")]
    [InlineData("guide: mail\ntitle: What: is this", 2, "A colon with a space behind it stands inside this text. Put quotes around the whole text: \"...\".")]
    [InlineData("guide: mail\nagenda:\n  - question: a\n    text: one\n    text: two", 5, "'text' stands here twice. Leave one of the two out, or give it another name.")]
    [InlineData("x: { text: Yes, no: a: b }", 1, "Inside the braces or brackets of this line something is not parted by a comma,")]
    public void Are_told_in_plain_words(string yaml, int line, string words)
    {
        _guides.Write("mail.yaml", yaml);
        var problem = Assert.Single(GuideFolder.Look(_guides.Folder).Problems, problem => problem.File == "guides/mail.yaml");
        Assert.StartsWith(words, problem.Text, StringComparison.Ordinal);
        Assert.Equal(line, problem.Line);
    }

    [Theory]
    [InlineData("text: Do other texts", "txt: Do other texts", "'txt' is not known here. Known are:", "Did you mean 'text'?")]
    [InlineData("go: folder_android", "go: folder_andriod", "but no question, check or outcome has that id.", "Did you mean 'folder_android'?")]
    [InlineData("needs: voice", "needs: voise", "needs 'voise', which no service can have.", "Did you mean 'voice'?")]
    [InlineData("others: none, inbox: known", "othres: none, inbox: known", "depends on 'othres', which nothing tells.", "Did you mean 'others'?")]
    [InlineData("{usual} is usual. Busy", "{usuall} is usual. Busy", "{usuall} stands for nothing.", "Did you mean 'usual'?")]
    public void A_word_that_is_nearly_known_is_named(string old, string with, string words, string meant)
    {
        _guides.Replace("sms.yaml", old, with);
        Assert.Contains(_guides.Problems, problem => problem.Contains(words, StringComparison.Ordinal) && problem.EndsWith(meant, StringComparison.Ordinal));
    }
}
