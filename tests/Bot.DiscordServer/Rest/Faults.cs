namespace Waymark.DiscordServer;

/// <summary>What goes wrong with a request.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>429 with the scope `user`, `shared` or `global`.</summary>
    public sealed record RateLimited(double RetryAfter, string Scope = "user") : Fault;

    /// <summary>429 of what stands before Discord: no JSON, no X-RateLimit headers.</summary>
    public sealed record ShutOut(int RetryAfter) : Fault;

    /// <summary>Any status; below 500 as Discord's JSON, from 500 on as a page of HTML.</summary>
    public sealed record Failed(int Status, int Code = 0, string Message = "") : Fault;

    /// <summary>The answer takes so long, on the server's clock, and the effect happens after it.</summary>
    public sealed record Slow(TimeSpan Wait) : Fault;

    /// <summary>The connection breaks before anything happened.</summary>
    public sealed record DroppedBefore : Fault;

    /// <summary>The connection breaks after the effect, and the answer is lost.</summary>
    public sealed record DroppedAfter : Fault;
}

/// <summary>A fault that was ordered, until it is used up or lifted.</summary>
public sealed class OrderedFault(string method, string path, Fault fault, int times)
{
    public Fault Fault { get; } = fault;

    public int Left { get; private set; } = times;

    public void Lift() => Left = 0;

    internal bool Take(string givenMethod, string givenPath)
    {
        if (Left is 0 || (method != "*" && method != givenMethod) || !PathPattern.Fits(path, givenPath))
            return false;
        if (Left > 0)
            Left--;
        return true;
    }
}

/// <summary>The faults of REST. A path is that after /api/v10; `{any}` or `*` stands for one part, `**` for all that follow.</summary>
public sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly List<OrderedFault> _ordered = [];

    /// <summary>The next request that fits gets it.</summary>
    public OrderedFault Once(string method, string path, Fault fault) => Times(1, method, path, fault);

    public OrderedFault Times(int times, string method, string path, Fault fault)
    {
        var ordered = new OrderedFault(method, path, fault, times);
        lock (_gate)
            _ordered.Add(ordered);
        return ordered;
    }

    /// <summary>Until it is lifted.</summary>
    public OrderedFault Always(string method, string path, Fault fault) => Times(-1, method, path, fault);

    public void LiftAll()
    {
        lock (_gate)
            _ordered.Clear();
    }

    internal Fault? Take(string method, string path)
    {
        lock (_gate)
            return _ordered.Find(ordered => ordered.Take(method, path))?.Fault;
    }
}

static class PathPattern
{
    internal static bool Fits(string pattern, string path)
    {
        var wanted = pattern.Trim('/').Split('/');
        var given = path.Split('?')[0].Trim('/').Split('/');
        if (wanted[^1] == "**")
            return given.Length >= wanted.Length - 1 && Same(wanted[..^1], given[..(wanted.Length - 1)]);
        return wanted.Length == given.Length && Same(wanted, given);
    }

    private static bool Same(string[] wanted, string[] given) =>
        wanted.Zip(given).All(pair => pair.First is "*" || pair.First.StartsWith('{') || pair.First == pair.Second);
}
