using System.CommandLine;
using Waymark.Bot.Authoring;
using Waymark.Bot.Commands;
using Waymark.Bot.Settings;
using Waymark.Engine;
using Waymark.OnDiscord.Starting;
using Waymark.OnTelegram.Starting;
using Waymark.Storage;

var root = new RootCommand("""
    Waymark takes a person whose SMS code does not come from first message to an outcome.
    Independent of every exchange and vendor.
    Example: waymark --Storage:Path /var/lib/waymark/bot.db
    """)
{
    Arguments.StoragePath,
    Arguments.GuidesPath,
    Arguments.ClockSpeed,
    ChatCommand.Create(),
    TryCommand.Create(),
    PhrasesCommand.Create(),
    GuidesCommand.Create(),
};
foreach (var option in Arguments.OfOperator.Concat(Arguments.OfPlatforms))
    root.Add(option);
root.SetAction((parsed, stopping) => RunCommand.RunAsync(parsed, stopping));

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
    return Exit.Refuse($"{string.Join('\n', parsed.Errors.Select(error => error.Message))}\nwaymark --help shows how it is used.");
try
{
    return await parsed.InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        // Longer than the engine's own StopWithin: what was taken is committed before the process ends.
        ProcessTerminationTimeout = TimeSpan.FromSeconds(15),
    });
}
catch (Exception wrong) when (wrong is SettingsException or GuideFolderException or TelegramRefusedException or DiscordRefusedException)
{
    return Exit.Refuse(wrong.Message);
}
catch (Exception refused) when (refused is StoreRefusedException or StoreUnavailableException or StoreFencedException)
{
    Console.Error.WriteLine(refused.Message);
    return Exit.Found;
}
