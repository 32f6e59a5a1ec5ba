using Microsoft.Extensions.Hosting;
using Waymark.Engine;

namespace Waymark.OnTelegram.Groups;

/// <summary>Errands end with the host, before what they use does.</summary>
sealed class ErrandsEnd(Errands errands) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => errands.StopAsync(cancellationToken);
}
