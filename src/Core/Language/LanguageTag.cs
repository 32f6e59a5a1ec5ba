namespace Waymark.Core.Language;

/// <summary>A language as a platform names it, such as <c>pt-BR</c>, beside those that authors wrote in.</summary>
public static class LanguageTag
{
    /// <summary>The known language that is meant: the whole tag, else its longest beginning, whatever the case; null where none is.</summary>
    public static string? Nearest(IEnumerable<string> known, string tag)
    {
        var all = known as IReadOnlyCollection<string> ?? [.. known];
        for (var wanted = tag.Replace('_', '-'); wanted.Length > 0; wanted = Shortened(wanted))
            if (all.FirstOrDefault(language => string.Equals(language, wanted, StringComparison.OrdinalIgnoreCase)) is { } found)
                return found;
        return null;
    }

    private static string Shortened(string tag) => tag.LastIndexOf('-') is var at and > 0 ? tag[..at] : "";
}
