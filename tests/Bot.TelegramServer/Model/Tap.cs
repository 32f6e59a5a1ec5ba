using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>What the person sees after a tap.</summary>
public sealed record TapAnswer(string? Text, bool IsAlert, string? Url);

/// <summary>A tap on a button, and what came of it.</summary>
public sealed class Tap
{
    private readonly TaskCompletionSource<TapAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Tap(string id, ServerUser by, ServerMessage message, Button button, DateTimeOffset at)
    {
        Id = id;
        By = by;
        Message = message;
        Button = button;
        At = at;
    }

    /// <summary>The callback query's id; empty where the button makes no query.</summary>
    public string Id { get; }

    public ServerUser By { get; }

    public ServerMessage Message { get; }

    public Button Button { get; }

    public DateTimeOffset At { get; }

    /// <summary>The message that a deep link made the person send.</summary>
    public ServerMessage? Started { get; internal init; }

    public bool IsAnswered => _answer.Task.IsCompleted;

    /// <summary>The answer once the bot has given it; waits in real time, 10 seconds if not told otherwise.</summary>
    public async Task<TapAnswer> AnswerAsync(TimeSpan? within = null)
    {
        var limit = within ?? TimeSpan.FromSeconds(10);
        try
        {
            return await _answer.Task.WaitAsync(limit, TimeProvider.System);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"The tap on '{Button.Text}' was not answered within {limit}.", late);
        }
    }

    internal bool Answer(TapAnswer answer) => _answer.TrySetResult(answer);

    internal JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["from"] = By.ToJson(),
        ["message"] = Message.ToJson(),
        ["chat_instance"] = $"{Message.Chat.Id * 31}",
        ["data"] = Button.Data,
    };
}
