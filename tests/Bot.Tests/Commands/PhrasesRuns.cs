namespace Waymark.Tests.Commands;

/// <summary>What <c>phrases</c> prints, and how it ends.</summary>
public sealed class PhrasesRuns : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_shows_what_was_understood_and_counts_what_agrees()
    {
        var ended = await RunAsync("""
            text	lang	label	facts
            code not coming	en	not_received
            code not coming, waiting 6 mins	en	cooldown	since=2to10m;tries=2
            my code is 482913	en	secret_pasted	secret=otp
            hello
            """);
        Assert.Equal(0, ended.ExitCode);
        Assert.Empty(ended.Errors);
        Assert.Equal("""
            2: not_received  "code not coming"
            3: not_received  since=2to10m  "code not coming, waiting 6 mins"
               DIFFERS: expected cooldown
               MISSED: tries=2
            4: secret_pasted  secret=otp  "..."
            5: off_topic  "hello"
            agree: 2 of 3
            facts: 2 of 3
            """, ended.Output.TrimEnd());
    }

    [Fact]
    public async Task A_file_that_is_not_there_exits_with_2()
    {
        var ended = await TheProgram.RunAsync(_folder.Path, "", ["phrases", "nowhere.tsv"]);
        Assert.Equal(2, ended.ExitCode);
        Assert.Equal("There is no file 'nowhere.tsv'.", ended.Errors.TrimEnd());
    }

    [Theory]
    [InlineData("")]
    [InlineData("text\tlang\n")]
    public async Task A_file_without_a_message_exits_with_2(string content)
    {
        var ended = await RunAsync(content);
        Assert.Equal(2, ended.ExitCode);
        Assert.Equal("There is no message in 'phrases.tsv'. Write one a line: text, language, label and facts, with tabs between.", ended.Errors.TrimEnd());
    }

    [Fact]
    public async Task A_line_without_a_text_or_with_half_a_fact_is_named_and_nothing_is_read()
    {
        var ended = await RunAsync("hello\n\n\ten\toff_topic\nhello\ten\toff_topic\tgoal\n");
        Assert.Equal(2, ended.ExitCode);
        Assert.Equal("""
            phrases.tsv cannot be read:
              line 2 has no text. Write text, then a tab, the language, a tab, the label, a tab, the facts.
              line 3 has no text. Write text, then a tab, the language, a tab, the label, a tab, the facts.
              line 4: 'goal' is no fact. Write name=value, and ';' between two.
            """, ended.Errors.TrimEnd());
        Assert.Empty(ended.Output);
    }

    private Task<Ended> RunAsync(string lines)
    {
        _folder.Write("phrases.tsv", lines);
        return TheProgram.RunAsync(_folder.Path, "", ["phrases", "phrases.tsv"]);
    }
}
