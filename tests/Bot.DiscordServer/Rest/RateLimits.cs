using System.Security.Cryptography;
using System.Text;

namespace Waymark.DiscordServer.Rest;

/// <summary>Where a bucket stands after a request.</summary>
sealed record BucketState(string Name, int Limit, int Remaining, DateTimeOffset ResetsAt, bool IsOver);

/// <summary>The buckets, the 50 requests a second over all, and the 10,000 invalid requests in ten minutes.</summary>
sealed class RateLimits(DiscordServerOptions options)
{
    internal const int GlobalASecond = 50;

    private static readonly TimeSpan InvalidWindow = TimeSpan.FromMinutes(10), ShutOut = TimeSpan.FromHours(1);

    private readonly Dictionary<string, (int Used, DateTimeOffset ResetsAt)> _buckets = [];
    private readonly Queue<DateTimeOffset> _invalid = new();
    private (int Used, DateTimeOffset ResetsAt) _global;
    private DateTimeOffset _shutOutUntil;

    internal int Invalid => Recent().Count;

    private DateTimeOffset Now => options.Time.GetUtcNow();

    internal TimeSpan? ShutOutFor => _shutOutUntil > Now ? _shutOutUntil - Now : null;

    /// <summary>Null where the 50 of this second are not used up.</summary>
    internal TimeSpan? TakeGlobal()
    {
        if (!options.RateLimits)
            return null;
        if (_global.ResetsAt <= Now)
            _global = (0, Now.AddSeconds(1));
        _global.Used++;
        return _global.Used > GlobalASecond ? _global.ResetsAt - Now : null;
    }

    internal BucketState? Take(Route route, string major)
    {
        if (route.Pace is not { } pace)
            return null;
        var key = $"{route.Bucket} {major}";
        var (used, resetsAt) = _buckets.GetValueOrDefault(key);
        if (resetsAt <= Now)
            (used, resetsAt) = (0, Now.AddSeconds(pace.Seconds));
        // A refused request does not use the bucket up further.
        var isOver = options.RateLimits && used >= pace.Requests;
        if (!isOver)
            _buckets[key] = (++used, resetsAt);
        return new BucketState(NameOf(route), pace.Requests, Math.Max(0, pace.Requests - used), resetsAt, isOver);
    }

    internal void Count(int status, bool isShared)
    {
        if (status is not (401 or 403 or 429) || isShared)
            return;
        Recent().Enqueue(Now);
        if (_invalid.Count < options.InvalidRequests)
            return;
        _shutOutUntil = Now + ShutOut;
        _invalid.Clear();
    }

    internal IEnumerable<(string Name, string Value)> Headers(BucketState state) =>
    [
        ("X-RateLimit-Limit", state.Limit.ToString(CultureInfo.InvariantCulture)),
        ("X-RateLimit-Remaining", state.Remaining.ToString(CultureInfo.InvariantCulture)),
        ("X-RateLimit-Reset", (state.ResetsAt.ToUnixTimeMilliseconds() / 1000.0).ToString("0.000", CultureInfo.InvariantCulture)),
        ("X-RateLimit-Reset-After", (state.ResetsAt - Now).TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture)),
        ("X-RateLimit-Bucket", state.Name),
    ];

    private Queue<DateTimeOffset> Recent()
    {
        while (_invalid.TryPeek(out var oldest) && oldest <= Now - InvalidWindow)
            _invalid.Dequeue();
        return _invalid;
    }

    private static string NameOf(Route route) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(route.Bucket))).Substring(0, 32);
}
