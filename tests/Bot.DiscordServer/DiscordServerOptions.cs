namespace Waymark.DiscordServer;

/// <summary>How a server is to be: which bot it knows, on which clock it runs and how strict it is.</summary>
public sealed record DiscordServerOptions
{
    /// <summary>0 takes a free port.</summary>
    public int Port { get; init; }

    public string Token { get; init; } = "waymark.test.token";

    public string BotName { get; init; } = "waymark";

    /// <summary>Every limit in time is counted on it: 3 s, 15 min, rate limits, nonces, resumes.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Off: no request is answered 429 but by a fault.</summary>
    public bool RateLimits { get; init; } = true;

    /// <summary>Discord's OpenAPI document; null: requests are checked by the server's own rules alone.</summary>
    public string? OpenApi { get; init; }

    /// <summary>Whether the server's own answers are held against the document too.</summary>
    public bool ChecksAnswers { get; init; }

    /// <summary>Whether it can be driven by POST /control/..., as when it runs alone.</summary>
    public bool OffersControl { get; init; }

    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How long a session without a connection can be resumed.</summary>
    public TimeSpan ResumeWindow { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Whether a connection that does not beat is closed; off where the clock jumps.</summary>
    public bool DropsSilentConnections { get; init; }

    public int IdentifiesADay { get; init; } = 1000;

    public int MaxConcurrency { get; init; } = 1;

    /// <summary>The shards that /gateway/bot asks for; with fewer, identifying ends with 4011.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>The privileged intents that the developer portal grants; others end with 4014.</summary>
    public Intents PrivilegedIntents { get; init; }

    /// <summary>401, 403 and 429 answers in ten minutes, before the address is shut out for an hour.</summary>
    public int InvalidRequests { get; init; } = 10_000;

    /// <summary>New direct message channels in ten minutes, before 40003. Discord does not publish its number.</summary>
    public int NewDirectChannels { get; init; } = 20;

    /// <summary>How long a test waits in real time for what the bot should do.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);
}
