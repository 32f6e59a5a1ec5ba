using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Waymark.Bot.Authoring;
using Waymark.OnDiscord;
using Waymark.OnTelegram;

namespace Waymark.Bot.Settings;

/// <summary>All settings, read and checked together.</summary>
/// <param name="StoragePath">The database's file, absolute.</param>
/// <param name="GuidesPath">The folder of guides, absolute.</param>
/// <param name="ClockSpeed">How many times as fast as real time a conversation's time runs; 1 outside of trials.</param>
public sealed record WaymarkSettings(string StoragePath, string GuidesPath, double ClockSpeed)
{
    /// <summary>Faster than this and a minute of conversation is shorter than a reader needs.</summary>
    public const double FastestClock = 3600;

    private const string Hosts = "Guides:AllowedHosts";

    private static readonly string[] Known = ["Storage:Path", "Guides:Path", "Clock:Speed", Hosts, "Vendor:Card", "Vendor:Earns", "Operator:Name", .. DiscordSettings.Names, .. TelegramSettings.Names];

    /// <summary>The only hosts that a text may link to; null where the official ones are enough.</summary>
    public ImmutableSortedSet<string>? AllowedHosts { get; init; }

    /// <summary>The vendor whose card may be shown to whoever asks; null for no card at all.</summary>
    public string? VendorCard { get; init; }

    /// <summary>Whether the operator earns from purchases at that vendor, as its card says.</summary>
    public bool VendorEarns { get; init; }

    /// <summary>Who runs this bot, as it tells whoever asks.</summary>
    public string? OperatorName { get; init; }

    /// <summary>How the bot stands on Discord; null where it does not.</summary>
    public DiscordOptions? Discord { get; init; }

    /// <summary>How the bot stands on Telegram; null where it does not.</summary>
    public TelegramOptions? Telegram { get; init; }

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
        var hosts = AllowedIn(configuration);
        problems.AddRange(hosts.Where(host => !HostsReader.IsHost(host)).Select(host => $"{Hosts} holds '{host}'. Set hosts as they stand in an address, such as www.example.com."));
        if (!bool.TryParse(configuration["Vendor:Earns"] is { Length: > 0 } set ? set : "false", out var earns))
            problems.Add($"Vendor:Earns is '{configuration["Vendor:Earns"]}'. Set true or false.");
        var discord = DiscordSettings.Read(configuration, problems);
        var telegram = TelegramSettings.Read(configuration, problems);
        problems.AddRange(Unknown(configuration));
        problems.AddRange(NotASection(configuration));
        return problems.Count > 0 ? throw new SettingsException(problems) : new WaymarkSettings(storage, guides, speed)
        {
            AllowedHosts = hosts.IsEmpty ? null : [.. hosts],
            VendorCard = Given(configuration["Vendor:Card"]),
            VendorEarns = earns,
            OperatorName = Given(configuration["Operator:Name"]),
            Discord = discord,
            Telegram = telegram,
        };
    }

    /// <summary>The set folder; else the one where the program was started, else the one that came with it.</summary>
    private static string Guides(string? set)
    {
        if (set is { Length: > 0 })
            return Path.GetFullPath(set);
        var here = Path.GetFullPath("guides");
        return Directory.Exists(here) ? here : Path.Combine(AppContext.BaseDirectory, "guides");
    }

    private static string? Given(string? set) => string.IsNullOrWhiteSpace(set) ? null : set.Trim();

    /// <summary>One text with commas, as in an environment, or a list, as a file can hold it.</summary>
    private static ImmutableArray<string> AllowedIn(IConfiguration configuration) =>
    [
        .. configuration.GetSection(Hosts).GetChildren().Select(host => host.Value ?? "").Prepend(configuration[Hosts] ?? "")
            .SelectMany(text => text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)),
    ];

    /// <summary>A section of a file written as a value. (An environment variable of that name is somebody else's.)</summary>
    private static IEnumerable<string> NotASection(IConfiguration configuration) =>
        from file in (configuration as IConfigurationRoot)?.Providers.OfType<JsonConfigurationProvider>() ?? []
        from name in Known.DistinctBy(name => name.Split(':')[0], StringComparer.Ordinal)
        let parts = name.Split(':')
        where file.TryGet(parts[0], out var value) && value is not null
        select $"{parts[0]} is a value in {file.Source.Path}. Write it as a section: \"{parts[0]}\": {{ \"{parts[1]}\": ... }}.";

    /// <summary>Settings in our own sections that nothing reads: a typing error would otherwise be silent.</summary>
    private static IEnumerable<string> Unknown(IConfiguration configuration) =>
        from section in Known.Select(name => name.Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase)
        from setting in configuration.GetSection(section).AsEnumerable()
        where setting.Value is not null && setting.Key.Contains(':', StringComparison.Ordinal) && !Known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)
            && !setting.Key.StartsWith($"{Hosts}:", StringComparison.OrdinalIgnoreCase)
        select $"{setting.Key} is not a setting. Known are: {string.Join(", ", Known)}.";
}

/// <summary>The settings cannot be used; the message lists everything that is wrong.</summary>
public sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception("The settings cannot be used:\n" + string.Join('\n', problems.Select(problem => $"  {problem}")));
