namespace Waymark.Tests;

/// <summary>A platform's own specification, which is not part of this repository.</summary>
static class BesideTheCheckout
{
    /// <summary>Where the variable says, or among the reference material in a folder next to the checkout; null where there is none.</summary>
    /// <param name="pattern">The file's name, with asterisks for what changes; the last one counts.</param>
    internal static string? Find(string variable, string pattern) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named ? named : Specification(Directory.GetParent(TheCheckout.Root), pattern);

    private static string? Specification(DirectoryInfo? parent, string pattern) => parent?.EnumerateDirectories()
        .Select(folder => Path.Combine(folder.FullName, "platforms", "specs"))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, pattern))
        .Order(StringComparer.Ordinal)
        .LastOrDefault();
}
