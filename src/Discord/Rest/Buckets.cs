namespace Waymark.OnDiscord.Rest;

/// <summary>Which bucket a request falls into: Discord names it in its answers, and each channel, guild or webhook has its own.</summary>
sealed class Buckets(TimeProvider time)
{
    private const int MostIdle = 10_000;

    private readonly Dictionary<string, (string Name, int Limit)> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    internal Bucket Of(DiscordRequest request)
    {
        var named = _names.TryGetValue(request.Route, out var known);
        return Get(Key(named ? known.Name : request.Route, request), named ? known.Limit : null);
    }

    /// <summary>Learns from an answer; where the bucket's name was not known, what is known goes over to it.</summary>
    internal void Tell(DiscordRequest request, Bucket taken, RateLimitHeaders told)
    {
        taken.Tell(told.Limit, told.Remaining, told.ResetsAt(time.GetUtcNow()));
        if (_names.TryGetValue(request.Route, out var known) && known.Name == told.Bucket)
            return;
        _names[request.Route] = (told.Bucket, told.Limit);
        // Routes may share a bucket: what the other one knows of it stays, and hears of this answer too.
        var key = Key(told.Bucket, request);
        if (_buckets.TryGetValue(key, out var shared) && shared != taken)
            shared.Tell(told.Limit, told.Remaining, told.ResetsAt(time.GetUtcNow()));
        else
            _buckets[key] = taken;
    }

    private Bucket Get(string key, int? limit)
    {
        if (_buckets.TryGetValue(key, out var bucket))
            return bucket;
        if (_buckets.Count >= MostIdle)
            foreach (var (idle, _) in _buckets.Where(pair => pair.Value.IsIdle(time.GetUtcNow())).ToList())
                _buckets.Remove(idle);
        return _buckets[key] = Bucket.With(limit);
    }

    private static string Key(string name, DiscordRequest request) => $"{name} {request.MajorId}";
}
