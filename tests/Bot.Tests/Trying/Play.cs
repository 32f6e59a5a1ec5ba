using Waymark.Bot.Trying;
using Waymark.Core.Guides;

namespace Waymark.Tests.Trying;

/// <summary>Plays a script's text.</summary>
static class Play
{
    /// <summary>The transcript of a script in which every line holds.</summary>
    internal static async Task<string> HoldsAsync(string script, Guidebook? book = null)
    {
        var (failures, transcript) = await OfAsync(script, book);
        Assert.True(failures.Count == 0, $"{string.Join('\n', failures)}\n\n{transcript}");
        return transcript;
    }

    /// <summary>The failures of a script.</summary>
    internal static async Task<IReadOnlyList<string>> FailsAsync(string script) => (await OfAsync(script, null)).Failures;

    private static async Task<(IReadOnlyList<string> Failures, string Transcript)> OfAsync(string script, Guidebook? book)
    {
        var lines = ScriptReader.Read(script.Split('\n'), out var problems);
        Assert.Empty(problems);
        using var folder = new TempFolder();
        var transcript = new StringWriter();
        await using var player = new ScriptPlayer(book ?? TheGuides.Book, folder.File("play.db"), transcript);
        return (await player.PlayAsync(lines), transcript.ToString());
    }
}
