using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Waymark.Tests.Commands;

/// <summary>One process a file, files that cannot be used, and ends that lose nothing.</summary>
public sealed class ChatsAndTheirFile : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_process_on_the_file_is_refused_and_told_who_has_it()
    {
        await using var first = Chat();
        await first.UntilAsync("> ");
        var second = await TheProgram.RunAsync(_folder.Path, "/quit\n", ["chat"]);
        Assert.Equal(1, second.ExitCode);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"is in use by process {first.Id} "), second.Errors, StringComparison.Ordinal);
        Assert.Contains("Stop it, or set Storage:Path to another file.", second.Errors, StringComparison.Ordinal);
        OneSentenceOnly(second);
        first.Type("1\n1\n");
        await first.UntilAsync("Shall I write to you here");
    }

    [Fact]
    public async Task Another_file_is_nobody_elses_business()
    {
        await using var first = Chat();
        await first.UntilAsync("> ");
        var second = await TheProgram.RunAsync(_folder.Path, "/quit\n", ["chat", "--Storage:Path", "another.db"]);
        Assert.Equal(0, second.ExitCode);
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await TheProgram.RunAsync(_folder.Path, "/quit\n", ["chat"]);
        using (var connection = new SqliteConnection($"Data Source={_folder.File("data/bot.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }
        var before = File.ReadAllBytes(_folder.File("data/bot.db"));
        var refused = await TheProgram.RunAsync(_folder.Path, "/quit\n", ["chat"]);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("has schema 99 of a newer Waymark", refused.Errors, StringComparison.Ordinal);
        OneSentenceOnly(refused);
        Assert.Equal(before, File.ReadAllBytes(_folder.File("data/bot.db")));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        _folder.Write("data/bot.db", "This is a letter to my aunt, and no database at all; it is long enough to have a header. ".PadRight(4096));
        var refused = await TheProgram.RunAsync(_folder.Path, "/quit\n", ["chat"]);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("is not a SQLite database. Set Storage:Path to another file", refused.Errors, StringComparison.Ordinal);
        OneSentenceOnly(refused);
    }

    [Theory]
    [InlineData(TheProgram.Interrupt)]
    [InlineData(TheProgram.Terminate)]
    public async Task A_signal_ends_it_with_0_and_nothing_is_lost(int signal)
    {
        TheProgram.SkipWhereIgnored(signal);
        await using (var program = Chat())
        {
            await program.UntilAsync("Not sure");
            program.Type("1\n1\n1\n");
            await program.UntilAsync("Do other texts reach this phone?");
            await program.UntilAsync("> ");
            program.Signal(signal);
            var ended = await program.EndAsync();
            Assert.Equal(0, ended.ExitCode);
            Assert.Empty(ended.Errors);
        }
        Assert.False(File.Exists(_folder.File("data/bot.db-wal")), "A graceful end leaves one whole file.");
        var again = await TheProgram.RunAsync(_folder.Path, "/quit\n", ["chat"]);
        Assert.Contains("Do other texts reach this phone?", again.Output, StringComparison.Ordinal);
    }

    private TheProgram Chat() => TheProgram.Start(_folder.Path, ["chat"]);

    private static void OneSentenceOnly(Ended ended)
    {
        Assert.DoesNotContain("\n", ended.Errors.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", ended.Errors, StringComparison.Ordinal);
    }
}
