using System.Globalization;
using Waymark.Bot.Clocks;
using Waymark.Engine;

namespace Waymark.Bot.Chatting;

/// <summary>Lets a virtual clock run on to the next thing due, where the person has nothing to say.</summary>
sealed class PassingTime(VirtualClock clock, ChatScreen screen, ConversationEngine engine)
{
    internal const string Hint = "an empty line lets time pass to the next thing due";

    /// <summary>True where the bot said nothing by then, so that the person must be asked again.</summary>
    internal async Task<bool> PassAsync()
    {
        var before = screen.Newest;
        if (before?.Next - clock.GetUtcNow() is not { } left || left <= TimeSpan.Zero)
        {
            screen.Note("nothing is due: it is your turn");
            return true;
        }
        screen.Note($"{PlainText.Left(left)} pass");
        await clock.PassAsync(left, engine.WhenIdleAsync);
        if (screen.Newest != before)
            return false;
        screen.Note(string.Create(CultureInfo.InvariantCulture, $"it is {clock.GetUtcNow():HH:mm:ss}, and the bot is quiet, as it was told; /check shows where you stand"));
        return true;
    }
}
