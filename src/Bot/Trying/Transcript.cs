using System.Globalization;
using System.Text.RegularExpressions;
using Waymark.Bot.Chatting;
using Waymark.Core.Conversations;

namespace Waymark.Bot.Trying;

/// <summary>What was said in a played conversation, as it is printed and as <c>&lt;</c> lines search it.</summary>
sealed partial class Transcript(TextWriter output)
{
    private Account? _shown;

    internal void Person(Account account, string? place, DateTimeOffset at, string said)
    {
        Head(account, place);
        output.WriteLine($"{Time(at)}  {account.UserId}: {said}");
    }

    internal void Bot(Received received)
    {
        Head(received.To, null);
        var lead = $"{Time(received.At)}  bot: ";
        foreach (var message in received.Prompt.Messages)
            foreach (var line in PlainText.Of(message, received.At).Split('\n'))
            {
                output.WriteLine(lead + (message.Block ? "| " : "") + line);
                lead = new string(' ', lead.Length);
            }
        output.WriteLine(lead + Tail(received));
    }

    internal void Note(DateTimeOffset at, string text) => output.WriteLine($"{Time(at)}  ({text})");

    /// <summary>All that a person reads of a prompt, and what it allows, on one line.</summary>
    internal static string Words(Received received) => OneLine(
        string.Join(' ', received.Prompt.Messages.Select(message => PlainText.Of(message, received.At))) + " " + Tail(received));

    internal static string OneLine(string text) => Spaces().Replace(text, " ").Trim();

    private static string Tail(Received received)
    {
        var buttons = string.Concat(received.Prompt.Buttons.Select(button => $"[{button.Text}] "));
        return buttons + received.Prompt.Request switch
        {
            RequestRule.Now => "(request: now)",
            RequestRule.At(var at) when at.UtcDateTime.Date != received.At.UtcDateTime.Date =>
                $"(request: not before {at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {Time(at)})",
            RequestRule.At(var at) => $"(request: not before {Time(at)})",
            _ => "(request: no)",
        };
    }

    private void Head(Account account, string? place)
    {
        if (_shown == account)
            return;
        _shown = account;
        output.WriteLine($"--- {account.Platform.ToString().ToLowerInvariant()}:{account.UserId}{(place is null ? "" : $" #{place}")}");
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
