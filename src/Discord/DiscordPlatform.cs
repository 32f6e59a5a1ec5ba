using Microsoft.Extensions.DependencyInjection;
using Waymark.OnDiscord.Starting;

namespace Waymark.OnDiscord;

/// <summary>Discord as a platform of the engine: one line a part.</summary>
public static class DiscordPlatform
{
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<BotIdentity>();
        return services;
    }
}
