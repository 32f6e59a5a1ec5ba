using System.Collections.Immutable;
using CsCheck;
using Waymark.Core.Conversations;

namespace Waymark.Tests.Conversations;

/// <summary>Generates request clocks whose facts lie within two days around noon.</summary>
static class AnyClock
{
    internal static DateTimeOffset Noon { get; } = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Whole seconds around noon; close times are likelier, since that is where rules meet.</summary>
    internal static Gen<DateTimeOffset> Time { get; } = Gen.OneOf(
        Gen.Int[-90_000, 90_000], Gen.Int[-4000, 4000], Gen.Int[-30, 30].Select(minutes => minutes * 60), Gen.Int[-200, 200])
        .Select(seconds => Noon.AddSeconds(seconds));

    internal static Gen<CodeRequest> Request { get; } =
        from id in Gen.Int[0, 6]
        from latest in Time
        from age in Gen.Int[0, 600]
        from count in Gen.Int[1, 4]
        from origin in Gen.Enum<Origin>()
        from during in Gen.Bool
        from last in Gen.Bool
        from worked in Gen.Bool
        select new CodeRequest($"r{id}", latest.AddSeconds(-age), latest, count, origin, during, last, worked);

    internal static Gen<RequestClock> Any { get; } =
        from requests in Request.Array[0, 6]
        from locked in Time.Nullable()
        from grey in Time.Nullable()
        from wrong in Time.Array[0, 3]
        select new RequestClock([.. requests.Distinct()], locked, grey, [.. wrong.Distinct().Order()]);

    /// <summary>Two clocks that hold the same facts, in whatever order.</summary>
    internal static bool SameFacts(RequestClock one, RequestClock other) =>
        one.Requests.ToHashSet().SetEquals(other.Requests) && one.LockedUntil == other.LockedUntil && one.GreyUntil == other.GreyUntil
        && one.WrongEntries.ToHashSet().SetEquals(other.WrongEntries);
}
