using System.Globalization;
using System.Text.RegularExpressions;

namespace Waymark.Tests.Commands;

/// <summary>Conversations with the real program, its input and output no terminal.</summary>
public sealed partial class Chats : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_choice_is_its_number_or_its_text_in_any_case()
    {
        var ended = await ChatAsync("LOG in\n1\nYES, write to me\n/quit\n");
        Assert.Equal(0, ended.ExitCode);
        InOrder(ended.Output, "  1) Under 2 min", "Shall I write to you here", "  1) Yes, write to me", "Do other texts reach this phone?");
        Assert.Empty(ended.Errors);
    }

    [Fact]
    public async Task A_number_that_is_no_choice_is_typed_text()
    {
        var ended = await ChatAsync("99\n0\n/quit\n");
        Assert.Equal(2, Regex.Count(ended.Output, "I did not understand that", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Quit_leaves_and_what_follows_is_not_read()
    {
        var ended = await ChatAsync("  /QUIT \n1\n1\n");
        Assert.Equal(0, ended.ExitCode);
        Assert.DoesNotContain("Do not tap Resend yet", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_the_input_leaves_too_and_an_empty_line_only_asks_again()
    {
        var ended = await ChatAsync("\n\n1\n1\n");
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("> > > ", ended.Output.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Do not tap Resend yet", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_terminal_all_lines_are_plain()
    {
        var ended = await ChatAsync("1\n1\n1\n/check\n/quit\n");
        Assert.DoesNotContain(ended.Output, letter => char.IsControl(letter) && letter != '\n');
    }

    [Fact]
    public async Task The_time_that_is_left_stands_at_the_prompt_once_a_wait_began()
    {
        var ended = await ChatAsync("1\n1\n/quit\n");
        Assert.Contains("\n> ", ended.Output, StringComparison.Ordinal);
        Assert.InRange(Assert.Single(Remaining(ended.Output)), TimeSpan.FromSeconds(110), TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Started_again_it_goes_on_where_it_stood_and_the_time_went_on_too()
    {
        var before = await ChatAsync("1\n1\n/quit\n", "--speed", "5");
        var after = await ChatAsync("/quit\n", "--speed", "5");
        Assert.DoesNotContain("When did you last tap", after.Output, StringComparison.Ordinal);
        Assert.Contains("Shall I write to you here when it is time", after.Output, StringComparison.Ordinal);
        Assert.InRange(Assert.Single(Remaining(after.Output)), TimeSpan.FromSeconds(1), Assert.Single(Remaining(before.Output)) - TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Asked_for_the_guide_that_is_open_it_goes_on_too()
    {
        await ChatAsync("1\n1\n/quit\n");
        var again = await ChatAsync("/quit\n", "--guide", "kucoin-sms", "--language", "en");
        Assert.Contains("Shall I write to you here when it is time", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_it_is_time_the_bot_speaks_by_itself()
    {
        await using var program = TheProgram.Start(_folder.Path, ["chat", "--speed", "60"]);
        program.Type("1\n1\n1\n");
        await program.UntilAsync("Do other texts reach this phone?");
        await program.UntilAsync("It is time, as you asked. If you have not tapped since, tap Resend in KuCoin once.");
        await program.UntilAsync("  1) I tapped Resend");
        await program.UntilAsync("> ");
        program.Type("/quit\n");
        Assert.Equal(0, (await program.EndAsync()).ExitCode);
    }

    private Task<Ended> ChatAsync(string input, params string[] arguments) => TheProgram.RunAsync(_folder.Path, input, ["chat", .. arguments]);

    private static void InOrder(string text, params string[] words)
    {
        var from = 0;
        foreach (var word in words)
        {
            var at = text.IndexOf(word, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{word}' does not follow in:\n{text}");
            from = at + word.Length;
        }
    }

    private static IEnumerable<TimeSpan> Remaining(string output) => RemainingPattern().Matches(output)
        .Select(match => TimeSpan.ParseExact(match.Groups["left"].Value, @"m\:ss", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^\[(?<left>\d+:\d\d)\] > ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RemainingPattern();
}
