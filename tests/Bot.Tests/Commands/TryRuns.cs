namespace Waymark.Tests.Commands;

/// <summary>How <c>try</c> ends.</summary>
public sealed class TryRuns : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_script_that_is_not_there_exits_with_2()
    {
        var ended = await TheProgram.RunAsync(_folder.Path, "", ["try", "nowhere.script"]);
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("There is no script 'nowhere.script'.", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_line_that_is_none_is_named_and_nothing_is_played()
    {
        var ended = await TryAsync("""
            > it does not come
            what is this
            < When
            + soon
            """);
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("line 2: 'what is this' is no line of a script.", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("line 4: '+ soon'", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("line 1:", ended.Errors, StringComparison.Ordinal);
        Assert.Empty(ended.Output);
    }

    [Fact]
    public async Task A_failed_line_exits_with_1_and_says_what_was_expected_and_what_was_said()
    {
        var ended = await TryAsync("""
            # A comment counts as a line.
            > it does not come
            < Your code is on its way
            < When did you last tap
            """);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("line 3: expected a message with 'Your code is on its way'; said was:", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("When did you last tap Send code?", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("line 4", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_holds_exits_with_0_and_prints_the_transcript()
    {
        var ended = await TryAsync("""
            > it does not come
            > Under 2 min
            > Yes, write to me
            + 2m
            < tap Resend in KuCoin once
            """);
        Assert.Equal(0, ended.ExitCode);
        Assert.Empty(ended.Errors);
        Assert.Contains("12:00:00  you: it does not come", ended.Output, StringComparison.Ordinal);
        Assert.Contains("12:02:00  bot: It is time, as you asked.", ended.Output, StringComparison.Ordinal);
        Assert.Contains("(request: not before 12:02:00)", ended.Output, StringComparison.Ordinal);
        Assert.Contains("(request: now)", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_play_is_left_behind()
    {
        Directory.CreateDirectory(_folder.File("tmp"));
        await TryAsync("> it does not come", ("TMPDIR", _folder.File("tmp")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.File("tmp"), "waymark*"));
        Assert.Equal(["play.script", "tmp"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_unknown_language_exits_with_2_and_names_those_there_are()
    {
        _folder.Write("play.script", "> hello");
        var ended = await TheProgram.RunAsync(_folder.Path, "", ["try", "play.script", "--language", "xx"]);
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("There is no language 'xx'. There are: en, es, hi, hi-Latn, id, pt, ru, tr, vi.", ended.Errors, StringComparison.Ordinal);
    }

    private Task<Ended> TryAsync(string script, params (string, string)[] environment)
    {
        _folder.Write("play.script", script);
        return TheProgram.RunAsync(_folder.Path, "", ["try", "play.script"], environment);
    }
}
