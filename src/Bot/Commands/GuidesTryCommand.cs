using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Waymark.Bot.Authoring;
using Waymark.Bot.Chatting;
using Waymark.Bot.Clocks;
using Waymark.Bot.Trying;
using Waymark.Engine;
using Waymark.Storage;

namespace Waymark.Bot.Commands;

/// <summary><c>guides try ID</c>: a short chat on a virtual clock, of which nothing is kept.</summary>
static class GuidesTryCommand
{
    internal static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "A guide for a service, as in SERVICE-sms, or only the guide's id" };
        var language = new Option<string?>("--language") { Description = "Your language, such as en" };
        var command = new Command("try", """
            Chats with you on a virtual clock: Enter on an empty line lets time pass to the next thing due. Nothing is kept.
            Example: waymark guides try sms
            """) { id, language };
        command.SetAction((parsed, stopping) => RunAsync(parsed, parsed.GetValue(id)!, parsed.GetValue(language), stopping));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string id, string? language, CancellationToken stopping)
    {
        var book = GuideFolder.Read(Arguments.Settings(parsed), Console.Error);
        if (Arguments.OfferOf(id, book) is not { } offer)
            return Exit.Refuse(Arguments.NoOffer(id, book));
        if (Arguments.IsUnknown(language, book, out var refusal))
            return Exit.Refuse(refusal);
        var folder = Directory.CreateTempSubdirectory("waymark-try-");
        try
        {
            var clock = new VirtualClock(ScriptPlayer.Start);
            var screen = new ChatScreen(Console.Out, clock);
            await using var engine = new ConversationEngine(SqliteStore.At(Path.Combine(folder.FullName, "try.db")), book, [screen], clock, clock,
                NullLogger<ConversationEngine>.Instance, new EngineOptions { Workers = 1, ClockCheck = TimeSpan.MaxValue });
            engine.Start();
            await new ConsoleChat(engine, screen, clock, Console.In) { Passes = new PassingTime(clock, screen, engine) }.RunAsync(offer.Id, language, stopping);
            return Exit.Fine;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
