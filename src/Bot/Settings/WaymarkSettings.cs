using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace Waymark.Bot.Settings;

/// <summary>All settings, read and checked together.</summary>
/// <param name="StoragePath">The database's file, absolute.</param>
/// <param name="GuidesPath">The folder of guides, absolute.</param>
/// <param name="ClockSpeed">How many times as fast as real time a conversation's time runs; 1 outside of trials.</param>
public sealed record WaymarkSettings(string StoragePath, string GuidesPath, double ClockSpeed)
{
    /// <summary>Faster than this and a minute of conversation is shorter than a reader needs.</summary>
    public const double FastestClock = 3600;

    private static readonly string[] Known = ["Storage:Path", "Guides:Path", "Clock:Speed"];

    /// <summary>Throws <see cref="SettingsException"/>, which names everything that is wrong and how to mend it.</summary>
    public static WaymarkSettings Read(IConfiguration configuration)
    {
        var problems = new List<string>();
        var storage = Path.GetFullPath(configuration["Storage:Path"] is { Length: > 0 } path ? path : Path.Combine("data", "bot.db"));
        if (Directory.Exists(storage))
            problems.Add($"Storage:Path is '{storage}', a folder. Set it to the path of a file, such as {Path.Combine(storage, "bot.db")}.");
        var guides = Guides(configuration["Guides:Path"]);
        if (!Directory.Exists(guides))
            problems.Add($"Guides:Path is '{guides}', but there is no such folder. Set it to the folder that holds the guides.");
        if (!double.TryParse(configuration["Clock:Speed"] ?? "1", NumberStyles.Float, CultureInfo.InvariantCulture, out var speed)
            || !(speed is >= 1 and <= FastestClock))
            problems.Add($"Clock:Speed is '{configuration["Clock:Speed"]}'. Set a number from 1 to {FastestClock}; 1 is real time.");
        problems.AddRange(Unknown(configuration));
        problems.AddRange(NotASection(configuration));
        return problems.Count == 0 ? new WaymarkSettings(storage, guides, speed) : throw new SettingsException(problems);
    }

    /// <summary>The set folder; else the one where the program was started, else the one that came with it.</summary>
    private static string Guides(string? set)
    {
        if (set is { Length: > 0 })
            return Path.GetFullPath(set);
        var here = Path.GetFullPath("guides");
        return Directory.Exists(here) ? here : Path.Combine(AppContext.BaseDirectory, "guides");
    }

    /// <summary>A section of a file written as a value. (An environment variable of that name is somebody else's.)</summary>
    private static IEnumerable<string> NotASection(IConfiguration configuration) =>
        from file in (configuration as IConfigurationRoot)?.Providers.OfType<JsonConfigurationProvider>() ?? []
        from name in Known
        let parts = name.Split(':')
        where file.TryGet(parts[0], out var value) && value is not null
        select $"{parts[0]} is a value in {file.Source.Path}. Write it as a section: \"{parts[0]}\": {{ \"{parts[1]}\": ... }}.";

    /// <summary>Settings in our own sections that nothing reads: a typing error would otherwise be silent.</summary>
    private static IEnumerable<string> Unknown(IConfiguration configuration) =>
        from section in Known.Select(name => name.Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase)
        from setting in configuration.GetSection(section).AsEnumerable()
        where setting.Value is not null && setting.Key.Contains(':', StringComparison.Ordinal) && !Known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)
        select $"{setting.Key} is not a setting. Known are: {string.Join(", ", Known)}.";
}

/// <summary>The settings cannot be used; the message lists everything that is wrong.</summary>
public sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception("The settings cannot be used:\n" + string.Join('\n', problems.Select(problem => $"  {problem}")));
