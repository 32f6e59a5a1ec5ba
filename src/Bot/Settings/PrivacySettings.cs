using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Waymark.Bot.Settings;

/// <summary>How long what was said is kept.</summary>
/// <param name="IdleAfter">A conversation ends after so long without a word.</param>
/// <param name="KeepFor">A person without a conversation or a running clock is deleted after so long without a word.</param>
public sealed record PrivacySettings(TimeSpan IdleAfter, TimeSpan KeepFor)
{
    private const string Idle = "Privacy:IdleHours", Keep = "Privacy:KeepDays";

    // A month of an open conversation, and ten years of a person.
    private const int MostHours = 720, MostDays = 3650;

    // A platform repeats a message for a day, and who was deleted before would be begun anew by it.
    private const int FewestDays = 2;

    internal static string[] Names { get; } = [Idle, Keep];

    internal static PrivacySettings Read(IConfiguration configuration, List<string> problems) => new(
        TimeSpan.FromHours(Number(configuration, Idle, 24, 1, MostHours, "hours without a word after which a conversation ends", problems)),
        TimeSpan.FromDays(Number(configuration, Keep, 30, FewestDays, MostDays, "days without a word after which a person is deleted", problems)));

    private static int Number(IConfiguration configuration, string name, int usual, int fewest, int most, string what, List<string> problems)
    {
        if (configuration[name] is not { Length: > 0 } set)
            return usual;
        if (int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= fewest && number <= most)
            return number;
        problems.Add(string.Create(CultureInfo.InvariantCulture, $"{name} is '{set}'. Set the {what}: a whole number from {fewest} to {most}."));
        return usual;
    }
}
