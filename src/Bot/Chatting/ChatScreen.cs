using System.Globalization;
using Waymark.Core.Conversations;
using Waymark.Engine;

namespace Waymark.Bot.Chatting;

/// <summary>The console as a platform: prompts become plain lines with numbered choices.</summary>
sealed class ChatScreen(TextWriter output, TimeProvider clock) : IDelivery
{
    /// <summary>The console has one person.</summary>
    internal static Account You { get; } = new(Platform.Console, "you");

    private readonly Lock _gate = new();

    public Platform Platform => Platform.Console;

    /// <summary>The prompt that is on the screen.</summary>
    internal Prompt? Newest { get; private set; }

    public ValueTask<Delivery> DeliverAsync(OutboxRow row, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            output.WriteLine();
            foreach (var message in row.Prompt.Messages)
                foreach (var line in PlainText.Of(message, now).Split('\n'))
                    output.WriteLine(message.Block ? $"  | {line}" : line);
            for (var i = 0; i < row.Prompt.Buttons.Length; i++)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {i + 1}) {row.Prompt.Buttons[i].Text}"));
            Newest = row.Prompt;
        }
        Ask();
        return new(Delivery.Done);
    }

    /// <summary>Shows that it is the person's turn, with the time until the bot's.</summary>
    internal void Ask()
    {
        lock (_gate)
        {
            var left = Newest?.Next - clock.GetUtcNow();
            output.Write(left > TimeSpan.Zero ? $"[{PlainText.Left(left.Value)}] > " : "> ");
            output.Flush();
        }
    }

    /// <summary>Leaves the terminal's own prompt a line of its own.</summary>
    internal void End()
    {
        lock (_gate)
            output.WriteLine();
    }

    internal void Note(string text)
    {
        lock (_gate)
            output.WriteLine($"({text})");
    }

    /// <summary>What a typed line says: a choice by number or by its text, a command, or words.</summary>
    internal Said Read(string line)
    {
        if (Newest is { } prompt && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= prompt.Buttons.Length)
            return new Said.Tapped(prompt.Token, prompt.Buttons[number - 1].ChoiceId);
        return TypedLine.Read(line, Newest);
    }
}
