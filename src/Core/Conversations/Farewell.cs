using System.Collections.Immutable;
using Waymark.Core.Guides;

namespace Waymark.Core.Conversations;

/// <summary>What must outlive a person who is deleted: request clocks that still count, under ids that tell of nobody.</summary>
/// <param name="Clocks">By service; empty where none counts.</param>
/// <param name="Until">When the last of them stops to count; null where none does.</param>
public sealed record Farewell(ImmutableSortedDictionary<string, RequestClock> Clocks, DateTimeOffset? Until)
{
    internal static Farewell Of(Person person, Guidebook book, DateTimeOffset now)
    {
        var clocks = ImmutableSortedDictionary.CreateBuilder<string, RequestClock>(StringComparer.Ordinal);
        DateTimeOffset? until = null;
        foreach (var service in book.Offers.Select(offer => offer.Service).DistinctBy(service => service.Id, StringComparer.Ordinal))
            if (person.Clock(service.Id) is var clock && clock.CountsUntil(service) is { } end && end > now)
            {
                clocks[service.Id] = clock.Settle(service, now).Unnamed();
                until = until > end ? until : end;
            }
        return new Farewell(clocks.ToImmutable(), until);
    }
}
