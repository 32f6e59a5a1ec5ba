using Waymark.TelegramServer;

await using var server = await BotApiServer.StartAsync(new BotApiOptions { Port = 8081 });
await server.WaitForStopAsync();
