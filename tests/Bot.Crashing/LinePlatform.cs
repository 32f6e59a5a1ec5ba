using System.Globalization;
using Waymark.Core.Conversations;
using Waymark.Engine;

namespace Waymark.Bot.Crashing;

/// <summary>A platform of plain lines: <c>take</c> and <c>tap</c> come in, <c>prompt</c> goes out.</summary>
sealed class LinePlatform(TextWriter output) : IDelivery
{
    public Platform Platform => Platform.Telegram;

    /// <summary><c>take ACCOUNT EVENT TEXT</c>, where the text may be a <c>/command</c>, or <c>tap ACCOUNT EVENT PROMPT CHOICE</c>.</summary>
    internal static Arrival Read(string line, DateTimeOffset now) => line.Split(' ', 4) switch
    {
        ["take", var account, var eventId, ['/', .. var command]] => new Arrival(Of(account), eventId, now, new Said.Commanded(command)),
        ["take", var account, var eventId, var text] => new Arrival(Of(account), eventId, now, new Said.Wrote(text)),
        ["tap", var account, var eventId, var tapped] when tapped.Split(' ') is [var prompt, var choice] =>
            new Arrival(Of(account), eventId, now, new Said.Tapped(long.Parse(prompt, CultureInfo.InvariantCulture), choice)),
        _ => throw new FormatException($"'{line}' is neither take ACCOUNT EVENT TEXT nor tap ACCOUNT EVENT PROMPT CHOICE."),
    };

    /// <summary><c>prompt ACCOUNT TOKEN RULE ROW CHOICES</c>; the choices of a last word are <c>last</c>.</summary>
    public ValueTask<Delivery> DeliverAsync(OutboxRow row, CancellationToken cancellation)
    {
        var choices = row.Prompt.IsLast ? "last" : string.Join(',', row.Prompt.Buttons.Select(button => button.ChoiceId));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"prompt {row.To.UserId} {row.Prompt.Token} {row.Prompt.Request.GetType().Name} {row.Id} {choices}"));
        return new(Delivery.Done);
    }

    private static Account Of(string account) => new(Platform.Telegram, account);
}
