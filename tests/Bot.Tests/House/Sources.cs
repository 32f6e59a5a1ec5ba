namespace Waymark.Tests.House;

/// <summary>Rules that hold for the text of the source files.</summary>
public sealed class Sources
{
    private const int LongestFile = 300;

    private static string Root { get; } = Above(AppContext.BaseDirectory);

    [Fact]
    public void No_source_file_is_longer_than_a_reader_can_hold()
    {
        var tooLong = from file in Of("src").Concat(Of("tests"))
                      let lines = File.ReadAllLines(file).Length
                      where lines > LongestFile
                      select $"{Path.GetRelativePath(Root, file)} has {lines} lines; split it before {LongestFile}.";
        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_code_knows_a_service()
    {
        var knowing = from file in Of("src")
                      from line in File.ReadAllLines(file).Index()
                      where line.Item.Contains("kucoin", StringComparison.OrdinalIgnoreCase)
                      select $"{Path.GetRelativePath(Root, file)}:{line.Index + 1} names a service; services are files in guides/services.";
        Assert.Empty(knowing);
    }

    [Fact]
    public void The_sources_are_found() => Assert.True(Of("src").Count() > 50 && Of("tests").Count() > 10, $"Hardly any source under {Root}.");

    private static IEnumerable<string> Of(string folder) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar)
        where !parts.Contains("bin", StringComparer.Ordinal) && !parts.Contains("obj", StringComparer.Ordinal)
        select file;

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "Bot.sln"))
        ? folder
        : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException($"No Bot.sln above {AppContext.BaseDirectory}."));
}
