using Waymark.Bot.Trying;

namespace Waymark.Tests.Stories;

/// <summary>Plays every script of this folder: together they are the specification.</summary>
public sealed class Story
{
    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Stories");

    public static TheoryData<string> All => [.. Directory.EnumerateFiles(Folder, "*.script").Select(Path.GetFileNameWithoutExtension).OfType<string>()];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Plays(string story)
    {
        var lines = ScriptReader.Read(await File.ReadAllLinesAsync(Path.Combine(Folder, $"{story}.script"), TestContext.Current.CancellationToken), out var problems);
        Assert.Empty(problems);
        var folder = Directory.CreateTempSubdirectory("waymark-story-");
        var transcript = new StringWriter();
        try
        {
            await using var player = new ScriptPlayer(TheGuides.Book, Path.Combine(folder.FullName, "story.db"), transcript);
            var failures = await player.PlayAsync(lines);
            Assert.True(failures.Count == 0, $"{string.Join('\n', failures)}\n\n{transcript}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
