using Waymark.Bot.Phrasing;

namespace Waymark.Tests.Language;

/// <summary>
/// Every sentence of the files beside this one is understood as it says there. Written for these tests, not collected.
/// A fifth column says why a row cannot be satisfied; such a row is passed over.
/// </summary>
public sealed class Sentences
{
    private const int Known = 4;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Language");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.tsv", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Are_understood_as_labelled(string file)
    {
        var differing = Read(file).Select(line => Comparison.Of(line, TheGuides.Book)).Where(compared => !compared.Agrees || compared.Missed.Any());
        Assert.Equal("", string.Join('\n', differing));
    }

    private static IReadOnlyList<LabelledLine> Read(string file)
    {
        var problems = new List<string>();
        var rows = File.ReadAllLines(Path.Combine(Folder, file)).Where(row => row.Split('\t').Length <= Known).ToArray();
        var lines = LabelledLine.Read(rows, problems);
        Assert.Empty(problems);
        return lines;
    }
}
