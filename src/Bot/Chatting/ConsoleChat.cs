using Waymark.Core.Guides;
using Waymark.Engine;

namespace Waymark.Bot.Chatting;

/// <summary>Talks with one person at the console until they leave.</summary>
sealed class ConsoleChat(ConversationEngine engine, ChatScreen screen, TimeProvider clock, TextReader input)
{
    internal const string Leave = "/quit";

    /// <summary>Ends at <c>/quit</c>, at the end of the input, or when stopped. Says how many lines were read.</summary>
    /// <param name="guide">The guide to begin with; where another conversation is open it begins anew.</param>
    internal async Task<int> RunAsync(string? guide, string? language, CancellationToken stopping)
    {
        screen.Note($"{Leave} leaves; a choice is its number or its text");
        await engine.WhenIdleAsync();
        if (guide is not null)
            await TakeAsync(new Said.Commanded("guide", guide), language);
        else if (screen.Newest is null)
            await TakeAsync(new Said.Commanded("check"), language); // Else what the last run left undelivered stands there already.
        var lines = 0;
        while (await NextLineAsync(stopping) is { } line && !string.Equals(line.Trim(), Leave, StringComparison.OrdinalIgnoreCase))
        {
            lines++;
            if (line.Trim() is { Length: > 0 } text)
            {
                if (await TakeAsync(screen.Read(text), language))
                    screen.Ask();
            }
            else
            {
                screen.Ask();
            }
        }
        await engine.WhenIdleAsync();
        screen.End();
        return lines;
    }

    /// <summary>True where nothing was said in return, so that the person must be asked again.</summary>
    private async Task<bool> TakeAsync(Said said, string? language)
    {
        var eventId = $"console:{Guid.NewGuid():N}";
        var receipt = await engine.TakeAsync(new Arrival(ChatScreen.You, eventId, clock.GetUtcNow(), said, Language: language ?? Guidebook.English));
        if (receipt.Notice is { } notice)
            screen.Note(notice.Text);
        await engine.WhenIdleAsync();
        return receipt.Notice is not null;
    }

    private async Task<string?> NextLineAsync(CancellationToken stopping)
    {
        try
        {
            // A console's read cannot be cancelled: it is left behind when the program stops.
            return await Task.Run(input.ReadLine, CancellationToken.None).WaitAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
