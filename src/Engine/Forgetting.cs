using Waymark.Core.Conversations;

namespace Waymark.Engine;

/// <summary>A person's end in a worker's memory, and how whoever writes from the same account begins anew.</summary>
sealed class Forgetting(PersonCache cache, WorkerParts parts)
{
    /// <summary>
    /// What is to be deleted, and who stands in its place from now on: nobody may load the old row before it is gone, and
    /// what remains counts at once.
    /// </summary>
    internal (ForgottenPerson Gone, IReadOnlyList<CachedPerson> InPlace) Forget(CachedPerson cached, Work work, Farewell farewell, DateTimeOffset now)
    {
        var was = cached.Row.Person;
        var events = work.EventId is { } id ? cached.Row.Events.Add(id, now) : cached.Row.Events.At(now);
        var language = (work as Work.Arrived)?.Arrival.Language;
        cached.Forget();
        var inPlace = was.Accounts.Select(account => cache.Add(
            new PersonRow(parts.NewPerson(account, language, was.Id) with { Clocks = farewell.Clocks }, events))).ToArray();
        foreach (var person in inPlace)
            person.Hold();
        return (new ForgottenPerson(was.Id, was.Accounts, farewell, events, now + RecentEvents.Oldest), inPlace);
    }

    /// <param name="forgotten">Who had the account before, where somebody still knew that.</param>
    internal PersonRow FirstRowOf(Arrival first, Remains? remains, PersonId? forgotten)
    {
        var person = parts.NewPerson(first.Account, first.Language, forgotten);
        return remains is null
            ? new PersonRow(person, RecentEvents.None)
            : new PersonRow(person with { Clocks = remains.Clocks }, remains.Events);
    }
}
