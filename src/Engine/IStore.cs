using System.Collections.Immutable;
using Waymark.Core.Conversations;
using Waymark.Core.Guides;

namespace Waymark.Engine;

/// <summary>
/// Where the engine keeps everything that must survive. Reads may come from several threads at once; commits come from
/// one. Throws <see cref="StoreUnavailableException"/> where trying again can help, and nothing of that call is kept.
/// </summary>
public interface IStore : IDisposable
{
    /// <summary>
    /// Takes the store over: from now on commits of every earlier epoch are refused. Keeps <paramref name="structures"/>
    /// and forgets those that no conversation keeps to.
    /// </summary>
    /// <returns>The new epoch, and all that was under way.</returns>
    OpenedStore Open(IEnumerable<Guide> structures);

    /// <summary>The persons of those accounts that have one, in no order.</summary>
    IReadOnlyList<PersonRow> Load(IReadOnlyCollection<Account> accounts);

    /// <summary>The persons with those ids that exist, in no order.</summary>
    IReadOnlyList<PersonRow> Load(IReadOnlyCollection<PersonId> ids);

    /// <summary>What remains of persons who were forgotten under those accounts, as far as it counts at that moment.</summary>
    IReadOnlyList<Remains> Remaining(IReadOnlyCollection<Account> accounts, DateTimeOffset now);

    /// <summary>Persons with whom nothing has happened since then, longest first.</summary>
    /// <param name="talking">Those whose conversation is open, or the others.</param>
    /// <param name="after">The last one of the share before; null for the first share.</param>
    IReadOnlyList<QuietPerson> Quiet(bool talking, DateTimeOffset since, QuietPerson? after, int most);

    /// <summary>Where the prompt stands that the account was given last, by its platform's own word.</summary>
    string? Shown(Account account);

    /// <summary>Makes all of the batch durable, or nothing of it.</summary>
    void Commit(long epoch, Batch batch);

    /// <summary>A number that the host keeps with the data, such as where conversation time stands.</summary>
    long? Recall(string name);

    /// <summary>What a platform noted with the batches, by name.</summary>
    string? Noted(string name);

    /// <summary>All of them durable, or none.</summary>
    void Remember(params IReadOnlyCollection<(string Name, long Value)> values);
}

/// <summary>What an opened store holds for the engine to go on with.</summary>
/// <param name="Epoch">Grows with every opening; the engine makes ids from it that no earlier run made.</param>
/// <param name="Structures">Guide structures that conversations keep to.</param>
/// <param name="WakeUps">Every person who is due some time, by due time. Read once, and lazily: there may be a million.</param>
/// <param name="Outbox">Prompts that were committed and not marked as delivered: whether they arrived is not known.</param>
/// <param name="Letters">Letters that were committed and not marked as delivered.</param>
public sealed record OpenedStore(
    long Epoch,
    IReadOnlyList<Guide> Structures,
    IEnumerable<WakeUp> WakeUps,
    IReadOnlyList<OutboxRow> Outbox,
    IReadOnlyList<LetterRow> Letters);

public readonly record struct WakeUp(PersonId Person, DateTimeOffset Due);

/// <summary>One person as stored. The store indexes <see cref="Person.WakeUp"/> and every account.</summary>
public sealed record PersonRow(Person Person, RecentEvents Events);

/// <summary>A prompt on its way to an account. A newer one for the same account replaces it.</summary>
public sealed record OutboxRow(long Id, Account To, PersonId Person, Prompt Prompt)
{
    /// <summary>Where the account's prompt before this one stands, as its delivery told. Never stored with the row.</summary>
    public string? Before { get; init; }

    /// <summary>The event that it answers; null for what the bot says by itself, and after a restart. Never stored.</summary>
    public string? AnswerTo { get; init; }

    /// <summary>This row in the place of one that never left: what was to be said once goes ahead.</summary>
    public OutboxRow InPlaceOf(OutboxRow unsent)
    {
        if (Prompt.IsLast)
            return this; // What was said before it is deleted.
        var kept = unsent.Prompt.Messages.Where(message => message.Keep);
        return this with { Prompt = Prompt with { Messages = [.. kept, .. Prompt.Messages] } };
    }
}

/// <summary>A letter on its way to another aggregate; its id is the event id there.</summary>
public sealed record LetterRow(long Id, PersonId To, Letter Letter);

/// <summary>One transaction.</summary>
/// <param name="Persons">At most one row a person.</param>
/// <param name="Outbox">At most one row an account; each takes the place of an older one.</param>
/// <param name="Delivered">Outbox rows and letters that are done with. Unknown ids are passed over.</param>
public sealed record Batch(
    IReadOnlyCollection<PersonRow> Persons,
    IReadOnlyCollection<OutboxRow> Outbox,
    IReadOnlyCollection<LetterRow> Letters,
    IReadOnlyCollection<DeliveredMark> Delivered)
{
    /// <summary>What platforms note of themselves, such as how far they have acknowledged: the last one of a name counts.</summary>
    public IReadOnlyDictionary<string, string> Notes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Deleted before anything else of the batch is written, so that it may hold the same account anew.</summary>
    public IReadOnlyCollection<ForgottenPerson> Forgotten { get; init; } = [];

    /// <summary>What remains of forgotten persons and counts no more by then is dropped; null where nobody looks.</summary>
    public DateTimeOffset? ExpiresBy { get; init; }

    /// <summary>Whether the file may keep no trace of something once this is written.</summary>
    public bool LeavesNoTrace => Forgotten.Count > 0 || Delivered.Any(mark => mark.LeavesNoTrace);
}

/// <summary>An outbox row or a letter is done with.</summary>
/// <param name="Shown">Where an account's prompt stands now; null where the delivery does not say.</param>
/// <param name="LeavesNoTrace">It was the last word to somebody who is deleted.</param>
public readonly record struct DeliveredMark(long Id, (Account Account, string Where)? Shown = null, bool LeavesNoTrace = false);

/// <summary>
/// A person to be deleted everywhere: row, accounts, prompts, letters, tickets. What remains is kept under a keyed hash of
/// each account, with a key that is not in the store.
/// </summary>
public sealed record ForgottenPerson(PersonId Id, IReadOnlyCollection<Account> Accounts, Farewell Farewell, RecentEvents Events, DateTimeOffset EventsUntil);

/// <summary>What remains of a forgotten person, for whoever writes from the same account.</summary>
public sealed record Remains(Account Account, ImmutableSortedDictionary<string, RequestClock>? Clocks, RecentEvents Events);

/// <summary>Somebody with whom nothing has happened for long.</summary>
/// <param name="Hour">Hours since 1970 when something last did: the store knows it no closer.</param>
public readonly record struct QuietPerson(PersonId Id, long Hour);

/// <summary>The store cannot write or read now (full disk, locked file); it may later.</summary>
public sealed class StoreUnavailableException(string message, Exception cause) : Exception(message, cause);

/// <summary>Another process has taken the store over; this one must stop.</summary>
public sealed class StoreFencedException(string message) : Exception(message);
