namespace Waymark.Tests.Trying;

/// <summary>A line that fails says its number, what was expected, and what was said.</summary>
public sealed class FailedExpectations
{
    [Fact]
    public async Task Words_that_nobody_said()
    {
        var failure = await OnlyAsync("""
            > it does not come
            < Your code has come
            """);
        Assert.StartsWith("line 2: expected a message with 'Your code has come'; said was:\n", failure, StringComparison.Ordinal);
        Assert.Contains("When did you last tap Send code? [Under 2 min]", failure, StringComparison.Ordinal);
        Assert.EndsWith("(request: no)", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_where_nothing_was_said() => Assert.Equal("line 2: expected a message with 'Hello'; said was:\n      nothing", await OnlyAsync("""
        + 5m
        < Hello
        """));

    [Fact]
    public async Task Words_that_were_said_before_the_last_line_that_did_something() => Assert.Contains("line 3: expected a message with 'When did'", await OnlyAsync("""
        > it does not come
        + 1s
        < When did
        """), StringComparison.Ordinal);

    [Fact]
    public async Task Words_that_should_not_be_said() => Assert.StartsWith("line 2: expected no message with 'WHEN did'; said was:\n", await OnlyAsync("""
        > it does not come
        !< WHEN did
        """), StringComparison.Ordinal);

    [Fact]
    public async Task A_message_where_there_should_be_none() => Assert.StartsWith("line 2: expected no message; said was:\n      I help when", await OnlyAsync("""
        > it does not come
        <none
        """), StringComparison.Ordinal);

    [Fact]
    public async Task Every_failed_line_and_the_play_goes_on()
    {
        var failures = await Play.FailsAsync("""
            > it does not come
            < first words
            > Under 2 min
            < Shall I write
            < second words
            """);
        Assert.Collection(failures,
            first => Assert.StartsWith("line 2: expected a message with 'first words'", first, StringComparison.Ordinal),
            second => Assert.StartsWith("line 5: expected a message with 'second words'", second, StringComparison.Ordinal));
    }

    [Fact]
    public Task Case_and_line_breaks_do_not_matter() => Play.HoldsAsync("""
        > it does not come
        < SO THAT NO TRY IS WASTED.   when did
        !< so that no try was wasted
        """);

    private static async Task<string> OnlyAsync(string script) => Assert.Single(await Play.FailsAsync(script));
}
