namespace Waymark.OnDiscord.Rest;

/// <summary>A request that failed. Its message is Discord's own short sentence, never what was sent.</summary>
sealed class DiscordException(int status, int code, string message, TimeSpan? retryAfter = null, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The HTTP status; 0 where no answer came.</summary>
    internal int Status { get; } = status;

    /// <summary>Discord's own code, such as 50007; 0 where it gave none.</summary>
    internal int Code { get; } = code;

    /// <summary>How long to leave it alone, where that is known.</summary>
    internal TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>It surely had no effect, because it never left or was held back by a limit: it may be sent again.</summary>
    internal bool NeverLeft { get; init; }

    /// <summary>It may have had its effect: the answer was lost, or the server failed on the way.</summary>
    internal bool IsUncertain => !NeverLeft && Status is 0 or >= 500;
}
