namespace Waymark.Tests;

/// <summary>The files of the repository itself, beside what is built of it.</summary>
static class TheCheckout
{
    internal static string Root { get; } = Above(AppContext.BaseDirectory);

    internal static string TextOf(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "Bot.sln"))
        ? folder
        : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException($"No Bot.sln above {AppContext.BaseDirectory}: run the tests from a checkout."));
}
