using Microsoft.Extensions.Hosting;

namespace Waymark.OnDiscord.Starting;

/// <summary>Before anything starts, so that a wrong token ends the program before it does anything.</summary>
sealed class StartCheck(Introduction introduction) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => introduction.TryAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
