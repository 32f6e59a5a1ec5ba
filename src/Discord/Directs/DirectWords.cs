using System.Text.Json;
using Waymark.Engine;
using Waymark.OnDiscord.Interactions;
using Waymark.OnDiscord.Reminders;

namespace Waymark.OnDiscord.Directs;

/// <summary>What people write to the bot in direct messages. A bot cannot delete it there, so nothing is said to be removed.</summary>
sealed class DirectWords(ConversationEngine engine, Snowflakes ids, Reaches reaches)
{
    private const int Plain = 0, Reply = 19;

    internal ValueTask<Task> BeginAsync(JsonElement message)
    {
        if (message.Part("author") is not { } author || author.Flag("bot") || author.Id("id") is not { } who || message.Id("id") is not { } id
            || message.Id("channel_id") is not { } channel || SaidBy(message) is not { } said)
            return new(Task.CompletedTask);
        var account = Accounts.Of(who);
        reaches.Change(account, reach => reach with { Direct = channel, IsClosed = false }); // Whoever writes there reads there.
        return new(engine.TakeAsync(new Arrival(account, $"dc:{Snowflakes.Text(id)}", ids.SaidAt(id), said)));
    }

    private static Said? SaidBy(JsonElement message) => message switch
    {
        _ when message.Number("type") is not (null or Plain or Reply) => null, // Service messages are nobody's words.
        _ when message.Many("attachments").Any() || message.Many("sticker_items").Any() => new Said.Showed(),
        _ when message.Text("content") is { Length: > 0 } text => CommandLine.Read(text) ?? (Said)new Said.Wrote(text),
        _ => new Said.Showed(), // A poll, a forwarded message, or what does not exist yet.
    };
}
