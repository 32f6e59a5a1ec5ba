namespace Waymark.OnDiscord.Rest;

/// <summary>
/// Every request passes here before it leaves: its bucket, the 50 a second over all, and the guard against a ban of the
/// address. An answer to an interaction waits for no other limit than its own and a ban.
/// </summary>
sealed class Turnstile(TimeProvider time, int mostInvalid)
{
    private readonly Lock _gate = new();
    private readonly Buckets _buckets = new(time);
    private readonly OverAll _all = new();
    private readonly RecentCalls _invalid = new(mostInvalid, TimeSpan.FromMinutes(10));
    private DateTimeOffset _globalUntil, _shutUntil;
    private bool _revoked;

    internal bool IsRevoked => Volatile.Read(ref _revoked);

    /// <summary>Whether so many requests were refused that all wait.</summary>
    internal bool IsGuarding
    {
        get
        {
            lock (_gate)
                return _invalid.Wait(time.GetUtcNow()) is not null;
        }
    }

    /// <summary>Takes a place once there is one; what it returns is given back when the request has ended.</summary>
    /// <exception cref="DiscordException">There is none within the request's patience.</exception>
    internal async Task<Bucket> EnterAsync(DiscordRequest request, CancellationToken cancellation)
    {
        var until = time.GetUtcNow() + request.Patience;
        while (true)
        {
            Bucket bucket;
            (TimeSpan? Pause, Task? Answer)? wait;
            lock (_gate)
            {
                bucket = _buckets.Of(request);
                wait = Wait(request, bucket);
                if (wait is null)
                {
                    bucket.Take();
                    if (!request.IsInteraction)
                        _all.Take();
                    return bucket;
                }
            }
            await PassAsync(wait.Value, until - time.GetUtcNow(), cancellation);
        }
    }

    internal async Task ReadyAsync(DiscordRequest request, CancellationToken cancellation)
    {
        while (true)
        {
            (TimeSpan? Pause, Task? Answer)? wait;
            lock (_gate)
                wait = Wait(request, _buckets.Of(request));
            if (wait is not var (pause, answer))
                return;
            await (pause is { } span ? Task.Delay(span, time, cancellation) : answer!.WaitAsync(cancellation));
        }
    }

    internal void Tell(DiscordRequest request, Bucket bucket, RateLimitHeaders? told)
    {
        if (told is null)
            return;
        lock (_gate)
            _buckets.Tell(request, bucket, told);
    }

    internal void End(DiscordRequest request, Bucket bucket)
    {
        lock (_gate)
        {
            bucket.End();
            if (!request.IsInteraction)
                _all.End(time.GetUtcNow());
        }
    }

    internal void Hold(Bucket bucket, LimitScope scope, TimeSpan span)
    {
        var until = time.GetUtcNow() + span;
        lock (_gate)
        {
            if (scope is LimitScope.Bucket)
                bucket.Hold(until);
            else if (scope is LimitScope.Global)
                _globalUntil = until > _globalUntil ? until : _globalUntil;
            else
                _shutUntil = until > _shutUntil ? until : _shutUntil;
        }
    }

    internal void CountInvalid()
    {
        lock (_gate)
            _invalid.Add(time.GetUtcNow());
    }

    /// <summary>The token is void: not one request more.</summary>
    internal void Revoke() => Volatile.Write(ref _revoked, true);

    private (TimeSpan? Pause, Task? Answer)? Wait(DiscordRequest request, Bucket bucket)
    {
        if (_revoked)
            throw new DiscordException(401, 0, "Discord refused the token before, so nothing is sent any more.") { NeverLeft = true };
        var now = time.GetUtcNow();
        if (_shutUntil > now)
            return (_shutUntil - now, null);
        if (_invalid.Wait(now) is { } guarded)
            return (guarded, null);
        if (!request.IsInteraction && _globalUntil > now)
            return (_globalUntil - now, null);
        if (bucket.Wait(now) is { } wait)
            return wait;
        return request.IsInteraction ? null : _all.Wait(now);
    }

    private async Task PassAsync((TimeSpan? Pause, Task? Answer) wait, TimeSpan patience, CancellationToken cancellation)
    {
        if (wait.Pause is { } pause)
        {
            if (pause > patience)
                throw Held(pause);
            await Task.Delay(pause, time, cancellation);
            return;
        }
        if (patience <= TimeSpan.Zero)
            throw Held(TimeSpan.FromSeconds(1));
        try
        {
            await wait.Answer!.WaitAsync(patience, time, cancellation);
        }
        catch (TimeoutException)
        {
            throw Held(TimeSpan.FromSeconds(1));
        }
    }

    private static DiscordException Held(TimeSpan pause) => new(429, 0, "Held back by a limit that is known.", pause) { NeverLeft = true };
}

/// <summary>Whom a 429 holds back: one bucket, all but interactions, or everything.</summary>
enum LimitScope
{
    Bucket,
    Global,
    Everything,
}
