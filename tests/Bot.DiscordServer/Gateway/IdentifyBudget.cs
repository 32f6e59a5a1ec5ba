namespace Waymark.DiscordServer.Gateway;

/// <summary>How often the bot may identify: so often a day, and so many within 5 s.</summary>
sealed class IdentifyBudget(DiscordServerOptions options)
{
    internal static readonly TimeSpan ConcurrencyWindow = TimeSpan.FromSeconds(5), Day = TimeSpan.FromHours(24);

    private readonly Queue<DateTimeOffset> _recent = new();
    private int _used;
    private DateTimeOffset _resetsAt;

    internal int Remaining => Math.Max(0, options.IdentifiesADay - Used());

    internal TimeSpan ResetAfter => _resetsAt > Now ? _resetsAt - Now : TimeSpan.Zero;

    /// <summary>Whether the bot went over its day: Discord then makes its token void.</summary>
    internal bool IsBreached { get; private set; }

    private DateTimeOffset Now => options.Time.GetUtcNow();

    internal void Leave(int remaining) => (_used, _resetsAt) = (options.IdentifiesADay - remaining, Now + Day);

    /// <summary>False where too many identify at the same time: op 9.</summary>
    internal bool Take()
    {
        while (_recent.TryPeek(out var oldest) && oldest <= Now - ConcurrencyWindow)
            _recent.Dequeue();
        if (options.RateLimits && _recent.Count >= options.MaxConcurrency)
            return false;
        _recent.Enqueue(Now);
        if (Used() is 0)
            _resetsAt = Now + Day;
        _used++;
        IsBreached |= _used > options.IdentifiesADay;
        return true;
    }

    private int Used()
    {
        if (_resetsAt <= Now)
            _used = 0;
        return _used;
    }
}
