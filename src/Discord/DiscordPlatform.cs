using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Waymark.OnDiscord.Gateway;
using Waymark.OnDiscord.Rest;
using Waymark.OnDiscord.Starting;

namespace Waymark.OnDiscord;

/// <summary>Discord as a platform of the engine: one line a part.</summary>
public static class DiscordPlatform
{
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<BotIdentity>();
        services.AddSingleton<Verdict>();
        services.AddSingleton<IDiscordRest, DiscordRest>();
        services.AddSingleton<Introduction>();
        services.AddSingleton<CommandRegistration>();
        services.AddSingleton<SessionKeeper>();
        services.AddSingleton<IdentifyBudget>();
        services.AddSingleton<Dispatcher>();
        services.TryAddSingleton<IGatewayEvents, NoEvents>();
        services.TryAddSingleton<ICommandList, NoCommands>();
        services.AddHostedService<StartCheck>();
        services.AddSingleton<GatewayLoop>();
        services.AddHostedService(provider => provider.GetRequiredService<GatewayLoop>());
        return services;
    }

    /// <summary>Whether the program stops because Discord would not have it as it is set up.</summary>
    public static bool IsRefused(IServiceProvider services) => services.GetService<Verdict>() is { IsTold: true };

    private sealed class NoEvents : IGatewayEvents
    {
        public ValueTask<Task> BeginAsync(GatewayEvent told) => new(Task.CompletedTask);
    }

    private sealed class NoCommands : ICommandList
    {
        public JsonArray All => [];
    }
}
