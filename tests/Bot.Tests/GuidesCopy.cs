using Waymark.Bot.Authoring;
using Waymark.Core.Guides;

namespace Waymark.Tests;

/// <summary>A copy of the shipped guides that a test may break.</summary>
sealed class GuidesCopy : IDisposable
{
    private readonly TempFolder _folder = new();

    internal GuidesCopy()
    {
        foreach (var file in Directory.EnumerateFiles(TheGuides.Folder, "*.yaml", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(TheGuides.Folder, file), File.ReadAllText(file));
    }

    internal string Folder => _folder.File("guides");

    /// <summary>Every problem as it is told.</summary>
    internal IReadOnlyList<string> Problems =>
        [.. Assert.Throws<GuideFolderException>(() => Read()).Problems.Select(problem => problem.ToString())];

    internal Guidebook Read() => GuideFolder.Read(Folder);

    internal void Write(string file, string text) => _folder.Write(Path.Combine("guides", file), text);

    internal string TextOf(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>Replaces the first place where the text stands.</summary>
    internal void Replace(string file, string old, string with)
    {
        var text = TextOf(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold '{old}'; the guide was changed, so change this test.");
        Write(file, string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + old.Length)));
    }

    /// <summary>The line on which the text begins.</summary>
    internal int LineOf(string file, string text)
    {
        var at = TextOf(file).IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold '{text}'.");
        return TextOf(file)[..at].Count(letter => letter == '\n') + 1;
    }

    public void Dispose() => _folder.Dispose();
}
