using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Waymark.Bot.Authoring;
using Waymark.Bot.Chatting;
using Waymark.Engine;

namespace Waymark.Bot.Commands;

/// <summary><c>chat</c>: the bot at the console, on the real store, with real timers.</summary>
static class ChatCommand
{
    internal static Command Create()
    {
        var guide = new Option<string?>("--guide") { Description = "The guide to go through, named by its service and itself, as in SERVICE-sms" };
        var speed = new Option<string?>("--speed") { Description = "How many times as fast as real time the conversation runs" };
        var language = new Option<string?>("--language") { Description = "Your language, such as en" };
        var command = new Command("chat", """
            Talks with you here. Started again, it goes on where it stood.
            Example: waymark chat --speed 60
            """) { guide, speed, language };
        command.SetAction((parsed, stopping) =>
            RunAsync(parsed, parsed.GetValue(guide), parsed.GetValue(speed), parsed.GetValue(language), stopping));
        return command;
    }

    /// <summary>Without a platform: the chat where somebody is there to type, else the settings that are missing.</summary>
    internal static async Task<int> RunWithoutPlatformAsync(ParseResult parsed, CancellationToken stopping)
    {
        const string Nothing = """
            No platform is set, and there is no input to chat with.
            Set Telegram:Token or Discord:Token (environment: Telegram__Token, Discord__Token), or chat here: waymark chat.
            All settings stand in appsettings.example.json.
            """;
        if (!Console.IsInputRedirected)
            return await RunAsync(parsed, null, null, null, stopping);
        using var lines = new FirstLine(Console.In);
        return await lines.IsThereAsync(TimeSpan.FromSeconds(2), stopping)
            ? await RunAsync(parsed, null, null, null, stopping, lines)
            : Exit.Refuse(Nothing);
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, string? guide, string? speed, string? language, CancellationToken stopping, TextReader? input = null)
    {
        var settings = Arguments.Settings(parsed, speed);
        var book = GuideFolder.Read(settings, Console.Error);
        var offer = guide is null ? null : Arguments.OfferOf(guide, book);
        if (guide is not null && offer is null)
            return Exit.Refuse(Arguments.NoOffer(guide, book));
        if (Arguments.IsUnknown(language, book, out var refusal))
            return Exit.Refuse(refusal);
        var builder = Running.Host(settings, book);
        builder.Services.AddSingleton(services => new ChatScreen(Console.Out, services.GetRequiredService<ConversationClock>().Time));
        builder.Services.AddSingleton<IDelivery>(services => services.GetRequiredService<ChatScreen>());
        using var host = builder.Build();
        try
        {
            await host.StartAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return Exit.Fine; // Told to stop before anything was said.
        }
        var services = host.Services;
        var chat = new ConsoleChat(services.GetRequiredService<ConversationEngine>(), services.GetRequiredService<ChatScreen>(),
            services.GetRequiredService<ConversationClock>().Time, input ?? Console.In);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        await chat.RunAsync(offer?.Id, language, ending.Token);
        await host.StopAsync(CancellationToken.None);
        return services.GetRequiredService<ConversationEngine>().Lost.IsCompleted ? Exit.Found : Exit.Fine;
    }
}
