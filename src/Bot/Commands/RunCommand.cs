using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Waymark.Bot.Authoring;
using Waymark.Engine;
using Waymark.OnDiscord;
using Waymark.OnTelegram;

namespace Waymark.Bot.Commands;

/// <summary>The command without a name: the bot on every platform that is set, else the chat.</summary>
static class RunCommand
{
    internal static async Task<int> RunAsync(ParseResult parsed, CancellationToken stopping)
    {
        var settings = Arguments.Settings(parsed);
        if (settings is { Telegram: null, Discord: null })
            return await ChatCommand.RunWithoutPlatformAsync(parsed, stopping);
        var builder = Running.Host(settings, GuideFolder.Read(settings, Console.Error));
        builder.Logging.SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning);
        if (settings.Telegram is { } telegram)
            builder.Services.AddTelegram(telegram);
        if (settings.Discord is { } discord)
            builder.Services.AddDiscord(discord);
        using var host = builder.Build();
        try
        {
            await host.StartAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return Exit.Fine; // Told to stop before anything began.
        }
        await host.WaitForShutdownAsync(stopping);
        if (DiscordPlatform.IsRefused(host.Services))
            return Exit.WrongUse;
        return host.Services.GetRequiredService<ConversationEngine>().Lost.IsCompleted ? Exit.Found : Exit.Fine;
    }
}
