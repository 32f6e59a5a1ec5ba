namespace Waymark.DiscordServer.Rest;

/// <summary>So many requests in so much time, for each channel, guild or webhook.</summary>
sealed record Pace(int Requests, double Seconds);

/// <summary>One route of the interface.</summary>
sealed record Route(string Method, string Path, Func<Request, Answer> Handle)
{
    /// <summary>Null: it has no bucket, as the first answers to interactions have none.</summary>
    internal Pace? Pace { get; init; } = new(10, 10);

    internal bool NeedsBot { get; init; } = true;

    /// <summary>Interactions and their webhooks do not count against the 50 a second.</summary>
    internal bool CountsGlobally { get; init; } = true;

    /// <summary>Routes with the same name share their bucket.</summary>
    internal string Bucket { get; init; } = Method + Path;
}
