using Waymark.Bot.Chatting;

namespace Waymark.Tests.Chatting;

/// <summary>Whether somebody is there is known without losing what they write.</summary>
public sealed class FirstLines
{
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    [Fact]
    public async Task Nobody_is_at_the_end_of_an_input()
    {
        using var lines = new FirstLine(new StringReader(""));
        Assert.False(await lines.IsThereAsync(AnHour, CancellationToken.None));
    }

    [Fact]
    public async Task The_line_that_told_is_read_again()
    {
        using var lines = new FirstLine(new StringReader("one\ntwo\n"));
        Assert.True(await lines.IsThereAsync(AnHour, CancellationToken.None));
        Assert.Equal(["one", "two", null], new[] { lines.ReadLine(), lines.ReadLine(), lines.ReadLine() }, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_written_yet_may_still_write()
    {
        using var late = new LateWriter();
        using var lines = new FirstLine(late);
        Assert.True(await lines.IsThereAsync(TimeSpan.Zero, CancellationToken.None));
        late.Write();
        Assert.Equal("late", lines.ReadLine());
    }

    [Fact]
    public async Task A_stop_need_not_wait_for_the_limit()
    {
        using var late = new LateWriter();
        using var lines = new FirstLine(late);
        Assert.True(await lines.IsThereAsync(AnHour, new CancellationToken(canceled: true)));
        late.Write();
    }

    private sealed class LateWriter : TextReader
    {
        private readonly ManualResetEventSlim _written = new();

        internal void Write() => _written.Set();

        public override string ReadLine()
        {
            _written.Wait();
            return "late";
        }
    }
}
