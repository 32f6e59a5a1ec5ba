using Waymark.TelegramServer;

try
{
    if (CommandLine.Read(args, Environment.GetEnvironmentVariable("WAYMARK_TELEGRAM_SCHEMA")) is not { } options)
    {
        Console.WriteLine(CommandLine.Help);
        return 0;
    }
    await using var server = await BotApiServer.StartAsync(options);
    Console.WriteLine($"Listening on {server.Address} for @{options.Username}, token {options.Token}. GET {server.Address}/control lists how to play people.");
    await server.WaitForStopAsync();
    return 0;
}
catch (Exception wrong) when (wrong is ArgumentException or FormatException or IOException)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}
