using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Waymark.Bot.Authoring;
using Waymark.Bot.Settings;
using Waymark.Core.Guides;
using Waymark.Core.Guides.Checking;
using Waymark.Core.Language;

namespace Waymark.Bot.Commands;

/// <summary>The settings as options of every command, on top of environment and appsettings.json.</summary>
static class Arguments
{
    internal static Option<string?> StoragePath { get; } = Recursive("--Storage:Path", "--storage:path", "The database's file. Default: data/bot.db");

    internal static Option<string?> GuidesPath { get; } = Recursive("--Guides:Path", "--guides:path", "The folder of guides. Default: guides");

    internal static Option<string?> ClockSpeed { get; } = Recursive("--Clock:Speed", "--clock:speed", "How fast conversation time runs; 1 is real time");

    /// <summary>What the operator decides about hosts, vendors and themselves.</summary>
    internal static Option<string?>[] OfOperator { get; } =
    [
        Recursive("--Guides:AllowedHosts", "--guides:allowedhosts", "The only hosts that texts may link to, with commas. Default: those of hosts.yaml"),
        Recursive("--Vendor:Card", "--vendor:card", "The vendor whose card may be shown to whoever asks. Default: none"),
        Recursive("--Vendor:Earns", "--vendor:earns", "Whether the operator earns from purchases there: true or false"),
        Recursive("--Operator:Name", "--operator:name", "Who runs this bot, as it tells whoever asks"),
    ];

    /// <summary>Where the platforms are. Tokens come from the environment, user secrets or appsettings.json: others see a command line.</summary>
    internal static Option<string?>[] OfPlatforms { get; } =
    [
        Recursive("--Discord:ApiBaseUrl", "--discord:apibaseurl", "Another server than Discord's own"),
        Recursive("--Telegram:ApiBaseUrl", "--telegram:apibaseurl", "Another Bot API server than Telegram's own"),
        Recursive("--Telegram:RemoveWebhook", "--telegram:removewebhook", "Whether a webhook left behind may be taken away: true or false"),
    ];

    /// <summary>Command line over environment over user secrets over appsettings.json. Throws <see cref="SettingsException"/>.</summary>
    internal static WaymarkSettings Settings(ParseResult parsed, string? speed = null, string? guides = null)
    {
        var given = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Storage:Path"] = parsed.GetValue(StoragePath),
            ["Guides:Path"] = guides ?? parsed.GetValue(GuidesPath),
            ["Clock:Speed"] = speed ?? parsed.GetValue(ClockSpeed),
        };
        foreach (var option in OfOperator.Concat(OfPlatforms))
            given[option.Name[2..]] = parsed.GetValue(option);
        try
        {
            return WaymarkSettings.Read(new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory())
                .AddJsonFile("appsettings.json", optional: true)
                .AddUserSecrets(typeof(Arguments).Assembly, optional: true)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(given.Where(setting => setting.Value is not null))
                .Build());
        }
        catch (InvalidDataException wrong)
        {
            throw new SettingsException([$"appsettings.json cannot be read: {wrong.GetBaseException().Message} Mend it; appsettings.example.json shows how it looks."]);
        }
    }

    /// <summary>Whether nobody wrote that language, and the sentence that says which there are.</summary>
    internal static bool IsUnknown(string? language, Guidebook book, out string refusal)
    {
        refusal = $"There is no language '{language}'. There are: {string.Join(", ", book.Languages.Order(StringComparer.Ordinal))}.{(language is null ? "" : Suggestion.For(language, book.Languages))}";
        return language is not null && LanguageTag.Nearest(book.Languages, language) is null;
    }

    /// <summary>A guide for one service by its id, as in SERVICE-sms; by the guide's own id, the first one.</summary>
    internal static Offer? OfferOf(string id, Guidebook book) =>
        book.Offers.FirstOrDefault(offer => offer.Id == id) ?? book.Offers.FirstOrDefault(offer => offer.Guide.Id == id);

    internal static string NoOffer(string id, Guidebook book) => NoGuide(id, book.Offers.Select(offer => offer.Id));

    /// <summary>A guide by its own id, or by the id of one that it is offered under.</summary>
    internal static GuideSource? GuideOf(string id, FolderReading reading) => reading.Guides
        .FirstOrDefault(guide => guide.Guide.Id == id || reading.Services.Any(service => new Offer(guide.Guide, service.Profile).Id == id));

    internal static string NoGuide(string id, FolderReading reading) => NoGuide(id, reading.Guides.Select(guide => guide.Guide.Id));

    private static string NoGuide(string id, IEnumerable<string> known) =>
        $"There is no guide '{id}'. There are: {string.Join(", ", known)}.{Suggestion.For(id, known)}";

    private static Option<string?> Recursive(string name, string alias, string description) =>
        new(name, alias) { Description = description, Recursive = true };
}
