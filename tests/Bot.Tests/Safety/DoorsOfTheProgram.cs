using Waymark.Bot.Trying;

namespace Waymark.Tests.Safety;

/// <summary>Secrets in scripts, and in what the real program reads.</summary>
public sealed class DoorsOfTheProgram : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_lines_of_a_script()
    {
        var script = MarkedSecrets.Messages.SelectMany(secret => new[] { $"> {secret}", "* again", $"> /check {secret}", "+ 1m", "> 1" }).Append("! restart");
        var lines = ScriptReader.Read(script, out _);
        await using (var player = new ScriptPlayer(TheGuides.Book, _folder.File("play.db"), TextWriter.Null))
        {
            Assert.Empty(await player.PlayAsync(lines));
            MarkedSecrets.AreNotInFilesOf(_folder.Path);
        }
        MarkedSecrets.AreNotInFilesOf(_folder.Path);
    }

    [Fact]
    public async Task The_real_programs_input()
    {
        var input = string.Join('\n', MarkedSecrets.Messages.SelectMany(secret => new[] { secret, $"/check {secret}", "1" }));
        await using var program = TheProgram.Start(_folder.Path, ["chat", "--Storage:Path", "chat.db"]);
        program.Type($"{input}\n/check the end\n");
        for (var prompts = 0; prompts < MarkedSecrets.Messages.Count; prompts++)
            await program.UntilAsync("> ");
        MarkedSecrets.AreNotInFilesOf(_folder.Path);
        program.Type("/quit\n");
        var ended = await program.EndAsync();
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("never share a code", ended.Output, StringComparison.Ordinal);
        MarkedSecrets.AreNotIn(ended.Output, "what the bot says");
        MarkedSecrets.AreNotIn(ended.Errors, "its errors");
        MarkedSecrets.AreNotInFilesOf(_folder.Path);
    }

    [Fact]
    public async Task The_real_programs_scripts()
    {
        _folder.Write("tmp/one.script", string.Join('\n', MarkedSecrets.Messages.Select(secret => $"> {secret}")));
        var ended = await TheProgram.RunAsync(_folder.Path, "", ["try", "tmp/one.script"]);
        Assert.Equal(0, ended.ExitCode);
        MarkedSecrets.AreNotIn(ended.Errors, "its errors");
    }
}
