using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Waymark.Engine;
using Waymark.OnDiscord.Directs;
using Waymark.OnDiscord.Gateway;
using Waymark.OnDiscord.Interactions;
using Waymark.OnDiscord.Pins;
using Waymark.OnDiscord.Reminders;
using Waymark.OnDiscord.Rest;
using Waymark.OnDiscord.Sending;
using Waymark.OnDiscord.Starting;

namespace Waymark.OnDiscord;

/// <summary>Discord as a platform of the engine: one line a part.</summary>
public static class DiscordPlatform
{
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options) =>
        services.AddSingleton(options).AddTalk().AddPins().AddWire();

    /// <summary>Whether the program stops because Discord would not have it as it is set up.</summary>
    public static bool IsRefused(IServiceProvider services) => services.GetService<Verdict>() is { IsTold: true };

    /// <summary>How it travels.</summary>
    private static IServiceCollection AddWire(this IServiceCollection services)
    {
        services.AddSingleton<BotIdentity>();
        services.AddSingleton<Verdict>();
        services.AddSingleton<IDiscordRest, DiscordRest>();
        services.AddSingleton<Introduction>();
        services.AddSingleton<CommandRegistration>();
        services.AddSingleton<SessionKeeper>();
        services.AddSingleton<IdentifyBudget>();
        services.AddSingleton<Dispatcher>();
        services.AddHostedService<StartCheck>();
        services.AddSingleton<GatewayLoop>();
        services.AddHostedService(provider => provider.GetRequiredService<GatewayLoop>());
        return services;
    }

    /// <summary>What moderators have pinned.</summary>
    private static IServiceCollection AddPins(this IServiceCollection services)
    {
        services.TryAddSingleton<Errands>();
        services.AddSingleton<Servers>();
        services.AddSingleton<PinWords>();
        services.AddSingleton<PinRights>();
        services.AddSingleton<PinCalls>();
        services.AddSingleton<Pinning>();
        services.AddSingleton<PinDialogue>();
        services.AddSingleton<GuideOffers>();
        services.AddSingleton<ModeratorCommands>();
        services.AddSingleton<PinTaking>();
        services.AddSingleton<PinRefresh>();
        services.AddSingleton<PinWatch>();
        services.AddHostedService<PinKeeper>();
        return services;
    }

    /// <summary>What is said.</summary>
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
