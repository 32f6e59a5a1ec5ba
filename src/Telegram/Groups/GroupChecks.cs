using Telegram.Bot.Types;
using Waymark.Core.Guides;
using Waymark.Core.Safety;
using Waymark.Engine;
using Waymark.OnTelegram.Sending;

namespace Waymark.OnTelegram.Groups;

/// <summary>
/// <c>/check</c> in a group: a link into the private chat that only that person sees. It makes no turn, and whatever
/// stands behind the command goes no further than the secret guard.
/// </summary>
sealed class GroupChecks(
    Errands errands, Rights rights, Deleting deleting, EphemeralAnswers answers, Surge surge, DeepLinks links, GroupWords words, Moments moments)
{
    /// <summary>Whoever asked longer ago has seen that nothing came; a line for all would puzzle the others.</summary>
    private static readonly TimeSpan StillThere = TimeSpan.FromMinutes(5);

    internal void Take(Message message, User from, string argument) => errands.Run(stopping => AnswerAsync(message, from, SecretGuard.Find(argument), stopping));

    private async Task AnswerAsync(Message message, User from, SecretKind? secret, CancellationToken stopping)
    {
        var asked = Asked.Of(message, from, moments);
        var removed = await HideAsync(message, stopping);
        var answered = await answers.TryAsync(asked, () => (Wording.Escaped(Text(asked, secret, removed)), words.Start(links.OfTicket(from, asked.Chat), asked.Language)), stopping);
        if (answered != Answered.Sent && moments.Left(StillThere, asked.Since) > TimeSpan.Zero)
            await surge.PointAsync(asked, stopping);
    }

    /// <summary>A command that shows tells everybody who asks for help, and those who wait for such people are among them.</summary>
    internal async Task<bool> HideAsync(Message message, CancellationToken stopping) =>
        message.EphemeralMessageId is null && await rights.BotDeletesAsync(message.Chat.Id, stopping) && await deleting.TryAsync(message);

    private string Text(Asked asked, SecretKind? secret, bool removed)
    {
        var answer = words.Words.Say(Phrases.GoOnInPrivate, asked.Language);
        return secret is { } kind
            ? $"{words.Words.Say(Phrases.PastedOf(kind), asked.Language, ("removed", words.Words.Say(removed ? Phrases.Removed : Phrases.PleaseDelete, asked.Language)))}\n\n{answer}"
            : answer;
    }
}
