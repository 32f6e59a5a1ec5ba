using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Waymark.OnDiscord.Starting;

/// <summary>Discord will not have this bot any more as it is set up: says how to mend it, and ends the program.</summary>
sealed partial class Verdict(IHostApplicationLifetime lifetime, ILogger<Verdict> logger)
{
    private int _told;

    internal bool IsTold => Volatile.Read(ref _told) is 1;

    internal void Tell(string remedy)
    {
        if (Interlocked.Exchange(ref _told, 1) is 1)
            return;
        LogRefused(logger, remedy);
        lifetime.StopApplication();
    }

    [LoggerMessage(LogLevel.Critical, "{Remedy}")]
    private static partial void LogRefused(ILogger logger, string remedy);
}
