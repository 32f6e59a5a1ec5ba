using Waymark.Core.Guides;
using Waymark.Engine;

namespace Waymark.Bot.Chatting;

/// <summary>Talks with one person at the console until they leave.</summary>
sealed class ConsoleChat(ConversationEngine engine, ChatScreen screen, TimeProvider clock, TextReader input)
{
    internal const string Leave = "/quit";

    /// <summary>What an empty line does where time is not real; null where it only asks again.</summary>
    internal PassingTime? Passes { get; init; }

    /// <summary>Ends at <c>/quit</c>, at the end of the input, or when stopped.</summary>
    /// <param name="guide">The guide to begin with; where another conversation is open it begins anew.</param>
    internal async Task RunAsync(string? guide, string? language, CancellationToken stopping)
    {
        screen.Note($"{Leave} leaves; a choice is its number or its text{(Passes is null ? "" : $"; {PassingTime.Hint}")}");
        try
        {
            await engine.WhenIdleAsync().WaitAsync(stopping);
            if (guide is not null)
                await TakeAsync(new Said.Commanded("guide", guide), language, stopping);
            else if (screen.Newest is null)
                await TakeAsync(new Said.Commanded("check"), language, stopping); // Else what the last run left stands there already.
            while (await NextLineAsync(stopping) is { } line && !string.Equals(line.Trim(), Leave, StringComparison.OrdinalIgnoreCase))
                if (line.Trim() is { Length: > 0 } text ? await TakeAsync(screen.Read(text), language, stopping) : Passes is null || await Passes.PassAsync())
                    screen.Ask();
        }
        catch (OperationCanceledException)
        {
            // Stopped: what was taken is committed by the engine's own stop.
        }
        screen.End();
    }

    /// <summary>True where nothing was said in return, so that the person must be asked again.</summary>
    private async Task<bool> TakeAsync(Said said, string? language, CancellationToken stopping)
    {
        var arrival = new Arrival(ChatScreen.You, $"console:{Guid.NewGuid():N}", clock.GetUtcNow(), said, Language: language ?? Guidebook.English);
        try
        {
            var receipt = await engine.TakeAsync(arrival).WaitAsync(stopping);
            await engine.WhenIdleAsync().WaitAsync(stopping);
            if (receipt.Notice is not { } notice)
                return false;
            screen.Note(notice.Text);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreFencedException))
        {
            // Its text may quote what was said; the engine has logged what may be logged.
            screen.Note("something went wrong with that, and nothing was changed; say it again, or /check");
        }
        return true;
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
