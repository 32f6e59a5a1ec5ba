using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Waymark.Core.Conversations;

namespace Waymark.Engine.Communities;

/// <summary>Issues and takes tickets. Their words leave this process only in the link; the store has their hashes.</summary>
/// <param name="clock">Conversation time, in which a ticket expires.</param>
/// <param name="transport">Real time, in which a store that cannot write is tried again.</param>
/// <param name="stopping">Ends that.</param>
public sealed class Tickets(ITicketStore store, ConversationEngine engine, TimeProvider clock, TimeProvider transport, CancellationToken stopping)
{
    /// <summary>Longer than anybody looks at a message that is gone when they come back.</summary>
    private static readonly TimeSpan ValidFor = TimeSpan.FromHours(24);

    private const int Bytes = 16;

    /// <summary>How long a ticket's word is.</summary>
    public const int Letters = 22;

    /// <summary>A word that nobody can guess, of letters that a link can hold.</summary>
    public static string NewWord(int bytes = Bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));

    /// <returns>The ticket's word.</returns>
    public string Issue(Account account, string community)
    {
        var (word, now) = (NewWord(), clock.GetUtcNow());
        store.Issue(engine.Epoch, HashOf(word), now + ValidFor, new Ticket(account, community), now);
        return word;
    }

    /// <summary>The community that the ticket leads from; null where it leads nowhere.</summary>
    public async Task<string?> RedeemAsync(string word, Account account, string eventId)
    {
        for (var failures = 0; ; failures++)
            try
            {
                return store.Redeem(engine.Epoch, HashOf(word), account, eventId, clock.GetUtcNow())?.Community;
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(Pauses.After(failures), transport, stopping);
            }
    }

    private static byte[] HashOf(string word) => SHA256.HashData(Encoding.ASCII.GetBytes(word));
}
