using Microsoft.Extensions.DependencyInjection;
using Waymark.Engine;
using Waymark.OnDiscord.Directs;
using Waymark.OnDiscord.Gateway;
using Waymark.OnDiscord.Interactions;
using Waymark.OnDiscord.Reminders;
using Waymark.OnDiscord.Rest;
using Waymark.OnDiscord.Sending;
using Waymark.OnDiscord.Starting;

namespace Waymark.OnDiscord;

/// <summary>Discord as a platform of the engine: one line a part.</summary>
public static class DiscordPlatform
{
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<BotIdentity>();
        services.AddSingleton<IDiscordRest, DiscordRest>();
        return services.AddTalk();
    }

    /// <summary>What is said, as against how it travels.</summary>
    private static IServiceCollection AddTalk(this IServiceCollection services)
    {
        services.AddSingleton<Snowflakes>();
        services.AddSingleton<Rendering>();
        services.AddSingleton<Waiting>();
        services.AddSingleton<Reaches>();
        services.AddSingleton<Direct>();
        services.AddSingleton<Mentions>();
        services.AddSingleton<Reminding>();
        services.AddSingleton<Answers>();
        services.AddSingleton<IDelivery, DiscordDelivery>();
        services.AddSingleton<CommandList>();
        services.AddSingleton<ICommandList>(provider => provider.GetRequiredService<CommandList>());
        services.AddSingleton<InteractionTaking>();
        services.AddSingleton<DirectWords>();
        services.AddSingleton<IGatewayEvents, Intake>();
        return services;
    }
}
