using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Waymark.Engine;

namespace Waymark.Bot;

/// <summary>Starts the engine with the host, stops it gracefully with it, and stops the host where the store is lost.</summary>
sealed partial class EngineService(ConversationEngine engine, IHostApplicationLifetime lifetime, ILogger<EngineService> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        engine.Start();
        _ = StopWhenLostAsync();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => engine.DisposeAsync().AsTask();

    private async Task StopWhenLostAsync()
    {
        LogLost(logger, (await engine.Lost).Message);
        lifetime.StopApplication();
    }

    [LoggerMessage(LogLevel.Critical, "{Reason}")]
    private static partial void LogLost(ILogger logger, string reason);
}
