using Waymark.Bot.Trying;
using Waymark.Core.Conversations;

namespace Waymark.Tests.Trying;

/// <summary>Every form of a script's line, however it is spaced.</summary>
public sealed class ScriptLines
{
    private static readonly Account Alice = new(Platform.Telegram, "alice");

    public static TheoryData<string, ScriptLine> Forms => new()
    {
        { "@telegram:alice", new ScriptLine.Speaker(1, Alice, null, false) },
        { "  @telegram:alice  ", new ScriptLine.Speaker(1, Alice, null, false) },
        { "@ telegram:alice", new ScriptLine.Speaker(1, Alice, null, false) },
        { "@Telegram:alice", new ScriptLine.Speaker(1, Alice, null, false) },
        { "@discord:Bob_7", new ScriptLine.Speaker(1, new Account(Platform.Discord, "Bob_7"), null, false) },
        { "@console:you", new ScriptLine.Speaker(1, new Account(Platform.Console, "you"), null, false) },
        { "@telegram:alice #help", new ScriptLine.Speaker(1, Alice, "help", false) },
        { "@telegram:alice#help", new ScriptLine.Speaker(1, Alice, "help", false) },
        { "@telegram:alice\t#help   [moderator]", new ScriptLine.Speaker(1, Alice, "help", true) },
        { "@telegram:alice [moderator]", new ScriptLine.Speaker(1, Alice, null, true) },
        { "> it does not come", new ScriptLine.Says(1, "it does not come") },
        { ">it does not come", new ScriptLine.Says(1, "it does not come") },
        { "\t>   it does not come \r", new ScriptLine.Says(1, "it does not come") },
        { "> /check", new ScriptLine.Says(1, "/check") },
        { "> # no comment", new ScriptLine.Says(1, "# no comment") },
        { "* Under 2 min", new ScriptLine.Taps(1, "Under 2 min") },
        { "*Under 2 min", new ScriptLine.Taps(1, "Under 2 min") },
        { "* again", new ScriptLine.Repeats(1) },
        { "*again ", new ScriptLine.Repeats(1) },
        { "* again and again", new ScriptLine.Taps(1, "again and again") },
        { "< Wait until", new ScriptLine.Expects(1, "Wait until", null) },
        { "<Wait until", new ScriptLine.Expects(1, "Wait until", null) },
        { "< in {n}", new ScriptLine.Expects(1, "in", "n") },
        { "< in{n}", new ScriptLine.Expects(1, "in", "n") },
        { "< {n} minutes", new ScriptLine.Expects(1, "{n} minutes", null) },
        { "<none", new ScriptLine.ExpectsNothing(1) },
        { "  <none ", new ScriptLine.ExpectsNothing(1) },
        { "< none", new ScriptLine.Expects(1, "none", null) },
        { "!< Tap Resend", new ScriptLine.ExpectsNot(1, "Tap Resend") },
        { "!<Tap Resend", new ScriptLine.ExpectsNot(1, "Tap Resend") },
        { "! restart", new ScriptLine.Restart(1) },
        { "!restart", new ScriptLine.Restart(1) },
        { "! unreachable", new ScriptLine.Reach(1, Works: false) },
        { "!  reachable ", new ScriptLine.Reach(1, Works: true) },
        { "+ 2m30s", new ScriptLine.Later(1, TimeSpan.FromSeconds(150)) },
        { "+2m", new ScriptLine.Later(1, TimeSpan.FromMinutes(2)) },
        { "+ 18:32:10", new ScriptLine.Until(1, new TimeOnly(18, 32, 10)) },
        { "+18:32:10 ", new ScriptLine.Until(1, new TimeOnly(18, 32, 10)) },
        { "! photo", new ScriptLine.Shows(1) },
        { "! undeletable", new ScriptLine.Deletes(1, Works: false) },
        { "!  deletable ", new ScriptLine.Deletes(1, Works: true) },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Are_read(string line, ScriptLine wanted)
    {
        Assert.Equal([wanted], ScriptReader.Read([line], out var problems));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("30s", 30)]
    [InlineData("2m", 120)]
    [InlineData("2 m 30 s", 150)]
    [InlineData(" 1h30m ", 5400)]
    [InlineData("90 seconds", 90)]
    [InlineData("1 minute", 60)]
    [InlineData("5 min", 300)]
    [InlineData("24 hours", 86_400)]
    [InlineData("1d2h3m4s", 93_784)]
    [InlineData("1 day", 86_400)]
    [InlineData("0s", 0)]
    public void Durations_are_read(string text, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), ScriptReader.ReadSpan(text));

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("-5m")]
    [InlineData("m")]
    [InlineData("30s2m")]
    [InlineData("1.5h")]
    [InlineData("9999999s")]
    public void Other_durations_are_none(string text) => Assert.Null(ScriptReader.ReadSpan(text));

    [Theory]
    [InlineData("hello")]
    [InlineData("@alice")]
    [InlineData("@telegram:")]
    [InlineData("@irc:alice")]
    [InlineData("@telegram:alice help")]
    [InlineData("@telegram:alice #help [admin]")]
    [InlineData("+ 5")]
    [InlineData("+")]
    [InlineData("+ 18:32")]
    [InlineData("+ 24:00:00")]
    [InlineData("!")]
    [InlineData("! reboot")]
    [InlineData("- 5m")]
    public void Another_line_is_named_with_its_number(string line)
    {
        Assert.Equal(2, ScriptReader.Read(["# first", "> hello", line, "", "<none"], out var problems).Count);
        Assert.Equal($"line 3: '{line}' is no line of a script. Lines begin with @ > * + < !< ! or #; durations are such as 2m30s or 18:32:10.", Assert.Single(problems));
    }

    [Fact]
    public void All_wrong_lines_are_named_at_once_and_comments_and_empty_lines_count()
    {
        ScriptReader.Read(["", "  # comment", "one", "> fine", "two", "\t"], out var problems);
        Assert.Collection(problems,
            first => Assert.StartsWith("line 3: 'one'", first, StringComparison.Ordinal),
            second => Assert.StartsWith("line 5: 'two'", second, StringComparison.Ordinal));
    }
}
