using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;
using Waymark.Engine;
using Waymark.OnDiscord.Directs;
using Waymark.OnDiscord.Interactions;
using Waymark.OnDiscord.Rest;
using Waymark.OnDiscord.Sending;

namespace Waymark.OnDiscord.Reminders;

/// <summary>
/// Where direct messages are closed: a mention in the channel, with a name and a button and not a word about the matter.
/// It goes once it is pressed, or after ten minutes.
/// </summary>
sealed class Mentions(Direct direct, Reaches reaches, Rendering rendering, ConversationClock conversation, TransportClock transport)
{
    private static readonly TimeSpan Stands = TimeSpan.FromMinutes(10);

    /// <summary>What is shown once a mention is opened; after a restart the place is looked up as by /check.</summary>
    private readonly ConcurrentDictionary<Account, OutboxRow> _behind = new();

    /// <summary>Something newer is said.</summary>
    internal void Outdate(Account account) => _behind.TryRemove(account, out _);

    /// <summary>What the mention is about, while it is true.</summary>
    internal OutboxRow? Open(Account account) =>
        _behind.TryRemove(account, out var row) && row.Prompt.MayLeave(conversation.Now) ? row : null;

    /// <summary>Null where this person wants none, or it cannot be posted.</summary>
    internal async Task<Delivery?> TryAsync(OutboxRow row, string language, CancellationToken cancellation)
    {
        if (reaches.Of(row.To).MentionIn is not { } channel)
            return null;
        await TakeAwayAsync(row.To);
        var message = rendering.Of(Phrases.Mention, language, null, Components.Main(rendering.Label(Phrases.Open, language), CustomIds.OfMention(row.To)));
        message["content"] = $"<@{row.To.UserId}> {message["content"]}";
        var mentions = new JsonObject { ["parse"] = new JsonArray(), ["users"] = new JsonArray(row.To.UserId) };
        try
        {
            var posted = await direct.PostAsync(channel, message, $"m{Direct.Nonce(row.Id)}", mentions, cancellation);
            reaches.Change(row.To, reach => reach with { Mention = posted });
            _behind[row.To] = row;
            _ = TakeAwayLaterAsync(row.To, posted);
            return Delivery.Done;
        }
        catch (DiscordException fault)
        {
            return fault switch
            {
                { IsUncertain: true } => new Delivery.Uncertain(),
                { Status: 429 } or { NeverLeft: true } => new Delivery.Retry(fault.RetryAfter),
                _ => null, // The bot may not write there any more.
            };
        }
    }

    /// <summary>Whoever is back needs no mention.</summary>
    internal async Task TakeAwayAsync(Account account)
    {
        if (reaches.Of(account) is not { MentionIn: { } channel, Mention: { } message })
            return;
        reaches.Change(account, reach => reach with { Mention = null });
        await direct.DeleteAsync(channel, message);
    }

    private async Task TakeAwayLaterAsync(Account account, ulong? posted)
    {
        await Task.Delay(Stands, transport.Time);
        if (posted is null || reaches.Of(account).Mention != posted)
            return;
        Outdate(account);
        await TakeAwayAsync(account);
    }
}
